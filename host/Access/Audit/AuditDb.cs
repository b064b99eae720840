using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>The audit's own database. The looks in it are only read by this context: triggers refuse to change or delete them.</summary>
internal sealed class AuditDb(DbContextOptions<AuditDb> options) : DbContext(options)
{
    public IQueryable<LookRow> Looks => Set<LookRow>().AsNoTracking();

    public DbSet<PersonRow> Persons => Set<PersonRow>();

    public DbSet<QuestionRow> Questions => Set<QuestionRow>();

    public DbSet<SampleReviewRow> SampleReviews => Set<SampleReviewRow>();

    public DbSet<AccessReviewRow> AccessReviews => Set<AccessReviewRow>();

    /// <summary>The database in a data folder, with the pragmas on every open. Waits five seconds for a lock, then gives up.</summary>
    public static void In(string folder, DbContextOptionsBuilder options) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "audit.db"), ForeignKeys = true, DefaultTimeout = 5 }.ToString())
        .AddInterceptors(SqlitePragmas.Instance);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Guid>().HaveConversion<GuidAsBytes>();
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantAsTicks>();
        conventions.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<LookRow>(look =>
        {
            look.ToTable("audit_look").HasKey(l => l.Sequence);
            look.Property(l => l.Sequence).ValueGeneratedNever();
            look.HasIndex(l => new { l.Person, l.Sequence });
            look.HasIndex(l => new { l.Subject, l.At });
            look.HasIndex(l => l.At);
            look.HasIndex(l => l.Sequence).HasDatabaseName("IX_audit_look_reviewed").HasFilter("Basis IN ('emergency', 'own-naming', 'protected-shown')");
        });
        model.Entity<PersonRow>(person =>
        {
            person.ToTable("audit_person").HasKey(p => p.Citizen);
            person.HasIndex(p => p.Pseudonym).IsUnique();
        });
        model.Entity<QuestionRow>(question =>
        {
            question.ToTable("audit_question").HasKey(q => q.Id);
            question.HasOne<LookRow>().WithMany().HasForeignKey(q => q.Look).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SampleReviewRow>(review =>
        {
            review.ToTable("audit_sample_review").HasKey(r => r.Look);
            review.HasOne<LookRow>().WithOne().HasForeignKey<SampleReviewRow>(r => r.Look).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AccessReviewRow>(review =>
        {
            review.ToTable("audit_access_review").HasKey(r => r.First);
            review.HasOne<LookRow>().WithOne().HasForeignKey<AccessReviewRow>(r => r.First).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class AuditDbDesign : IDesignTimeDbContextFactory<AuditDb>
{
    public AuditDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<AuditDb>().UseSqlite("Data Source=:memory:").Options);
}
