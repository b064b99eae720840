using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Tests.Modules;

/// <summary>A module's database in memory, migrated as in operation, at a time the test sets.</summary>
internal sealed class OwnDatabase<TDb> : IDisposable where TDb : ModuleDb
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly ServiceProvider services;

    public OwnDatabase(IModule module, DateOnly today)
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(today, new TimeOnly(10, 0), TimeSpan.Zero));
        services = new ServiceCollection().AddSingleton(module.Card).AddSingleton<TimeProvider>(Clock).BuildServiceProvider();
        connection.Open();
        using var db = Open();
        db.Database.Migrate();
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>A context as a new request gets it.</summary>
    public TDb Open() => (TDb)Activator.CreateInstance(typeof(TDb), new DbContextOptionsBuilder<TDb>().UseSqlite(connection).UseApplicationServiceProvider(services).Options)!;

    /// <summary>The names of the events published so far.</summary>
    public List<string> Published()
    {
        using var db = Open();
        return [.. db.Outbox.OrderBy(row => row.Sequence).Select(row => row.Name)];
    }

    public void Dispose()
    {
        connection.Dispose();
        services.Dispose();
    }
}

/// <summary>Answers every question the same way: as a register that knows the person, knows nobody, or is silent.</summary>
internal sealed class Register(ReplyStatus status, object? answer = null) : IAsk
{
    public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
        Task.FromResult(new Reply<TAnswer>("SharedGoals", "Fælles mål", status, (TAnswer?)answer));

    public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
        Task.FromResult<IReadOnlyList<Reply<TAnswer>>>([]);
}
