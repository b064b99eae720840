using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>The family as the register's relations say it, and the goals the citizen shares with others.</summary>
internal sealed class AnswerFamilyOf(SharedGoalsDb db) : IAnswer<FamilyOf, Family>
{
    public async Task<Family?> Answer(FamilyOf question, CancellationToken stop)
    {
        var (citizen, day) = (question.Citizen, question.AsOf);
        if (!await db.Citizens.AnyAsync(c => c.Id == citizen, stop)) return null;
        var persons = await db.FamilyOn(citizen, day, stop);
        var goals = await db.FamilyGoals.AsNoTracking().Where(g => g.Agreed <= day && db.FamilyGoals.Any(own => own.Goal == g.Goal && own.Citizen == citizen)).ToListAsync(stop);
        return new Family(
            [.. persons.Select(p => new FamilyPerson(p.Key, p.Value))],
            [.. goals.GroupBy(g => g.Goal).Select(g => (Own: g.First(share => share.Citizen == citizen), All: g))
                .Select(g => new SharedFamilyGoal(g.Own.Goal, g.Own.Text, g.Own.Agreed, g.Own.Due, g.Own.Ended <= day ? g.Own.Ended : null, [.. g.All.Select(share => share.Citizen)]))
                .OrderBy(g => g.Agreed)]);
    }
}
