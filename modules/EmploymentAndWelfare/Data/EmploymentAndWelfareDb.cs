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
    public DbSet<YoungPerson> YoungPeople => Set<YoungPerson>();

    public DbSet<JobPlan> JobPlans => Set<JobPlan>();

    public DbSet<KnownCitizen> KnownCitizens => Set<KnownCitizen>();

    /// <summary>Changes a young person and saves; null when there is none.</summary>
    public async Task<Refusals?> Change(CitizenId citizen, Func<YoungPerson, Refusals> change, CancellationToken stop)
    {
        if (await YoungPeople.FindAsync([citizen], stop) is not { } young) return null;
        var refused = change(young);
        if (!refused.None) return refused;

        young.Revision++;
        try
        {
            await SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            refused.Add(new Refusal("young-person-changed-meanwhile", "En anden har ændret oplysningerne imens. Hent siden igen, og prøv så igen.", Kind: RefusalKind.Conflict));
        }
        return refused;
    }

    /// <summary>
    /// Those who may be in the target group as of a day; the law itself is asked of each (<see cref="YouthEffort.For"/>). A day is
    /// added at each end because a birthday on 29 February moves.
    /// </summary>
    public IQueryable<YoungPerson> MayBeInTargetGroup(DateOnly asOf, AgeSpan ages)
    {
        var (youngest, oldest) = (asOf.AddYears(-ages.FromAge).AddDays(1), asOf.AddYears(-ages.UntilAge).AddDays(-1));
        return YoungPeople.Where(y => y.Occupation == Occupation.None && y.Born <= youngest && y.Born >= oldest && (y.UpperSecondaryCompleted == null || y.UpperSecondaryCompleted > asOf));
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
        model.Entity<JobPlan>(plan => plan.ToTable("job_plan").HasKey(p => p.Citizen));
        model.Entity<KnownCitizen>(citizen => citizen.ToTable("known_citizen").HasKey(c => c.Id));
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class EmploymentAndWelfareDbDesign : IDesignTimeDbContextFactory<EmploymentAndWelfareDb>
{
    public EmploymentAndWelfareDb CreateDbContext(string[] args) => new(ModuleDatabase.ForDesign<EmploymentAndWelfareDb>());
}
