using Microsoft.EntityFrameworkCore.Design;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>The module's own database.</summary>
internal sealed class ChildrenAndSchoolsDb(DbContextOptions<ChildrenAndSchoolsDb> options) : ModuleDb(options)
{
    public DbSet<WellbeingForum> Forums => Set<WellbeingForum>();

    public DbSet<KnownCitizen> KnownCitizens => Set<KnownCitizen>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<NotifiedSibling> NotifiedSiblings => Set<NotifiedSibling>();

    public DbSet<Investigation> Investigations => Set<Investigation>();

    public DbSet<WellbeingRound> Rounds => Set<WellbeingRound>();

    public DbSet<SignalSwitch> SignalSwitches => Set<SignalSwitch>();

    public DbSet<Support> Supports => Set<Support>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanSibling> PlanSiblings => Set<PlanSibling>();

    public DbSet<DutyDecision> DutyDecisions => Set<DutyDecision>();

    public DbSet<LastingDisability> LastingDisabilities => Set<LastingDisability>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<MunicipalPart> MunicipalParts => Set<MunicipalPart>();

    public DbSet<IcsAssessment> IcsAssessments => Set<IcsAssessment>();

    public DbSet<BroughtVocabulary> BroughtVocabularies => Set<BroughtVocabulary>();

    public DbSet<EarlyContact> EarlyContacts => Set<EarlyContact>();

    public DbSet<School> Schools => Set<School>();

    public DbSet<FigureOfYear> Figures => Set<FigureOfYear>();

    public DbSet<SchoolTalk> SchoolTalks => Set<SchoolTalk>();

    public DbSet<MeasureStatus> MeasureStatuses => Set<MeasureStatus>();

    public DbSet<SharedFollowUp> SharedFollowUps => Set<SharedFollowUp>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    /// <summary>Forums with all that belongs to them, in the order it was written.</summary>
    public IQueryable<WellbeingForum> WholeForums => Forums
        .Include(f => f.Concerns.OrderBy(c => c.Id)).ThenInclude(c => c.Actions.OrderBy(a => a.Id))
        .Include(f => f.Members.OrderBy(m => m.Id)).Include(f => f.Advice.OrderBy(a => a.Id)).Include(f => f.Referrals.OrderBy(r => r.Id)).AsSplitQuery();

    /// <summary>Notifications with the siblings they tell of.</summary>
    public IQueryable<Notification> WholeNotifications => Notifications.Include(n => n.Siblings);

    /// <summary>Assessments of wellbeing with what each professional found.</summary>
    public IQueryable<WellbeingRound> WholeRounds => Rounds.Include(r => r.Alone.OrderBy(a => a.Id));

    /// <summary>Plans with goals, follow-ups and siblings.</summary>
    public IQueryable<Plan> WholePlans => Plans.Include(p => p.Goals.OrderBy(g => g.Id)).Include(p => p.FollowUps.OrderBy(f => f.Id)).Include(p => p.Siblings).AsSplitQuery();

    /// <summary>ICS assessments with all that was written.</summary>
    public IQueryable<IcsAssessment> WholeIcsAssessments => IcsAssessments.Include(a => a.Entries.OrderBy(e => e.Id));

    /// <summary>Changes a forum and saves it; null when it, or the part of it that is changed, does not exist.</summary>
    public Task<Refusals?> Change(Guid id, Func<WellbeingForum, Refusals?> change, CancellationToken stop) => Change(WholeForums.Where(f => f.Id == id), change, stop);

    /// <summary>Changes the one thing that the query finds and saves it; null when it, or the part of it that is changed, does not exist.</summary>
    public async Task<Refusals?> Change<T>(IQueryable<T> found, Func<T, Refusals?> change, CancellationToken stop) where T : class, IRevised
    {
        if (await found.FirstOrDefaultAsync(stop) is not { } thing || change(thing) is not { } refused) return null;
        if (!refused.None) return refused;

        thing.Revision++;
        await Save(refused, stop);
        return refused;
    }

