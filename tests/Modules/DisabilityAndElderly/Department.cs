using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.DisabilityAndElderly;
using NyeFaellesVeje.DisabilityAndElderly.Answers;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Features;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Delivery;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>The module with a database of its own and a citizen register that the test answers for.</summary>
internal sealed class Department : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nfv-disability-");
    private readonly ServiceProvider services;

    private Department()
    {
        var module = new DisabilityAndElderlyModule();
        var collection = new ServiceCollection()
            .AddSingleton(module.Card)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new ModuleEnvironment("DisabilityAndElderly", "Senior og Omsorg", folder.FullName, Settings))
            .AddSingleton<IOutboxSignal, Deaf>()
            .AddSingleton<IAsk>(Register);
        module.Register(collection);
        services = collection.BuildServiceProvider();
    }

    /// <summary>Only the organisation that reports.</summary>
    private static IConfigurationSection Settings => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Modules:DisabilityAndElderly:Organisation"] = WrittenCase.Organisation }).Build().GetSection("Modules:DisabilityAndElderly");

    public CitizenRegister Register { get; } = new();

    /// <summary>The time, which moves a little at each act so that ids and times fall in order.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(5) };

    public Task<Worked> Case(Func<CaseWork, Task<Worked>> act) => Act(act);

    public Task<Worked> Plan(Func<PlanWork, Task<Worked>> act) => Act(act);

    public Task<Worked> Provider(Func<ProviderWork, Task<Worked>> act) => Act(act);

    public Task<Worked> Team(Func<TeamWork, Task<Worked>> act) => Act(act);

    /// <summary>The services of one request.</summary>
    public async Task<T> Services<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    public Task<Worked> ActionPlan(Func<ActionPlanWork, Task<Worked>> act) => Act(act);

    /// <summary>The id of the sub-theme as it is assessed now.</summary>
    public async Task<string> Theme(CitizenId citizen, string code)
    {
        await using var scope = services.CreateAsyncScope();
        var file = await scope.ServiceProvider.GetRequiredService<DisabilityDb>().FileOf(citizen, TestContext.Current.CancellationToken);
        return file!.ThemesNow.Single(t => t.Now.Code == code).Now.Id;
    }

    private async Task<Worked> Act<TWork>(Func<TWork, Task<Worked>> act) where TWork : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TWork>());
    }

    public static async Task<Department> Open()
    {
        var department = new Department();
        await department.With(db => db.Database.MigrateAsync(TestContext.Current.CancellationToken));
        return department;
    }

    public async Task<Intake> Take(byte[] json)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReportIntake>().Take(json, TestContext.Current.CancellationToken);
    }

    public async Task<Intake> Check(byte[] json)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReportIntake>().Check(json, TestContext.Current.CancellationToken);
    }

    public async Task<Delivery> Write(CitizenId citizen)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReportDelivery>().Write(citizen, TestContext.Current.CancellationToken);
    }

    public async Task<Refusal?> Sent(CitizenId citizen, string report)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReportDelivery>().Sent(citizen, report, Guid.Empty, TestContext.Current.CancellationToken);
    }

    public async Task<DepartmentOverview?> Overview(CitizenId citizen, DateOnly asOf)
    {
        await using var scope = services.CreateAsyncScope();
        return await new AnswerCitizenOverview(scope.ServiceProvider.GetRequiredService<DisabilityDb>()).Answer(new CitizenOverview(citizen, asOf), TestContext.Current.CancellationToken);
    }

    /// <summary>The events published so far, by name, with the text of what they tell.</summary>
    public async Task<List<(string Name, string Told)>> Published()
    {
        await using var scope = services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<DisabilityDb>().Outbox.OrderBy(r => r.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        return [.. rows.Select(r => (r.Name, System.Text.Encoding.UTF8.GetString(r.Payload)))];
    }

    /// <summary>Whether any file of the module holds this text.</summary>
    public bool Holds(string text) => folder.EnumerateFiles().Any(file => File.ReadAllBytes(file.FullName).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0);

    public async Task With(Func<DisabilityDb, Task> use)
    {
        await using var scope = services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<DisabilityDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private sealed class Deaf : IOutboxSignal
    {
        public void Written()
        {
        }
    }
}

/// <summary>The citizen register as the test wants it.</summary>
internal sealed class CitizenRegister : IAsk
{
    private readonly Dictionary<string, CitizenId> citizens = [];

    public bool IsDown { get; set; }

    public int Entered => citizens.Count;

    /// <summary>Enters somebody by CPR number.</summary>
    public CitizenId Enter(string cpr) => citizens[cpr] = new CitizenId(Guid.NewGuid());

    public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class
    {
        if (IsDown) return Task.FromResult(new Reply<TAnswer>("SharedGoals", "Fælles mål", ReplyStatus.TooLate, null));
        if (question is WhoIs who)
        {
            var known = citizens.Single(c => c.Value == who.Citizen).Key;
            return Task.FromResult(new Reply<TAnswer>("SharedGoals", "Fælles mål", ReplyStatus.Answered, (TAnswer)(object)new CitizenIdentity(who.Citizen, "Test Testesen", Cpr.TryParse(known, out var read) ? read.Born : default, false)));
        }
        if (question is CprForReport about)
        {
            var (digits, _) = citizens.Single(c => c.Value == about.Citizen);
            return Task.FromResult(new Reply<TAnswer>("SharedGoals", "Fælles mål", ReplyStatus.Answered, (TAnswer)(object)new ReportedCpr(Cpr.TryParse(digits, out var number) ? number : default)));
        }
        if (question is IdentifyCitizen enter) citizens.TryAdd(enter.Cpr.Digits, new CitizenId(Guid.NewGuid()));
        var cpr = question switch { IdentifyCitizen identify => identify.Cpr, FindCitizen find => find.Cpr, _ => throw new NotSupportedException() };
        return Task.FromResult(citizens.TryGetValue(cpr.Digits, out var citizen)
            ? new Reply<TAnswer>("SharedGoals", "Fælles mål", ReplyStatus.Answered, (TAnswer)(object)new IdentifiedCitizen(citizen))
            : new Reply<TAnswer>("SharedGoals", "Fælles mål", ReplyStatus.Nothing, null));
    }

    public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class => throw new NotSupportedException();
}
