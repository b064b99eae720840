using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The tables around a goal. What is about a goal goes with it when it is erased.</summary>
internal static class GoalTables
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<SubGoal>(sub =>
        {
            sub.ToTable("sub_goal").HasKey(s => s.Id);
            sub.HasIndex(s => s.Goal);
            sub.HasIndex(s => s.Citizen);
        });
        model.Entity<Contribution>(contribution =>
        {
            contribution.ToTable("contribution").HasKey(c => new { c.Goal, c.Department });
            contribution.HasIndex(c => c.Citizen);
        });
        model.Entity<GoalFollowUp>(followUp =>
        {
            followUp.ToTable("goal_follow_up").HasKey(f => f.Id);
            followUp.HasIndex(f => f.Goal);
            followUp.HasIndex(f => f.Citizen);
        });
        model.Entity<Alignment>(alignment =>
        {
            alignment.ToTable("alignment").HasKey(a => a.Id);
            alignment.HasIndex(a => a.Goal);
            alignment.HasIndex(a => a.Citizen);
        });
        model.Entity<JointFollowUp>(joint =>
        {
            joint.ToTable("joint_follow_up").HasKey(j => j.Id);
            joint.HasIndex(j => j.Citizen);
            joint.Ignore(j => j.IsAhead);
            joint.Property(j => j.Goals).HasConversion(new GoalIdsAsText(), new GoalIdsAsText.Same());
            // Two who write the outcome back at once must not both do it.
            joint.Property(j => j.Held).IsConcurrencyToken();
        });
    }
}
