using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>The other departments' goals with a citizen, and who did not answer.</summary>
/// <param name="Goals">The goals, by department.</param>
/// <param name="Silent">Those that did not answer, and why.</param>
internal sealed record GoalsBeside(IReadOnlyList<GoalsBeside.Goal> Goals, IReadOnlyList<SilentDepartment> Silent)
{
    private const string Ourselves = "EmploymentAndWelfare";

    internal sealed record Goal(GoalId Id, string Department, string Title, GoalDirection? Direction, string? Theme, GoalStatus Status, DateOnly? Due);

    /// <summary>Asks all the others. Only a feature asks this, never an answer: so no question goes in a circle.</summary>
    public static async Task<GoalsBeside> Of(CitizenId citizen, Desk desk)
    {
        var replies = (await desk.Ask.All(new CitizenOverview(citizen, desk.Today), desk.Stop)).Where(reply => reply.Module != Ourselves).ToList();
        return new GoalsBeside(
            [.. replies.SelectMany(reply => (reply.Answer?.Goals ?? []).Where(goal => goal.Status != GoalStatus.Ended).Select(goal => new Goal(goal.Id, reply.Title, goal.Title, goal.Direction, goal.Theme, goal.Status, goal.Due)))],
            SilentDepartment.Of(replies));
    }

    /// <summary>Nothing asked and nothing answered.</summary>
    public static GoalsBeside None { get; } = new([], []);
}
