using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>A goal and all that hangs on it; the follow-ups newest first.</summary>
internal sealed record GoalStory(Goal Goal, IReadOnlyList<SubGoal> SubGoals, IReadOnlyList<Contribution> Contributions, IReadOnlyList<GoalFollowUp> FollowUps, IReadOnlyList<Alignment> Alignments)
{
    /// <summary>The contributions that run.</summary>
    public IEnumerable<Contribution> Running => Contributions.Where(c => c.Ended is null);

    public static async Task<GoalStory?> Read(GoalId id, GoalDesk desk)
    {
        var (db, stop) = (desk.Db, desk.Stop);
        return await db.Goals.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, stop) is { } goal
            ? new GoalStory(goal,
                await db.SubGoals.AsNoTracking().Where(s => s.Goal == id).OrderBy(s => s.Id).ToListAsync(stop),
                await db.Contributions.AsNoTracking().Where(c => c.Goal == id).OrderBy(c => c.Ended != null).ThenBy(c => c.Agreed).ThenBy(c => c.Department).ToListAsync(stop),
                await db.FollowUps.AsNoTracking().Where(f => f.Goal == id).OrderByDescending(f => f.On).ThenByDescending(f => f.Id).ToListAsync(stop),
                await db.Alignments.AsNoTracking().Where(a => a.Goal == id).OrderByDescending(a => a.Id).ToListAsync(stop))
            : null;
    }
}

/// <summary>A sub-goal as it is told.</summary>
internal sealed record SubGoalLine(Guid Id, string Text, DateOnly Added, DateOnly? Done);

/// <summary>A contribution as it is told.</summary>
internal sealed record ContributionLine(string Department, string What, string Plan, string Responsible, DateOnly Agreed, DateOnly? Ended);

/// <summary>A follow-up as it is told.</summary>
internal sealed record FollowUpLine(Guid Id, DateOnly On, int Level, string Note, FollowUpResult Result, DateOnly? NextFrom, DateOnly? NextTo, string Why, string ByName, IReadOnlyList<string> Departments, Guid? Joint)
{
    internal static FollowUpLine Of(GoalFollowUp f) => new(f.Id, f.On, f.Level, f.Note, f.Result, f.NextFrom, f.NextTo, f.Why, f.ByName, f.Departments, f.Joint);
}

/// <summary>An agreement or disagreement as it is told.</summary>
internal sealed record AlignmentLine(Guid Id, DateOnly On, GoalId Other, string OtherTitle, string OtherDepartment, bool Agree, string? Wording, string? Disagreement, string Parties, string ByName)
{
    internal static AlignmentLine Of(Alignment a) => new(a.Id, a.On, a.Other, a.OtherTitle, a.OtherDepartment, a.Agree, a.Wording, a.Disagreement, a.Parties, a.ByName);
}
