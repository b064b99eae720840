using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>The module's own database.</summary>
internal sealed class EmploymentAndWelfareDb(DbContextOptions<EmploymentAndWelfareDb> options) : ModuleDb(options)
{
    private const int UniqueIndexTaken = 2067;
    private const int PrimaryKeyTaken = 1555;
    private const string UniqueTakenState = "23505";

    public DbSet<YoungPerson> YoungPeople => Set<YoungPerson>();

    public DbSet<EducationPlan> EducationPlans => Set<EducationPlan>();

    public DbSet<ContactPerson> ContactPeople => Set<ContactPerson>();

    public DbSet<FguAssessment> FguAssessments => Set<FguAssessment>();

    public DbSet<GrantedOffer> Offers => Set<GrantedOffer>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<Presence> Presences => Set<Presence>();

    public DbSet<JobPlan> JobPlans => Set<JobPlan>();

    public DbSet<JobTalk> JobTalks => Set<JobTalk>();

    public DbSet<JobGoal> JobGoals => Set<JobGoal>();

    public DbSet<SharedFollowUp> SharedFollowUps => Set<SharedFollowUp>();

    public DbSet<KnownGoal> KnownGoals => Set<KnownGoal>();

    public DbSet<TaskForce> TaskForces => Set<TaskForce>();

    public DbSet<FamilyCase> Families => Set<FamilyCase>();

    public DbSet<FamilyMember> FamilyMembers => Set<FamilyMember>();

    public DbSet<Opening> Openings => Set<Opening>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<KnownCitizen> KnownCitizens => Set<KnownCitizen>();

    /// <summary>A task force with its follow-ups and comparisons.</summary>
    public IQueryable<TaskForce> WholeTaskForces => TaskForces.Include(t => t.FollowUps).Include(t => t.Comparisons).AsSplitQuery();

    /// <summary>A family with its members, team and goals.</summary>
    public IQueryable<FamilyCase> WholeFamilies => Families.Include(f => f.Members).Include(f => f.Team).Include(f => f.Goals).AsSplitQuery();

    /// <summary>The open education plan of a young person, with its steps.</summary>
    public Task<EducationPlan?> OpenPlanOf(CitizenId citizen, CancellationToken stop) => EducationPlans.Include(p => p.Steps).FirstOrDefaultAsync(p => p.Citizen == citizen && p.Closed == null, stop);

    /// <summary>All contact persons a young person has had and is to have.</summary>
    public async Task<ContactPersons> ContactsOf(CitizenId citizen, CancellationToken stop) => new(await ContactPeople.Where(c => c.Citizen == citizen).OrderBy(c => c.From).ToListAsync(stop));

    /// <summary>The contact persons of several young people.</summary>
    public async Task<ILookup<CitizenId, ContactPerson>> ContactsOf(IReadOnlyList<CitizenId> citizens, CancellationToken stop) =>
        (await ContactPeople.AsNoTracking().Where(c => citizens.Contains(c.Citizen)).OrderBy(c => c.From).ToListAsync(stop)).ToLookup(c => c.Citizen);

    /// <summary>Changes a young person and saves; null when there is none.</summary>
    public async Task<Refusals?> Change(CitizenId citizen, Func<YoungPerson, Refusals> change, CancellationToken stop)
    {
        if (await YoungPeople.FindAsync([citizen], stop) is not { } young) return null;
        var refused = change(young);
        if (!refused.None) return refused;

        young.Revision++;
        return await Save(stop);
    }

