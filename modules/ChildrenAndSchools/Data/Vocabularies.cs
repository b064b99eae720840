using System.Text.Json;

namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>The ICS vocabularies from both places they come from.</summary>
internal static class Vocabularies
{
    /// <summary>Those that came with the program and those brought in, by first day.</summary>
    public static async Task<IReadOnlyList<IcsVocabulary>> AllVocabularies(this ChildrenAndSchoolsDb db, Knowledge knowledge, CancellationToken stop)
    {
        var brought = await db.BroughtVocabularies.AsNoTracking().Select(v => v.Content).ToListAsync(stop);
        return [.. knowledge.Vocabularies.Concat(brought.Select(text => JsonSerializer.Deserialize<IcsVocabulary>(text, ContractJson.Options)!)).OrderBy(v => v.ValidFrom)];
    }
}