    /// <summary>Saves; somebody else's change of the same thing meanwhile is refused.</summary>
    public async Task Save(Refusals refused, CancellationToken stop)
    {
        try
        {
            await SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException changed)
        {
            refused.Add(changed.Entries.Any(e => e.Entity is WellbeingForum)
                ? new Refusal("forum-changed-meanwhile", "En anden har ændret trivselsforummet imens. Hent siden igen, og prøv så igen.", Kind: RefusalKind.Conflict)
                : new Refusal("changed-meanwhile", "En anden har ændret det samme imens. Hent siden igen, og prøv så igen.", Kind: RefusalKind.Conflict));
        }
    }

    /// <summary>Writes in the history what is done; saved with the change itself.</summary>
    public void Note(CitizenId citizen, Guid about, string what, string? why, SignedIn who, TimeProvider clock) => History.Add(new HistoryEntry
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Citizen = citizen,
        About = about,
        What = what,
        Why = Writing.Tidy(why),
        By = who.Subject,
        ByName = who.Name,
        At = clock.GetUtcNow(),
    });

    /// <summary>The rules of early signals that are switched off now.</summary>
    public async Task<IReadOnlySet<string>> SwitchedOff(CancellationToken stop)
    {
        var switches = await SignalSwitches.AsNoTracking().ToListAsync(stop);
        return switches.GroupBy(s => s.Rule).Where(rule => !rule.MaxBy(s => s.Id)!.IsOn).Select(rule => rule.Key).ToHashSet();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<WellbeingForum>(forum =>
        {
            forum.ToTable("wellbeing_forum").HasKey(f => f.Id);
            forum.Ignore(f => f.Actions);
            forum.HasMany(f => f.Concerns).WithOne().HasForeignKey(c => c.Forum);
            forum.HasMany(f => f.Members).WithOne().HasForeignKey(m => m.Forum);
            forum.HasMany(f => f.Advice).WithOne().HasForeignKey(a => a.Forum);
            forum.HasMany(f => f.Referrals).WithOne().HasForeignKey(r => r.Forum);
            forum.HasIndex(f => f.Citizen);
            forum.HasIndex(f => new { f.Status, f.Setting });
        });
        model.Entity<Concern>().ToTable("concern").HasMany(c => c.Actions).WithOne().HasForeignKey(a => a.Concern);
        model.Entity<PlannedAction>().ToTable("planned_action");
        model.Entity<ForumMember>().ToTable("forum_member");
        model.Entity<ForumAdvice>().ToTable("forum_advice");
        model.Entity<ForumReferral>().ToTable("forum_referral");
        model.Entity<KnownCitizen>(citizen => citizen.ToTable("known_citizen").HasKey(c => c.Id));
        model.Entity<SharedFollowUp>(followUp =>
        {
            followUp.ToTable("shared_follow_up").HasKey(f => f.Id);
            followUp.HasIndex(f => f.Citizen);
        });
        Notifying(model);
        Thriving(model);
        Supporting(model);
        Planning(model);
        Schooling(model);
        model.Entity<HistoryEntry>(entry =>
        {
            entry.ToTable("history");
            entry.HasIndex(e => e.Citizen);
        });
        foreach (var entity in model.Model.GetEntityTypes().Where(e => e.ClrType.Namespace == typeof(School).Namespace))
        {
            if (entity.FindProperty("Id") is { } id) id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            if (typeof(IRevised).IsAssignableFrom(entity.ClrType)) entity.FindProperty(nameof(IRevised.Revision))!.IsConcurrencyToken = true;
        }
    }

    private static void Notifying(ModelBuilder model)
    {
        model.Entity<Notification>(notification =>
        {
            notification.ToTable("notification");
            notification.HasMany(n => n.Siblings).WithOne().HasForeignKey(s => s.Notification);
            notification.HasIndex(n => n.Citizen);
            notification.HasIndex(n => n.Assessed);
        });
        model.Entity<NotifiedSibling>(sibling =>
        {
            sibling.ToTable("notified_sibling").HasKey(s => new { s.Notification, s.Citizen });
            sibling.HasIndex(s => s.Citizen);
        });
        model.Entity<Investigation>(investigation =>
        {
            investigation.ToTable("investigation");
            investigation.HasIndex(i => i.Citizen);
            // A child has one open at a time, also when two begin it at once.
            investigation.HasIndex(i => i.Citizen, "open_investigation").IsUnique().HasFilter("\"Ended\" IS NULL");
        });
    }

    private static void Thriving(ModelBuilder model)
    {
        model.Entity<WellbeingRound>(round =>
        {
            round.ToTable("wellbeing_round").HasMany(r => r.Alone).WithOne().HasForeignKey(a => a.Round);
            round.HasIndex(r => r.Citizen);
        });
        model.Entity<OwnAssessment>().ToTable("own_assessment");
        model.Entity<SignalSwitch>().ToTable("signal_switch");
        model.Entity<IcsAssessment>(assessment =>
        {
            assessment.ToTable("ics_assessment").HasMany(a => a.Entries).WithOne().HasForeignKey(e => e.Assessment);
            assessment.Ignore(a => a.Latest);
            assessment.HasIndex(a => a.Citizen);
        });
        model.Entity<IcsEntry>().ToTable("ics_entry");
        model.Entity<BroughtVocabulary>().ToTable("ics_vocabulary").HasKey(v => v.Id);
        model.Entity<EarlyContact>(contact =>
        {
            contact.ToTable("early_contact");
            contact.HasIndex(c => c.Citizen);
        });
    }

    private static void Supporting(ModelBuilder model)
    {
        model.Entity<Support>(support =>
        {
            support.ToTable("support").Ignore(s => s.Reference);
            support.HasIndex(s => s.Citizen);
            support.HasIndex(s => s.Offer);
        });
        model.Entity<Offer>().ToTable("offer");
        model.Entity<Placement>(placement =>
        {
            placement.ToTable("placement");
            placement.HasIndex(p => p.Citizen);
        });
        model.Entity<MunicipalPart>(part =>
        {
            part.ToTable("municipal_part");
            part.HasIndex(p => p.Citizen);
        });
    }

    private static void Planning(ModelBuilder model)
    {
        model.Entity<Plan>(plan =>
        {
            plan.ToTable("plan");
            plan.HasMany(p => p.Goals).WithOne().HasForeignKey(g => g.Plan);
            plan.HasMany(p => p.FollowUps).WithOne().HasForeignKey(f => f.Plan);
            plan.HasMany(p => p.Siblings).WithOne().HasForeignKey(s => s.Plan);
            plan.HasIndex(p => p.Citizen);
        });
        model.Entity<PlanGoal>().ToTable("plan_goal");
        model.Entity<PlanFollowUp>().ToTable("plan_follow_up");
        model.Entity<PlanSibling>(sibling =>
        {
            sibling.ToTable("plan_sibling").HasKey(s => new { s.Plan, s.Citizen });
            sibling.HasIndex(s => s.Citizen);
        });
        model.Entity<DutyDecision>(decision =>
        {
            decision.ToTable("duty_decision");
            decision.HasIndex(d => d.Citizen);
        });
        model.Entity<LastingDisability>().ToTable("lasting_disability").HasKey(d => d.Citizen);
    }

    private static void Schooling(ModelBuilder model)
    {
        model.Entity<School>().ToTable("school").HasIndex(s => s.Name).IsUnique();
        model.Entity<FigureOfYear>().ToTable("school_figure").HasKey(f => new { f.School, f.Year, f.Figure });
        model.Entity<SchoolTalk>().ToTable("school_talk").HasIndex(t => new { t.School, t.Year }).IsUnique();
        model.Entity<MeasureStatus>().ToTable("measure_status").HasIndex(s => s.Measure);
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class ChildrenAndSchoolsDbDesign : IDesignTimeDbContextFactory<ChildrenAndSchoolsDb>
{
    public ChildrenAndSchoolsDb CreateDbContext(string[] args) => new(ModuleDatabase.ForDesign<ChildrenAndSchoolsDb>());
}
