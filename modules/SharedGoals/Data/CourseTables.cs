using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Teams;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The tables of teams, holistic plans, planned changes, families' goals and looks at the day.</summary>
internal static class CourseTables
{
    public static void AddCourse(this ModelBuilder model)
    {
        model.Entity<Team>(team =>
        {
            team.ToTable("team").HasKey(t => t.Id);
            team.HasIndex(t => t.Citizen);
            team.HasMany(t => t.Members).WithOne().HasForeignKey(m => m.Team);
            team.Property(t => t.Revision).IsConcurrencyToken();
        });
        model.Entity<TeamMember>(member =>
        {
            member.ToTable("team_member").HasKey(m => m.Id);
            member.Property(m => m.Id).ValueGeneratedNever();
            member.HasIndex(m => m.Staff);
        });
        model.Entity<TeamMeasure>(measure =>
        {
            measure.ToTable("team_measure").HasKey(m => m.Id);
            measure.HasIndex(m => m.Citizen);
        });
        model.Entity<HolisticPlan>(plan =>
        {
            plan.ToTable("holistic_plan").HasKey(p => p.Id);
            plan.HasIndex(p => p.Citizen);
            // There is one in force at a time, also when two are said yes to at once.
            plan.HasIndex(p => p.Citizen, "OneInForce").IsUnique().HasFilter("\"InForceFrom\" IS NOT NULL AND \"Until\" IS NULL");
            plan.ComplexProperty(p => p.Text);
            plan.Property(p => p.Revision).IsConcurrencyToken();
        });
        model.Entity<PlannedChange>(change =>
        {
            change.ToTable("planned_change").HasKey(c => c.Id);
            change.HasIndex(c => c.Citizen);
            change.HasIndex(c => new { c.State, c.Expected });
            // Two who answer at once must not both be right.
            change.Property(c => c.State).IsConcurrencyToken();
        });
        model.Entity<FamilyGoal>(goal =>
        {
            goal.ToTable("family_goal").HasKey(g => new { g.Goal, g.Citizen });
            goal.HasIndex(g => g.Citizen);
        });
        model.Entity<DayLook>(look => look.ToTable("day_look").HasKey(l => l.Staff));
    }
}
