using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The module's own database.</summary>
internal sealed class SharedGoalsDb(DbContextOptions<SharedGoalsDb> options) : ModuleDb(options)
{
    public DbSet<Citizen> Citizens => Set<Citizen>();

    public DbSet<Goal> Goals => Set<Goal>();

    public DbSet<CourseEntry> Course => Set<CourseEntry>();

    public DbSet<Handover> Handovers => Set<Handover>();

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
            citizen.HasIndex(c => c.Born);
        });
        model.Entity<Goal>(goal =>
        {
            goal.ToTable("goal").HasKey(g => g.Id);
            goal.ComplexProperty(g => g.Text);
            goal.HasIndex(g => g.Citizen);
        });
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
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class SharedGoalsDbDesign : IDesignTimeDbContextFactory<SharedGoalsDb>
{
    public SharedGoalsDb CreateDbContext(string[] args) => new(ModuleDatabase.ForDesign<SharedGoalsDb>());
}
