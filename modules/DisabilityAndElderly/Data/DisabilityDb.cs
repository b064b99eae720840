using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>The module's own database: a citizen's case as the delivery reports have told it. No CPR number is in it.</summary>
internal sealed class DisabilityDb(DbContextOptions<DisabilityDb> options) : ModuleDb(options)
{
    private static readonly Func<DisabilityDb, CitizenId, Task<CitizenCase?>> CaseOfCitizen =
        EF.CompileAsyncQuery((DisabilityDb db, CitizenId citizen) => db.Cases.AsNoTracking().FirstOrDefault(c => c.Citizen == citizen));

    private static readonly string[] WrittenHere =
    [
        nameof(AssessedSubTheme.Note), nameof(InterventionGoal.CitizensWords), nameof(InterventionGoal.SetOn), nameof(Plan.Assessment),
        nameof(Support.Paragraph), nameof(CaseRequest.Reason), nameof(Assessment.Weighing), nameof(FollowUpOutcome.Words),
    ];

    public DbSet<CitizenCase> Cases => Set<CitizenCase>();

    public DbSet<TakenReport> Reports => Set<TakenReport>();

    public DbSet<SentReport> SentReports => Set<SentReport>();

    public DbSet<CaseEvent> Events => Set<CaseEvent>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<ProviderOrder> Orders => Set<ProviderOrder>();

    public DbSet<OrderStatus> OrderStatuses => Set<OrderStatus>();

    public DbSet<RegisteredOffer> Register => Set<RegisteredOffer>();

    public DbSet<VrapEntry> Vrap => Set<VrapEntry>();

    public DbSet<VrapRemark> VrapRemarks => Set<VrapRemark>();

    public DbSet<OccupationWish> Wishes => Set<OccupationWish>();

    public DbSet<Opening> Openings => Set<Opening>();

    public DbSet<OccupationMatch> Matches => Set<OccupationMatch>();

    public DbSet<ActionPlan> ActionPlans => Set<ActionPlan>();

    public DbSet<ActionPlanStep> ActionPlanSteps => Set<ActionPlanStep>();

    public DbSet<OutsideMember> OutsideMembers => Set<OutsideMember>();

    public DbSet<Discharge> Discharges => Set<Discharge>();

    public DbSet<TeamMeasure> TeamMeasures => Set<TeamMeasure>();

    public DbSet<SharedFollowUp> SharedFollowUps => Set<SharedFollowUp>();

    public DbSet<DocumentationSpell> Spells => Set<DocumentationSpell>();

    /// <summary>All of one kind that is told of a citizen.</summary>
    public Task<List<T>> Told<T>(CitizenId citizen, CancellationToken stop) where T : class, IReported => ByCitizen<T>.Query(this, citizen).ToListAsync(stop).AsTask();

    /// <summary>Puts what a report tells in the place of what was told before under the same id; the caller saves.</summary>
    public async Task Put<T>(IEnumerable<T> told, CancellationToken stop) where T : class, IReported
    {
        foreach (var row in told)
        {
            if (await Set<T>().FindAsync([row.Citizen, row.Id], stop) is { } before) Retell(Entry(before), row);
            else Add(row);
        }
    }

    /// <summary>A report has no place for what was written here (notes, words): telling the rest again does not take it away.</summary>
    private static void Retell(EntityEntry before, object row)
    {
        var kept = before.Properties.Where(p => p.CurrentValue is not null && WrittenHere.Contains(p.Metadata.Name)).Select(p => (p, p.CurrentValue)).ToList();
        before.CurrentValues.SetValues(row);
        foreach (var (property, value) in kept) property.CurrentValue = value;
    }

