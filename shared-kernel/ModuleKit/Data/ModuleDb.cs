using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.ModuleKit.Data;

/// <summary>
/// A module's own database: its tables, and the outbox and inbox through which it meets the others. Nobody else opens it.
/// </summary>
/// <param name="options">Given by <see cref="ModuleDatabase.AddDatabase{TDb}"/>.</param>
public abstract class ModuleDb(DbContextOptions options) : DbContext(options)
{
    internal DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    internal DbSet<InboxRow> Inbox => Set<InboxRow>();

    internal DbSet<PositionRow> Positions => Set<PositionRow>();

    internal DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    /// <summary>Route name of the department whose database it is.</summary>
    internal string Route => this.GetService<ModuleCard>().Route;

    /// <summary>Who of the department's staff works with whom.</summary>
    public DbSet<CaseMembership> CaseStaff => Set<CaseMembership>();

    /// <summary>
    /// Publishes an event together with the changes it tells of: it is written by the same SaveChanges and delivered once that has
    /// committed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The module's card does not say that it publishes this event.</exception>
    public void Publish<TEvent>(TEvent happened) where TEvent : class, IEvent
    {
        if (!this.GetService<ModuleCard>().Publishes.Contains(typeof(TEvent)))
            throw new InvalidOperationException($"Modulet har ikke oplyst på sit kort, at det udsender {EventName.Of<TEvent>()}.");

        var now = this.GetService<TimeProvider>().GetUtcNow();
        Outbox.Add(new OutboxRow
        {
            EventId = Guid.CreateVersion7(now),
            Name = EventName.Of<TEvent>(),
            Citizen = happened.Citizen,
            PublishedAt = now,
            Payload = JsonSerializer.SerializeToUtf8Bytes(happened, ContractJson.Options),
        });
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Guid>().HaveConversion<GuidAsBytes>();
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantAsTicks>();
        conventions.Properties<Enum>().HaveConversion<string>();
        foreach (var id in ContractIds.All) conventions.Properties(id).HaveConversion(typeof(IdAsBytes<>).MakeGenericType(id));
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox").HasKey(r => r.Sequence);
            row.Property(r => r.Sequence).ValueGeneratedOnAdd();
            row.HasIndex(r => r.EventId).IsUnique();
        });
        model.Entity<InboxRow>(row => row.ToTable("inbox").HasKey(r => r.EventId));
        model.Entity<PositionRow>(row => row.ToTable("inbox_position").HasKey(r => r.Publisher));
        model.Entity<DeliveryRow>(row =>
        {
            row.ToTable("delivery").HasKey(r => r.Id);
            row.HasIndex(r => new { r.Publisher, r.Sequence }).IsUnique();
            row.HasIndex(r => new { r.Citizen, r.State });
        });
        model.Entity<CaseMembership>(row =>
        {
            row.ToTable("case_staff").HasKey(r => new { r.Citizen, r.Staff });
            row.HasIndex(r => r.Staff);
            row.HasIndex(r => r.Team);
        });
    }
}
