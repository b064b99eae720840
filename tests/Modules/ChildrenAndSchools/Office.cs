using Microsoft.AspNetCore.Http;
using NyeFaellesVeje.ChildrenAndSchools;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;
using KnownChildren = NyeFaellesVeje.ChildrenAndSchools.Data.CitizenRegister;

namespace NyeFaellesVeje.Tests.Modules.ChildrenAndSchools;

/// <summary>The department with a database of its own, at a time the test sets, and a register that knows the children it is told of.</summary>
internal sealed class Office : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private readonly Book book = new();

    public Office(DateOnly? today = null) => Own = new OwnDatabase<ChildrenAndSchoolsDb>(new ChildrenAndSchoolsModule(), today ?? Today);

    public OwnDatabase<ChildrenAndSchoolsDb> Own { get; }

    public RecordingAccess Access { get; } = new();

    public static DatedRules Rules { get; } = RulesFile.Read();

    public static Knowledge Knowledge { get; } = KnowledgeFiles.Read();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static SignedIn Adviser { get; } = Somebody(1, Roles.Caseworker, "children-and-schools");

    public static SignedIn Somebody(int number, string role, string? department, string? team = null) => new(Guid.Parse($"5a000000-0000-4000-8000-{number:000000000000}"), $"Person {number}", role, department) { Team = team };

    /// <summary>A citizen that the register knows; a case of these people.</summary>
    public CitizenId Child(DateOnly born, bool isProtected = false, params SignedIn[] staff)
    {
        var citizen = new CitizenId(Guid.CreateVersion7());
        book.Known[citizen] = new CitizenIdentity(citizen, isProtected ? "Navn beskyttet" : "Et barn", born, isProtected);
        using var db = Own.Open();
        db.KnownCitizens.Add(new KnownCitizen { Id = citizen, Born = born });
        foreach (var who in staff) db.CaseStaff.Add(new CaseMembership { Citizen = citizen, Staff = who.Staff!.Value, Team = who.Team, NamedBy = who.Subject, From = born });
        db.SaveChanges();
        return citizen;
    }

    /// <summary>Does something on a context of its own, as a request does.</summary>
    public async Task<T> Do<T>(Func<ChildrenAndSchoolsDb, KnownChildren, Task<T>> act)
    {
        await using var db = Own.Open();
        return await act(db, new KnownChildren(db, book));
    }

    /// <summary>The types of the refusals of an answer; empty when it went well.</summary>
    public static string[] Refusals(IResult result) => result switch
    {
        INestedHttpResult nested => Refusals(nested.Result),
        Refused refused => [.. refused.Refusals.Select(r => r.Type)],
        Microsoft.AspNetCore.Http.HttpResults.NotFound => ["not-found"],
        _ => [],
    };

    /// <summary>The id of what was made.</summary>
    public static Guid Made(IResult result) => result switch
    {
        INestedHttpResult nested => Made(nested.Result),
        Microsoft.AspNetCore.Http.HttpResults.Created<Made> { Value: { } made } => made.Id,
        _ => throw new InvalidOperationException($"Nothing was made: {string.Join(", ", Refusals(result))}"),
    };

    public void Dispose() => Own.Dispose();

    /// <summary>The register of these children.</summary>
    private sealed class Book : IAsk
    {
        public Dictionary<CitizenId, CitizenIdentity> Known { get; } = [];

        public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
            Task.FromResult(question is WhoIs who && Known.TryGetValue(who.Citizen, out var identity)
                ? new Reply<TAnswer>("SharedGoals", "Fælles mål", ReplyStatus.Answered, (TAnswer)(object)identity)
                : new Reply<TAnswer>("SharedGoals", "Fælles mål", ReplyStatus.Nothing, null));

        public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class => Task.FromResult<IReadOnlyList<Reply<TAnswer>>>([]);
    }
}
