using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;
using NyeFaellesVeje.SharedGoals.Domain.Teams;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The module's own database.</summary>
internal sealed class SharedGoalsDb(DbContextOptions<SharedGoalsDb> options) : ModuleDb(options)
{
    public DbSet<Citizen> Citizens => Set<Citizen>();

    public DbSet<Goal> Goals => Set<Goal>();

    public DbSet<SubGoal> SubGoals => Set<SubGoal>();

    public DbSet<Contribution> Contributions => Set<Contribution>();

    public DbSet<GoalFollowUp> FollowUps => Set<GoalFollowUp>();

    public DbSet<Alignment> Alignments => Set<Alignment>();

    public DbSet<JointFollowUp> JointFollowUps => Set<JointFollowUp>();

    public DbSet<CourseEntry> Course => Set<CourseEntry>();

    public DbSet<Handover> Handovers => Set<Handover>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Exchange> Exchanges => Set<Exchange>();

    public DbSet<ExchangeParticipant> ExchangeParticipants => Set<ExchangeParticipant>();

    public DbSet<Relation> Relations => Set<Relation>();

    public DbSet<ConflictOfInterest> Conflicts => Set<ConflictOfInterest>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<TeamMeasure> TeamMeasures => Set<TeamMeasure>();

    public DbSet<HolisticPlan> HolisticPlans => Set<HolisticPlan>();

    public DbSet<PlannedChange> PlannedChanges => Set<PlannedChange>();

    public DbSet<FamilyGoal> FamilyGoals => Set<FamilyGoal>();

    public DbSet<DayLook> DayLooks => Set<DayLook>();

    /// <summary>Whose goal it is; null when there is no such goal.</summary>
    public static Task<CitizenId?> WhoseGoal(SharedGoalsDb db, Guid id, CancellationToken stop)
    {
        var goal = new GoalId(id);
        return db.Goals.Where(g => g.Id == goal).Select(g => (CitizenId?)g.Citizen).FirstOrDefaultAsync(stop);
    }

    /// <summary>Whose joint follow-up it is; null when there is no such thing.</summary>
    public static Task<CitizenId?> WhoseJointFollowUp(SharedGoalsDb db, Guid id, CancellationToken stop) =>
        db.JointFollowUps.Where(j => j.Id == id).Select(j => (CitizenId?)j.Citizen).FirstOrDefaultAsync(stop);

    /// <summary>Adds an entry to a citizen's course; the caller saves.</summary>
    public void AddToCourse(TimeProvider clock, CitizenId citizen, DateOnly on, string department, string what, DateOnly? followUp, Guid? by = null) => Course.Add(new CourseEntry
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Citizen = citizen,
        On = on,
        Department = department,
        What = what,
        FollowUp = followUp,
        Recorded = clock.GetUtcNow(),
        By = by,
    });

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.AddCourse();
        model.Entity<Citizen>(citizen =>
        {
            citizen.ToTable("citizen").HasKey(c => c.Id);
            citizen.Ignore(c => c.ShownName);
            citizen.HasIndex(c => c.CprIndex).IsUnique();
            citizen.HasIndex(c => c.Name);
            citizen.HasIndex(c => c.Born);
            citizen.HasIndex(c => c.ProtectedUntil);
        });
        model.Entity<Goal>(goal =>
        {
            goal.ToTable("goal").HasKey(g => g.Id);
            goal.ComplexProperty(g => g.Text);
            goal.HasIndex(g => g.Citizen);
            // Two who change a goal at once must not write over each other.
            goal.Property(g => g.Revision).IsConcurrencyToken();
            goal.Ignore(g => g.HasEnded);
        });
        GoalTables.Add(model);
        model.Entity<Handover>(handover =>
        {
            handover.ToTable("handover").HasKey(h => h.Id);
            handover.HasIndex(h => new { h.Citizen, h.Boundary });
            handover.ComplexProperty(h => h.OldWorker);
            handover.ComplexProperty(h => h.NewWorker);
            // Two who answer at once must not both be right.
            handover.Property(h => h.State).IsConcurrencyToken();
            handover.HasMany(h => h.Steps).WithOne().HasForeignKey(s => s.Handover);
        });
        model.Entity<HandoverStep>(step => step.ToTable("handover_step").HasKey(s => new { s.Handover, s.Nth }));
        model.Entity<CourseEntry>(entry =>
        {
            entry.ToTable("course_entry").HasKey(e => e.Id);
            entry.HasIndex(e => new { e.Citizen, e.On });
        });
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("consent").HasKey(c => c.Id);
            consent.HasIndex(c => c.Citizen);
        });
        model.Entity<Exchange>(exchange =>
        {
            exchange.ToTable("exchange").HasKey(e => e.Id);
            exchange.HasIndex(e => e.Citizen);
            exchange.HasMany(e => e.Participants).WithOne().HasForeignKey(p => p.Exchange);
            // Two who arrange the follow-up at once must not get two of them.
            exchange.Property(e => e.FollowUpMeeting).IsConcurrencyToken();
            exchange.Property(e => e.ClosedAt).IsConcurrencyToken();
        });
        model.Entity<ExchangeParticipant>(participant => participant.ToTable("exchange_participant").HasKey(p => new { p.Exchange, p.Meeting, p.Staff }));
        model.Entity<Relation>(relation =>
        {
            relation.ToTable("relation").HasKey(r => new { r.Citizen, r.Other });
            relation.HasIndex(r => r.Other);
        });
        model.Entity<ConflictOfInterest>(conflict =>
        {
            conflict.ToTable("conflict_of_interest").HasKey(c => c.Id);
            conflict.HasIndex(c => new { c.Citizen, c.Subject });
            conflict.HasIndex(c => c.Subject);
        });
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class SharedGoalsDbDesign : IDesignTimeDbContextFactory<SharedGoalsDb>
{
    public SharedGoalsDb CreateDbContext(string[] args) => new(ModuleDatabase.ForDesign<SharedGoalsDb>());
}
