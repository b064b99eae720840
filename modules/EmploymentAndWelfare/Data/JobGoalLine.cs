using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>A goal of the jobcentre's as it is shown.</summary>
internal sealed record JobGoalLine(GoalId Id, string Text, GoalDirection Direction, string? Theme, DateOnly? Due, GoalId? SharedGoal, DateOnly Set, DateOnly? Ended, bool? Reached)
{
    /// <summary>The jobcentre's goals with a citizen, those that run first.</summary>
    public static async Task<IReadOnlyList<JobGoalLine>> Of(CitizenId citizen, Desk desk) =>
        await desk.Db.JobGoals.AsNoTracking().Where(g => g.Citizen == citizen).OrderBy(g => g.Ended != null).ThenBy(g => g.Set).ThenBy(g => g.Id)
            .Select(g => new JobGoalLine(g.Id, g.Text, g.Direction, g.Theme, g.Due, g.SharedGoal, g.Set, g.Ended, g.Reached)).ToListAsync(desk.Stop);
}
