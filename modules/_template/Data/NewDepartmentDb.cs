using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.NewDepartment.Domain;

namespace NyeFaellesVeje.NewDepartment.Data;

/// <summary>The module's own database.</summary>
internal sealed class NewDepartmentDb(DbContextOptions<NewDepartmentDb> options) : ModuleDb(options)
{
    public DbSet<Talk> Talks => Set<Talk>();

    public DbSet<KnownCitizen> Citizens => Set<KnownCitizen>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<Talk>(talk =>
        {
            talk.ToTable("talk").HasKey(t => t.Id);
            talk.HasIndex(t => new { t.Citizen, t.On });
        });
        model.Entity<KnownCitizen>(citizen => citizen.ToTable("known_citizen").HasKey(c => c.Id));
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class NewDepartmentDbDesign : IDesignTimeDbContextFactory<NewDepartmentDb>
{
    public NewDepartmentDb CreateDbContext(string[] args) => new(ModuleDatabase.ForDesign<NewDepartmentDb>());
}
