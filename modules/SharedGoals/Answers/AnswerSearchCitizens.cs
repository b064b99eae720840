using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>Finds citizens by the beginning of any part of their name; never those whose name is protected.</summary>
internal sealed class AnswerSearchCitizens(SharedGoalsDb db) : IAnswer<SearchCitizens, FoundCitizens>
{
    public async Task<FoundCitizens?> Answer(SearchCitizens question, CancellationToken stop)
    {
        var text = question.Text.Trim();
        if (text.Length == 0) return new FoundCitizens([], false);

        var named = db.Citizens.AsNoTracking()
            .Where(c => !c.IsProtected && c.Name != null && (EF.Functions.Like(c.Name, Escaped(text) + "%", "\\") || EF.Functions.Like(c.Name, "% " + Escaped(text) + "%", "\\")));
        var found = new List<Citizen>();
        if (question.Among is not { } among) found = await First(named, question.Max, stop);
        else
        {
            foreach (var some in among.Distinct().Chunk(AnswerWhoAre.AtATime)) found.AddRange(await First(named.Where(c => some.Contains(c.Id)), question.Max, stop));
            found = [.. found.OrderBy(c => c.Name, StringComparer.Ordinal).Take(question.Max + 1)];
        }
        return new FoundCitizens([.. found.Take(question.Max).Select(c => new CitizenIdentity(c.Id, c.ShownName, c.Born, c.IsProtected))], found.Count > question.Max);
    }

    private static Task<List<Citizen>> First(IQueryable<Citizen> citizens, int max, CancellationToken stop) => citizens.OrderBy(c => c.Name).Take(max + 1).ToListAsync(stop);

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
