using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The departments' own goals with some citizens, and who did not answer.</summary>
/// <param name="Goals">The goals by citizen.</param>
/// <param name="Silent">Those that did not answer, and why.</param>
internal sealed record OthersGoals(ILookup<CitizenId, OtherGoal> Goals, IReadOnlyList<SilentDepartment> Silent)
{
    /// <summary>Asks all departments once, however many citizens. Only a feature asks this, never an answer: so no question goes in a circle.</summary>
    public static async Task<OthersGoals> Of(IReadOnlyList<CitizenId> citizens, IAsk ask, CancellationToken stop)
    {
        var replies = citizens.Count == 0 ? [] : await ask.All(new GoalsWith(citizens), stop);
        return new OthersGoals(
            replies.SelectMany(reply => (reply.Answer?.Goals ?? []).Select(goal => (goal.Citizen, Other: new OtherGoal(reply.Title, goal.Goal)))).ToLookup(row => row.Citizen, row => row.Other),
            SilentDepartment.Of(replies));
    }
}
