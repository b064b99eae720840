using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.Tests.Ledger;

[assembly: Module(typeof(LedgerModule))]

namespace NyeFaellesVeje.Tests.Ledger;

/// <summary>Writes a line for every event it hears, so that an event taken twice, or not at all, or out of order, can be counted.</summary>
public sealed class LedgerModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("fixture-ledger", "Skriver en linje for hver hændelse.");

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services.AddDatabase<LedgerDb>();
}

internal sealed class Line
{
    public long Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required string What { get; init; }
}

internal sealed class LedgerDb(DbContextOptions<LedgerDb> options) : ModuleDb(options)
{
    public DbSet<Line> Lines => Set<Line>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<Line>().ToTable("line").HasKey(line => line.Id);
    }
}

internal sealed class LedgerDbDesign : IDesignTimeDbContextFactory<LedgerDb>
{
    public LedgerDb CreateDbContext(string[] args) => new(ModuleDatabase.ForDesign<LedgerDb>());
}

internal sealed class WhenCitizenWasRegistered(LedgerDb db) : IReactTo<CitizenRegistered>
{
    public Task React(CitizenRegistered happened, CancellationToken stop)
    {
        db.Lines.Add(new Line { Citizen = happened.Citizen, What = "registered" });
        return Task.CompletedTask;
    }
}

internal sealed class WhenGoalWasActivated(LedgerDb db) : IReactTo<GoalActivated>
{
    public Task React(GoalActivated happened, CancellationToken stop)
    {
        if (Environment.GetEnvironmentVariable("FIXTURE_POISON") == happened.Citizen.ToString()) throw new InvalidOperationException("Bestilt fejl");
        db.Lines.Add(new Line { Citizen = happened.Citizen, What = happened.Goal.ToString() });
        return Task.CompletedTask;
    }
}