    /// <summary>Notes what was done in a case; the caller saves.</summary>
    public void Log(CitizenId citizen, VumPhase phase, string what, Author by, string? about, TimeProvider clock) => Add(new CaseEvent
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Citizen = citizen,
        Phase = phase,
        What = what,
        On = clock.Today(),
        By = by.Id,
        ByName = by.Name,
        About = about,
    });

    /// <summary>Notes how long a form was open before it was saved; saved at once. What cannot be right is left out.</summary>
    public async Task NoteSpell(string kind, string? shown, TimeProvider clock, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (!long.TryParse(shown, CultureInfo.InvariantCulture, out var second)) return;
        var took = now.ToUnixTimeSeconds() - second;
        if (took is < 1 or > DocumentationSpell.MostMinutes * 60) return;
        Add(new DocumentationSpell { Id = Guid.CreateVersion7(now), Kind = kind, Seconds = (int)took, On = clock.Today() });
        await SaveChangesAsync(stop);
    }

    /// <summary>How many places of an offer are taken, over all rows of its series.</summary>
    public Task<int> TakenPlaces(RegisteredOffer offer, CancellationToken stop) => Orders
        .Where(o => o.State == OrderState.Sent || o.State == OrderState.Accepted || o.State == OrderState.Started)
        .CountAsync(o => Register.Any(r => r.Id == o.Offer && r.Series == offer.Series), stop);

    /// <summary>All that is known of a citizen; null when there is no case.</summary>
    public async Task<CaseFile?> FileOf(CitizenId citizen, CancellationToken stop) => await CaseOfCitizen(this, citizen) is not { } found ? null : new CaseFile
    {
        Case = found,
        Requests = await Told<CaseRequest>(citizen, stop),
        Assessments = await Told<Assessment>(citizen, stop),
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

    /// <summary>All that is worked with around a citizen, in the order it came.</summary>
    public async Task<WorkFile> WorkOf(CitizenId citizen, CancellationToken stop)
    {
        var matches = (await All<OccupationMatch>(citizen, stop)).Where(m => m.State != MatchState.Ended).ToList();
        var openings = matches.Count == 0 ? [] : await Openings.AsNoTracking().Where(o => matches.Select(m => m.Opening).Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);
        var orders = await All<ProviderOrder>(citizen, stop);
        return new WorkFile
        {
            File = await FileOf(citizen, stop),
            Decisions = await All<Decision>(citizen, stop),
            Orders = orders,
            Providers = orders.Count == 0 ? new Dictionary<Guid, string>() : await Register.AsNoTracking().Where(o => orders.Select(x => x.Offer).Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => $"{o.Name}, {o.Provider}", stop),
            ActionPlans = [.. (await All<ActionPlan>(citizen, stop)).Where(p => p.State is not (ActionPlanState.Ended or ActionPlanState.Declined))],
            Matches = [.. matches.Where(m => openings.ContainsKey(m.Opening)).Select(m => (m, openings[m.Opening]))],
            Outside = [.. (await All<OutsideMember>(citizen, stop)).Where(m => m.Until is null)],
            Discharge = (await All<Discharge>(citizen, stop)).LastOrDefault() is { Held: null } planned ? planned : null,
        };
    }

    /// <summary>The citizens whose plans are first to be followed up, the longest overdue first.</summary>
    public async Task<List<CitizenId>> DueUntil(DateOnly day, int most, Func<IQueryable<PlannedFollowUp>, IQueryable<PlannedFollowUp>> seen, CancellationToken stop)
    {
        var due = await seen(Set<PlannedFollowUp>().AsNoTracking()).Where(f => f.On <= day)
            .Where(f => Set<Plan>().Any(p => p.Citizen == f.Citizen && p.FollowUp == f.Id
                && p.Status != ReportedPlanStatus.Completed && p.Status != ReportedPlanStatus.Revoked && p.Status != ReportedPlanStatus.EnteredInError
                && !Set<FollowUpOutcome>().Any(o => o.Citizen == p.Citizen && !o.IsMistake && o.Reported > f.Set && o.Plans.Contains(p.Id))))
            .OrderBy(f => f.On).Take(most).Select(f => f.Citizen).ToListAsync(stop);
        return [.. due.Distinct()];
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<SharedFollowUp>(followUp =>
        {
            followUp.ToTable("shared_follow_up").HasKey(f => f.Id);
            followUp.HasIndex(f => f.Citizen);
        });
        model.Entity<CitizenCase>(row => row.ToTable("citizen_case").HasKey(c => c.Citizen));
        model.Entity<TakenReport>(row =>
        {
            row.ToTable("taken_report").HasKey(r => r.Id);
            row.HasIndex(r => new { r.Citizen, r.Timestamp });
            row.HasIndex(r => r.TakenAt);
        });
        Reported<KnownResource>(model, "known_resource");
        OfCitizen<CaseEvent>(model, "case_event");
        OfCitizen<Decision>(model, "decision");
        OfCitizen<ProviderOrder>(model, "provider_order").HasIndex(o => o.Offer);
        OfCitizen<OrderStatus>(model, "order_status").HasIndex(s => s.Order);
        OfCitizen<VrapEntry>(model, "vrap_entry");
        OfCitizen<VrapRemark>(model, "vrap_remark").HasIndex(r => r.Entry);
        OfCitizen<OccupationWish>(model, "occupation_wish");
        OfCitizen<OccupationMatch>(model, "occupation_match").HasIndex(m => m.Opening);
        OfCitizen<ActionPlan>(model, "action_plan");
        OfCitizen<ActionPlanStep>(model, "action_plan_step").HasIndex(s => s.Plan);
        OfCitizen<OutsideMember>(model, "outside_member");
        OfCitizen<Discharge>(model, "discharge").HasIndex(d => d.Series);
        OfCitizen<TeamMeasure>(model, "team_measure");
        model.Entity<RegisteredOffer>(row =>
        {
            row.ToTable("registered_offer").HasKey(o => o.Id);
            row.HasIndex(o => o.Series);
        });
        model.Entity<Opening>(row => row.ToTable("opening").HasKey(o => o.Id));
        model.Entity<DocumentationSpell>(row => row.ToTable("documentation_spell").HasKey(s => s.Id));
        Reported<CaseRequest>(model, "case_request");
        Reported<Assessment>(model, "assessment");
        Reported<DeliveredResource>(model, "delivered_resource");
        model.Entity<SentReport>(row =>
        {
            row.ToTable("sent_report").HasKey(r => r.Id);
            row.HasIndex(r => new { r.Citizen, r.Timestamp });
        });
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

    private static EntityTypeBuilder<T> OfCitizen<T>(ModelBuilder model, string table) where T : class
    {
        var row = model.Entity<T>().ToTable(table);
        row.HasKey("Id");
        row.HasIndex("Citizen");
        return row;
    }

    private static EntityTypeBuilder<T> Reported<T>(ModelBuilder model, string table) where T : class, IReported
    {
        var row = model.Entity<T>().ToTable(table);
        row.HasKey(nameof(IReported.Citizen), nameof(IReported.Id));
        return row;
    }

    private Task<List<T>> All<T>(CitizenId citizen, CancellationToken stop) where T : class => InOrder<T>.Query(this, citizen).ToListAsync(stop).AsTask();

    private static class InOrder<T> where T : class
    {
        public static readonly Func<DisabilityDb, CitizenId, IAsyncEnumerable<T>> Query = EF.CompileAsyncQuery((DisabilityDb db, CitizenId citizen) =>
            db.Set<T>().AsNoTracking().OrderBy(row => EF.Property<Guid>(row, "Id")).Where(row => EF.Property<CitizenId>(row, "Citizen") == citizen));
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
