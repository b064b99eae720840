using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>The module's own database.</summary>
internal sealed class ChildrenAndSchoolsDb(DbContextOptions<ChildrenAndSchoolsDb> options) : ModuleDb(options)
{
    public DbSet<WellbeingForum> Forums => Set<WellbeingForum>();

    public DbSet<KnownCitizen> KnownCitizens => Set<KnownCitizen>();

    /// <summary>Forums with their concerns and actions, in the order they were written.</summary>
    public IQueryable<WellbeingForum> WholeForums => Forums
        .Include(f => f.Concerns.OrderBy(c => c.Id)).ThenInclude(c => c.Actions.OrderBy(a => a.Id)).AsSplitQuery();

    /// <summary>Changes a forum and saves it; null when it, or the part of it that is changed, does not exist.</summary>
    public async Task<Refusals?> Change(Guid id, Func<WellbeingForum, Refusals?> change, CancellationToken stop)
    {
        if (await WholeForums.FirstOrDefaultAsync(f => f.Id == id, stop) is not { } forum || change(forum) is not { } refused) return null;
        if (!refused.None) return refused;

        forum.Revision++;
        try
        {
            await SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            refused.Add(new Refusal("forum-changed-meanwhile", "En anden har ændret trivselsforummet imens. Hent siden igen, og prøv så igen.", Kind: RefusalKind.Conflict));
        }
        return refused;
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<WellbeingForum>(forum =>
        {
            forum.ToTable("wellbeing_forum").HasKey(f => f.Id);
            forum.Property(f => f.Id).ValueGeneratedNever();
            forum.Property(f => f.Revision).IsConcurrencyToken();
            forum.Ignore(f => f.Actions);
            forum.HasMany(f => f.Concerns).WithOne().HasForeignKey(c => c.Forum);
            forum.HasIndex(f => f.Citizen);
            forum.HasIndex(f => new { f.Status, f.Setting });
        });
        model.Entity<Concern>(concern =>
        {
            concern.ToTable("concern").HasKey(c => c.Id);
            concern.Property(c => c.Id).ValueGeneratedNever();
            concern.HasMany(c => c.Actions).WithOne().HasForeignKey(a => a.Concern);
        });
        model.Entity<PlannedAction>(action =>
        {
            action.ToTable("planned_action").HasKey(a => a.Id);
            action.Property(a => a.Id).ValueGeneratedNever();
        });
        model.Entity<KnownCitizen>(citizen => citizen.ToTable("known_citizen").HasKey(c => c.Id));
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class ChildrenAndSchoolsDbDesign : IDesignTimeDbContextFactory<ChildrenAndSchoolsDb>
{
    public ChildrenAndSchoolsDb CreateDbContext(string[] args) => new(ModuleDatabase.ForDesign<ChildrenAndSchoolsDb>());
}
