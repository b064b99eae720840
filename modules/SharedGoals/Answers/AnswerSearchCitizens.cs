using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>Finds citizens by the beginning of any part of their name; never those whose name is protected.</summary>
internal sealed class AnswerSearchCitizens(SharedGoalsDb db) : IAnswer<SearchCitizens, FoundCitizens>
{
    public async Task<FoundCitizens?> Answer(SearchCitizens question, CancellationToken stop)
    {
        var text = question.Text.Trim();
        if (text.Length == 0) return new FoundCitizens([], false);

        var found = await db.Citizens.AsNoTracking()
            .Where(c => !c.IsProtected && c.Name != null && (EF.Functions.Like(c.Name, Escaped(text) + "%", "\\") || EF.Functions.Like(c.Name, "% " + Escaped(text) + "%", "\\")))
            .OrderBy(c => c.Name).Take(question.Max + 1).ToListAsync(stop);
        return new FoundCitizens([.. found.Take(question.Max).Select(c => new CitizenIdentity(c.Id, c.ShownName, c.Born, c.IsProtected))], found.Count > question.Max);
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
