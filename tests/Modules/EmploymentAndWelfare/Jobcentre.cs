using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Answers;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.EmploymentAndWelfare.Features;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare;

/// <summary>The department with a database of its own, a day of its own, and neighbours the test answers for.</summary>
internal sealed class Jobcentre : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private readonly OwnDatabase<EmploymentAndWelfareDb> own;

    public Jobcentre(DateOnly? today = null) => own = new OwnDatabase<EmploymentAndWelfareDb>(new EmploymentAndWelfareModule(), today ?? Today);

    public Neighbours Neighbours { get; } = new();

    public RecordingAccess Access { get; } = new();

    /// <summary>The law; a test may give Job og Familie less room.</summary>
    public LawBook Law { get; set; } = RulesFile.ReadLawBook();

    public List<string> Published => own.Published();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static SignedIn Adviser { get; } = new(Guid.Parse("5a000000-0000-4000-8000-0000000000f3"), "Rådgiver", Roles.Caseworker, "employment-and-welfare");

    public void Wait(int days) => own.Clock.Advance(TimeSpan.FromDays(days));

    public EmploymentAndWelfareDb Open() => own.Open();

    public Desk Desk(EmploymentAndWelfareDb db, SignedIn? who = null) => new(who ?? People.HeadOf("employment-and-welfare"), db, new(db, Neighbours), RulesFile.Read(), Law, Access, Neighbours, own.Clock, Stop);

    /// <summary>Does something as one request does it: with a context of its own.</summary>
    public async Task<T> Do<T>(Func<Desk, Task<T>> act, SignedIn? who = null)
    {
        await using var db = Open();
        return await act(Desk(db, who));
    }

    /// <summary>A citizen the register knows.</summary>
    public CitizenId Born(DateOnly day)
    {
        var citizen = new CitizenId(Guid.CreateVersion7());
        Neighbours.Births[citizen] = day;
        return citizen;
    }

    /// <summary>A young person in the youth effort.</summary>
    public async Task<CitizenId> Young(int years = 19)
    {
        var citizen = Born(own.Clock.Today().AddYears(-years));
        Assert.NotNull((await Do(desk => EnterYoungPerson.Do(citizen, new(), desk))).Entered);
        return citizen;
    }

    /// <summary>An adult with a job plan.</summary>
    public async Task<CitizenId> Adult()
    {
        var citizen = Born(own.Clock.Today().AddYears(-34));
        Fine(await Do(desk => WriteJobPlan.Do(citizen, new("Gartneri to formiddage", null, "Thomas Ørbæk", null), desk)));
        return citizen;
    }

    /// <summary>Makes the citizen this person's own case.</summary>
    public async Task Works(SignedIn who, CitizenId citizen)
    {
        await using var db = Open();
        db.CaseStaff.Add(new CaseMembership { Citizen = citizen, Staff = who.Staff!.Value, NamedBy = who.Subject, From = own.Clock.Today() });
        await db.SaveChangesAsync(Stop);
    }

    public Task<DepartmentOverview?> Overview(CitizenId citizen) => Do(desk => new AnswerCitizenOverview(desk.Db, desk.Youth, desk.Law).Answer(new CitizenOverview(citizen, desk.Today), Stop));

    public Task<int> Ended() => Run(response => response.Ended);

    public Task<int> Vacated() => Run(response => response.Vacated);

    public static void Fine(Refusals? refused)
    {
        Assert.NotNull(refused);
        Assert.Empty(refused);
    }

    /// <summary>The stable type of the one refusal.</summary>
    public static string Type(Refusals? refused) => Assert.Single(refused!).Type;

    public void Dispose() => own.Dispose();

    private async Task<int> Run(Func<EndOfAuthority.Response, int> read)
    {
        await using var db = Open();
        return read(Assert.IsType<Microsoft.AspNetCore.Http.HttpResults.Ok<EndOfAuthority.Response>>((await EndOfAuthority.Handle(new(), db, RulesFile.Read(), own.Clock, Stop)).Result).Value!);
    }
}

/// <summary>The other departments and the register, as the test wants them.</summary>
internal sealed class Neighbours : IAsk
{
    public Dictionary<CitizenId, DateOnly> Births { get; } = [];

    public List<Reply<DepartmentOverview>> Overviews { get; } = [];

    public bool RegisterIsSilent { get; set; }

    public void Answers(string module, string title, params GoalSummary[] goals) => Overviews.Add(new(module, title, ReplyStatus.Answered, new DepartmentOverview { Goals = goals }));

    public void IsSilent(string module, string title) => Overviews.Add(new(module, title, ReplyStatus.TooLate, null));

    public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class
    {
        var identity = !RegisterIsSilent && question is WhoIs who && Births.TryGetValue(who.Citizen, out var born) ? new CitizenIdentity(who.Citizen, "Nogen", born, false) : null;
        var status = RegisterIsSilent ? ReplyStatus.TooLate : identity is null ? ReplyStatus.Nothing : ReplyStatus.Answered;
        return Task.FromResult(new Reply<TAnswer>("SharedGoals", "Fælles mål", status, (TAnswer?)(object?)identity));
    }

    public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
        Task.FromResult((IReadOnlyList<Reply<TAnswer>>)(object)Overviews);
}
