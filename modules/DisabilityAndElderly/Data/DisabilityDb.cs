using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>The module's own database: a citizen's case as the delivery reports have told it. No CPR number is in it.</summary>
internal sealed class DisabilityDb(DbContextOptions<DisabilityDb> options) : ModuleDb(options)
{
    private static readonly Func<DisabilityDb, CitizenId, Task<CitizenCase?>> CaseOfCitizen =
        EF.CompileAsyncQuery((DisabilityDb db, CitizenId citizen) => db.Cases.AsNoTracking().FirstOrDefault(c => c.Citizen == citizen));

    public DbSet<CitizenCase> Cases => Set<CitizenCase>();

    public DbSet<TakenReport> Reports => Set<TakenReport>();

    /// <summary>All of one kind that is told of a citizen.</summary>
    public Task<List<T>> Told<T>(CitizenId citizen, CancellationToken stop) where T : class, IReported => ByCitizen<T>.Query(this, citizen).ToListAsync(stop).AsTask();

    /// <summary>Puts what a report tells in the place of what was told before under the same id; the caller saves.</summary>
    public async Task Put<T>(IEnumerable<T> told, CancellationToken stop) where T : class, IReported
    {
        foreach (var row in told)
        {
            if (await Set<T>().FindAsync([row.Citizen, row.Id], stop) is { } before) Entry(before).CurrentValues.SetValues(row);
            else Add(row);
        }
    }

    /// <summary>All that is known of a citizen; null when there is no case.</summary>
    public async Task<CaseFile?> FileOf(CitizenId citizen, CancellationToken stop) => await CaseOfCitizen(this, citizen) is not { } found ? null : new CaseFile
    {
        Case = found,
        Themes = await Told<AssessedSubTheme>(citizen, stop),
        Goals = await Told<InterventionGoal>(citizen, stop),
        SupportNeeds = await Told<SupportNeedEvaluation>(citizen, stop),
        TargetGroups = await Told<TargetGroup>(citizen, stop),
        Plans = await Told<Plan>(citizen, stop),
        Supports = await Told<Support>(citizen, stop),
        Offers = await Told<Offer>(citizen, stop),
        PlannedFollowUps = await Told<PlannedFollowUp>(citizen, stop),
        Outcomes = await Told<FollowUpOutcome>(citizen, stop),
    };

    /// <summary>The citizens whose plans are first to be followed up, the longest overdue first.</summary>
    public async Task<List<CitizenId>> DueUntil(DateOnly day, SignedIn who, DateOnly today, int most, CancellationToken stop)
    {
        var due = await Set<PlannedFollowUp>().AsNoTracking().SeenBy(who, this, today).Where(f => f.On <= day)
            .Where(f => Set<Plan>().Any(p => p.Citizen == f.Citizen && p.FollowUp == f.Id
                && p.Status != ReportedPlanStatus.Completed && p.Status != ReportedPlanStatus.Revoked && p.Status != ReportedPlanStatus.EnteredInError
                && !Set<FollowUpOutcome>().Any(o => o.Citizen == p.Citizen && !o.IsMistake && o.Reported > f.Set && o.Plans.Contains(p.Id))))
            .OrderBy(f => f.On).Take(most).Select(f => f.Citizen).ToListAsync(stop);
        return [.. due.Distinct()];
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<CitizenCase>(row => row.ToTable("citizen_case").HasKey(c => c.Citizen));
        model.Entity<TakenReport>(row =>
        {
            row.ToTable("taken_report").HasKey(r => r.Id);
            row.HasIndex(r => new { r.Citizen, r.Timestamp });
            row.HasIndex(r => r.TakenAt);
        });
        Reported<KnownResource>(model, "known_resource");
        Reported<AssessedSubTheme>(model, "assessed_theme").Ignore(nameof(AssessedSubTheme.On));
        Reported<InterventionGoal>(model, "goal").Ignore(nameof(InterventionGoal.GoalId));
        Reported<SupportNeedEvaluation>(model, "support_need");
        Reported<TargetGroup>(model, "target_group");
        Reported<Plan>(model, "plan");
        Reported<Support>(model, "support");
        Reported<Offer>(model, "offer");
        Reported<PlannedFollowUp>(model, "planned_follow_up").HasIndex(f => f.On);
        Reported<FollowUpOutcome>(model, "follow_up_outcome");
    }

    private static EntityTypeBuilder<T> Reported<T>(ModelBuilder model, string table) where T : class, IReported
    {
        var row = model.Entity<T>().ToTable(table);
        row.HasKey(nameof(IReported.Citizen), nameof(IReported.Id));
        return row;
    }

    private static class ByCitizen<T> where T : class, IReported
    {
        public static readonly Func<DisabilityDb, CitizenId, IAsyncEnumerable<T>> Query = EF.CompileAsyncQuery((DisabilityDb db, CitizenId citizen) =>
            db.Set<T>().AsNoTracking().Where(row => EF.Property<CitizenId>(row, nameof(IReported.Citizen)) == citizen));
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class DisabilityDbDesign : IDesignTimeDbContextFactory<DisabilityDb>
{
    public DisabilityDb CreateDbContext(string[] args) => new(ModuleDatabase.ForDesign<DisabilityDb>());
}
