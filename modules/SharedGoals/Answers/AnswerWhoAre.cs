using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>Tells who several citizens are, protected names masked.</summary>
internal sealed class AnswerWhoAre(SharedGoalsDb db) : IAnswer<WhoAre, CitizenIdentities>
{
    /// <summary>So many are asked for at a time: a statement holds only so many parameters.</summary>
    internal const int AtATime = 500;

    public async Task<CitizenIdentities?> Answer(WhoAre question, CancellationToken stop)
    {
        var known = new List<CitizenIdentity>(question.Citizens.Count);
        foreach (var some in question.Citizens.Distinct().Chunk(AtATime))
            known.AddRange((await db.Citizens.AsNoTracking().Where(c => some.Contains(c.Id)).ToListAsync(stop)).Select(c => new CitizenIdentity(c.Id, c.ShownName, c.Born, c.IsProtected)));
        return new CitizenIdentities(known);
    }
}
