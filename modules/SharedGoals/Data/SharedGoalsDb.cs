using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The module's own database.</summary>
internal sealed class SharedGoalsDb(DbContextOptions<SharedGoalsDb> options) : ModuleDb(options)
{
    public DbSet<Citizen> Citizens => Set<Citizen>();

    public DbSet<Goal> Goals => Set<Goal>();

    public DbSet<CourseEntry> Course => Set<CourseEntry>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Exchange> Exchanges => Set<Exchange>();

    public DbSet<ExchangeParticipant> ExchangeParticipants => Set<ExchangeParticipant>();

    public DbSet<Relation> Relations => Set<Relation>();

    public DbSet<ConflictOfInterest> Conflicts => Set<ConflictOfInterest>();

    /// <summary>Whose goal it is; null when there is no such goal.</summary>
    public static Task<CitizenId?> WhoseGoal(SharedGoalsDb db, Guid id, CancellationToken stop)
    {
        var goal = new GoalId(id);
        return db.Goals.Where(g => g.Id == goal).Select(g => (CitizenId?)g.Citizen).FirstOrDefaultAsync(stop);
    }

    /// <summary>Adds an entry to a citizen's course; the caller saves.</summary>
    public void AddToCourse(TimeProvider clock, CitizenId citizen, DateOnly on, string department, string what, DateOnly? followUp) => Course.Add(new CourseEntry
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Citizen = citizen,
        On = on,
        Department = department,
        What = what,
        FollowUp = followUp,
    });

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<Citizen>(citizen =>
        {
            citizen.ToTable("citizen").HasKey(c => c.Id);
            citizen.Ignore(c => c.ShownName);
            citizen.HasIndex(c => c.CprIndex).IsUnique();
            citizen.HasIndex(c => c.Name);
            citizen.HasIndex(c => c.ProtectedUntil);
        });
        model.Entity<Goal>(goal =>
        {
            goal.ToTable("goal").HasKey(g => g.Id);
            goal.ComplexProperty(g => g.Text);
            goal.HasIndex(g => g.Citizen);
        });
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
        });
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class SharedGoalsDbDesign : IDesignTimeDbContextFactory<SharedGoalsDb>
{
    public SharedGoalsDb CreateDbContext(string[] args) => new(ModuleDatabase.ForDesign<SharedGoalsDb>());
}
