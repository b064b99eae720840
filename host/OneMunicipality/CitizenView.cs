using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>One citizen as the whole municipality sees it: what every department answered, and who did not answer and why.</summary>
/// <param name="Citizen">Who it is; name is null when the register did not answer or has none.</param>
/// <param name="AsOf">The Danish local date the view is of.</param>
/// <param name="Departments">The departments that answered, in the order of their names.</param>
/// <param name="Missing">The departments that did not.</param>
public sealed record CitizenView(CitizenView.Person Citizen, DateOnly AsOf, IReadOnlyList<CitizenView.Department> Departments, IReadOnlyList<CitizenView.MissingDepartment> Missing)
{
    /// <summary>Asks the register and all departments; null when nobody knows the citizen and everybody answered.</summary>
    internal static async Task<CitizenView?> Of(CitizenId id, Opened? opened, IAskTheOpened ask, TimeProvider clock, CancellationToken stop, DateOnly? past = null)
    {
        var asOf = past ?? clock.Today();
        var identity = ask.One(new WhoIs(id), stop);
        var replies = await ask.All(new CitizenOverview(id, asOf), opened, stop);
        var register = await identity;

        var answered = replies.Where(reply => reply.Status is ReplyStatus.Answered or ReplyStatus.Nothing).ToList();
        var missing = replies.Except(answered).Select(reply => new MissingDepartment(reply.Module, reply.Title, reply.WhyNot!) { IsClosed = reply.Status == ReplyStatus.Closed }).ToList();
        if (register.Status == ReplyStatus.Nothing && missing.Count == 0 && answered.TrueForAll(reply => reply.Answer is null or { IsEmpty: true })) return null;

        var person = register.Answer is { } known
            ? new Person(id, known.Name, known.Born, known.Born.AgeOn(asOf), known.IsProtected)
            : new Person(id, null, null, null, null);
        return new CitizenView(person, asOf,
            [.. answered.Select(reply => new Department(reply.Module, reply.Title, Held(reply.Answer ?? new DepartmentOverview())) { IsAsOf = past is null || reply.Answer is null or { IsAsOf: true } }).OrderBy(department => department.Title, StringComparer.Ordinal)],
            missing);

        DepartmentOverview Held(DepartmentOverview told) => past is { } day ? told.HeldTo(day) : told;
    }

    /// <summary>Who the citizen is.</summary>
    public sealed record Person(CitizenId Id, string? Name, DateOnly? Born, int? Age, bool? IsProtected);

    /// <summary>One department's answer.</summary>
    public sealed record Department(string Module, string Title, DepartmentOverview Overview)
    {
        /// <summary>False where an earlier day was asked for and the department has no full history: what it lacks is as it is today.</summary>
        public bool IsAsOf { get; init; } = true;
    }

    /// <summary>A department without an answer.</summary>
    public sealed record MissingDepartment(string Module, string Title, string Reason)
    {
        /// <summary>True where the reader has no right to what the department knows: it may have something or nothing.</summary>
        public bool IsClosed { get; init; }
    }
}