    /// <summary>Saves. What somebody else changed meanwhile, or made first where there can be only one, is refused.</summary>
    public async Task<Refusals> Save(CancellationToken stop, Refusal? whenTaken = null)
    {
        try
        {
            await SaveChangesAsync(stop);
            return [];
        }
        catch (DbUpdateConcurrencyException)
        {
            return [new Refusal("changed-meanwhile", "En anden har ændret oplysningerne imens. Hent siden igen, og prøv så igen.", Kind: RefusalKind.Conflict)];
        }
        catch (DbUpdateException fault) when (whenTaken is not null && fault.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueIndexTaken or PrimaryKeyTaken } or DbException { SqlState: UniqueTakenState })
        {
            return [whenTaken];
        }
    }

    /// <summary>
    /// Those who may be in the target group as of a day; the law itself is asked of each (<see cref="YouthEffort.For"/>). A day is
    /// added at each end because a birthday on 29 February moves.
    /// </summary>
    public IQueryable<YoungPerson> MayBeInTargetGroup(DateOnly asOf, AgeSpan ages)
    {
        var (youngest, oldest) = (asOf.AddYears(-ages.FromAge).AddDays(1), asOf.AddYears(-ages.UntilAge).AddDays(-1));
        return YoungPeople.Where(y => y.Occupation == Occupation.None && y.Born <= youngest && y.Born >= oldest
            && (y.UpperSecondaryCompleted == null || y.UpperSecondaryCompleted > asOf) && (y.MovedAway == null || y.MovedAway > asOf));
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<YoungPerson>(young =>
        {
            young.ToTable("young_person").HasKey(y => y.Citizen);
            young.Property(y => y.Revision).IsConcurrencyToken();
            young.HasIndex(y => new { y.Occupation, y.Born });
            young.HasIndex(y => new { y.EndTold, y.Born });
        });
        YouthTables(model);
        OffersAndCourses(model);
        JobTables(model);
        FamilyTables(model);
        model.Entity<HistoryEntry>(entry =>
        {
            entry.ToTable("history").HasKey(e => e.Id);
            entry.HasIndex(e => e.Subject);
            entry.HasIndex(e => e.Citizen);
        });
        model.Entity<KnownCitizen>(citizen => citizen.ToTable("known_citizen").HasKey(c => c.Id));
    }

    private static void YouthTables(ModelBuilder model)
    {
        model.Entity<EducationPlan>(plan =>
        {
            plan.ToTable("education_plan").HasKey(p => p.Id);
            plan.Property(p => p.Revision).IsConcurrencyToken();
            plan.Ignore(p => p.NextStep);
            plan.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.Plan);
            plan.HasIndex(p => p.Citizen);
            // One open plan per young person, whatever two people do at once.
            plan.HasIndex(p => p.Citizen, "IX_education_plan_one_open").IsUnique().HasFilter("\"Closed\" IS NULL");
        });
        model.Entity<EducationStep>(step =>
        {
            step.ToTable("education_step").HasKey(s => s.Id);
            step.Property(s => s.Id).ValueGeneratedNever();
        });
        model.Entity<ContactPerson>(contact =>
        {
            contact.ToTable("contact_person").HasKey(c => c.Id);
            contact.Property(c => c.Revision).IsConcurrencyToken();
            contact.HasIndex(c => c.Citizen);
            contact.HasIndex(c => c.Until);
            contact.HasIndex(c => c.Citizen, "IX_contact_person_one_open").IsUnique().HasFilter("\"Until\" IS NULL");
        });
        model.Entity<FguAssessment>(assessment =>
        {
            assessment.ToTable("fgu_assessment").HasKey(a => a.Id);
            assessment.Property(a => a.Revision).IsConcurrencyToken();
            assessment.HasIndex(a => a.Citizen);
        });
    }

    private static void OffersAndCourses(ModelBuilder model)
    {
        model.Entity<GrantedOffer>(offer =>
        {
            offer.ToTable("offer").HasKey(o => o.Id);
            offer.Property(o => o.Revision).IsConcurrencyToken();
            offer.HasIndex(o => o.Citizen);
        });
        model.Entity<Course>(course =>
        {
            course.ToTable("course").HasKey(c => c.Id);
            course.Property(c => c.Revision).IsConcurrencyToken();
            course.HasIndex(c => c.To);
        });
        model.Entity<Enrolment>(enrolment =>
        {
            enrolment.ToTable("enrolment").HasKey(e => e.Id);
            enrolment.Property(e => e.Revision).IsConcurrencyToken();
            enrolment.Ignore(e => e.IsOpen);
            enrolment.HasIndex(e => e.Citizen);
            enrolment.HasIndex(e => new { e.Course, e.Citizen }).IsUnique().HasFilter("\"EndedOn\" IS NULL");
        });
        model.Entity<Presence>(presence =>
        {
            presence.ToTable("presence").HasKey(p => new { p.Enrolment, p.Month });
            presence.HasIndex(p => p.Citizen);
        });
        model.Entity<Opening>(opening =>
        {
            opening.ToTable("opening").HasKey(o => o.Id);
            opening.Property(o => o.Revision).IsConcurrencyToken();
            opening.HasIndex(o => o.Closed);
        });
        model.Entity<Placement>(placement =>
        {
            placement.ToTable("placement").HasKey(p => p.Id);
            placement.Property(p => p.Revision).IsConcurrencyToken();
            placement.Ignore(p => p.TakesPlace);
            placement.HasIndex(p => p.Citizen);
            placement.HasIndex(p => p.Opening);
        });
    }

    private static void JobTables(ModelBuilder model)
    {
        model.Entity<JobPlan>(plan =>
        {
            plan.ToTable("job_plan").HasKey(p => p.Citizen);
            plan.Property(p => p.Type).HasDefaultValue(LawBook.PlainPlan);
            plan.Property(p => p.Revision).IsConcurrencyToken();
        });
        model.Entity<JobTalk>(talk =>
        {
            talk.ToTable("job_talk").HasKey(t => t.Id);
            talk.HasIndex(t => t.Citizen);
        });
        model.Entity<JobGoal>(goal =>
        {
            goal.ToTable("job_goal").HasKey(g => g.Id);
            goal.Property(g => g.Revision).IsConcurrencyToken();
            goal.HasIndex(g => g.Citizen);
        });
        model.Entity<SharedFollowUp>(followUp =>
        {
            followUp.ToTable("shared_follow_up").HasKey(f => f.Id);
            followUp.HasIndex(f => f.Citizen);
        });
        model.Entity<KnownGoal>(goal =>
        {
            goal.ToTable("known_goal").HasKey(g => g.Id);
            goal.HasIndex(g => g.Citizen);
        });
        model.Entity<TaskForce>(force =>
        {
            force.ToTable("task_force").HasKey(t => t.Id);
            force.Property(t => t.Revision).IsConcurrencyToken();
            force.Ignore(t => t.Standing);
            force.HasMany(t => t.FollowUps).WithOne().HasForeignKey(f => f.TaskForce);
            force.HasMany(t => t.Comparisons).WithOne().HasForeignKey(c => c.TaskForce);
            force.HasIndex(t => t.Citizen);
            force.HasIndex(t => t.Citizen, "IX_task_force_one_open").IsUnique().HasFilter("\"Ended\" IS NULL");
        });
        model.Entity<JointFollowUp>(followUp =>
        {
            followUp.ToTable("joint_follow_up").HasKey(f => f.Id);
            followUp.Property(f => f.Id).ValueGeneratedNever();
        });
        model.Entity<GoalComparison>(comparison =>
        {
            comparison.ToTable("goal_comparison").HasKey(c => c.Id);
            comparison.Property(c => c.Id).ValueGeneratedNever();
        });
    }

    private static void FamilyTables(ModelBuilder model)
    {
        model.Entity<FamilyCase>(family =>
        {
            family.ToTable("family").HasKey(f => f.Id);
            family.Property(f => f.Revision).IsConcurrencyToken();
            family.HasMany(f => f.Members).WithOne().HasForeignKey(m => m.Family);
            family.HasMany(f => f.Team).WithOne().HasForeignKey(a => a.Family);
            family.HasMany(f => f.Goals).WithOne().HasForeignKey(g => g.Family);
            // A seat is one family's: more than there is room for cannot be taken in, whatever two people do at once.
            family.HasIndex(f => f.Seat).IsUnique().HasFilter("\"Seat\" IS NOT NULL");
        });
        model.Entity<FamilyMember>(member =>
        {
            member.ToTable("family_member").HasKey(m => new { m.Family, m.Citizen });
            // A person is in one family at a time.
            member.HasIndex(m => m.Citizen).IsUnique().HasFilter("\"Until\" IS NULL");
            member.HasIndex(m => m.Citizen, "IX_family_member_of_citizen");
        });
        model.Entity<FamilyAdviser>(adviser =>
        {
            adviser.ToTable("family_adviser").HasKey(a => a.Id);
            adviser.Property(a => a.Id).ValueGeneratedNever();
            adviser.HasIndex(a => a.For);
        });
        model.Entity<FamilyGoal>(goal =>
        {
            goal.ToTable("family_goal").HasKey(g => g.Id);
            goal.Property(g => g.Id).ValueGeneratedNever();
        });
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class EmploymentAndWelfareDbDesign : IDesignTimeDbContextFactory<EmploymentAndWelfareDb>
{
    public EmploymentAndWelfareDb CreateDbContext(string[] args) => new(ModuleDatabase.ForDesign<EmploymentAndWelfareDb>());
}
