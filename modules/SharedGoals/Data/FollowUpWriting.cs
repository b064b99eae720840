using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>How a follow-up is written, alone or at a joint one: to the goal, to the course, and to every plan that shares the goal.</summary>
internal static class FollowUpWriting
{
    /// <summary>Writes it and tells the plans that share the goal; the caller saves.</summary>
    public static async Task<(GoalFollowUp? FollowUp, Refusals Refused)> Write(this GoalDesk desk, Goal goal, GoalFollowUpText text, Guid? joint = null)
    {
        if (await desk.ConsentEnded(goal.Text, goal.Citizen) is { } ended) return (null, [ended]);
        var refused = goal.FollowUp(text, desk.Today, desk.Book);
        if (!refused.None) return (null, refused);

        var departments = await desk.Db.Contributions.Where(c => c.Goal == goal.Id && c.Ended == null).Select(c => c.Department).Order().ToListAsync(desk.Stop);
        var followUp = GoalFollowUp.Of(goal, text, departments, desk.Who, desk.Now, joint);
        desk.Db.FollowUps.Add(followUp);
        desk.Db.AddToCourse(desk.Clock, goal.Citizen, desk.Today, "shared-goals", text.Ends ? "Fælles mål afsluttet." : "Fælles mål fulgt op.", goal.NextFrom);
        desk.Db.Publish(new GoalFollowedUp(goal.Citizen, goal.Id, followUp.Id, followUp.On, followUp.Level, text.Ends, goal.NextFrom, goal.NextTo, [.. departments.Select(Code.Of)]));
        return (followUp, refused);
    }
}
