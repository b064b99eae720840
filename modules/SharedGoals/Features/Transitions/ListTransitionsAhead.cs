using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Cases;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.SharedGoals.Features.Transitions;

/// <summary>The citizens who reach an age at which the law changes, soonest first: by the date of birth alone, so nobody has to set a flag.</summary>
internal sealed class ListTransitionsAhead : ICarterModule
{
    public const int PageSize = 25;
    public const int MostMonths = 120;

    internal sealed record Response(DateOnly From, DateOnly Until, IReadOnlyList<Line> Citizens, int Page, bool More, IReadOnlyList<SilentDepartment> Silent);

    internal sealed record Line(CitizenId Citizen, DateOnly On, string Boundary, string Title);

    /// <summary>What is asked for.</summary>
    internal sealed record Wish(int Months, string? Boundary, int Page, bool Undecided = false);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/transitions-ahead", Handle)
        .WithName("shared-goals.listTransitionsAhead")
        .WithSummary("Citizens who reach an age at which the law changes, soonest first")
        .WithDescription("By the date of birth in the register alone; twenty-five a page. One's own citizens in any department; a department whose caseload could not be asked is named under silent. boundary is one of 16, 17-og-et-halvt, 18, 23, 25, folkepension. undecided keeps those for whom no handover has been accepted at that age.")
        .ListsCitizens();

    internal static async Task<Results<Ok<Response>, Refused>> Handle(SignedIn who, SharedGoalsDb db, LawBook book, IAsk ask, ICitizenAccess access, TimeProvider clock, CancellationToken stop,
        int months = 24, string? boundary = null, bool undecided = false, int page = 1)
    {
        var wish = new Wish(months, boundary, page, undecided);
        if (Refused(wish, book) is { None: false } refused) return refused.AsProblem();
        return TypedResults.Ok(await Read(wish, who, db, book, ask, access, clock.Today(), stop));
    }

    /// <summary>What is wrong with a wish.</summary>
    internal static Refusals Refused(Wish wish, LawBook book) => new Refusals()
        .When(wish.Months is < 1 or > MostMonths, "months-unknown", $"Vælg fra 1 til {MostMonths} måneder.", "months")
        .When(wish.Boundary is not null && book.Boundaries.All(boundary => boundary.Id != wish.Boundary), "boundary-unknown", "Aldersgrænsen findes ikke i lovdataene.", "boundary")
        .When(wish.Page < 1, "page-unknown", "Sidetallet begynder med 1.", "page");

    /// <summary>One page of the list; the audit knows whom it shows.</summary>
    internal static async Task<Response> Read(Wish wish, SignedIn who, SharedGoalsDb db, LawBook book, IAsk ask, ICitizenAccess access, DateOnly today, CancellationToken stop)
    {
        var until = today.AddMonths(wish.Months);
        var (own, silent) = await OwnCitizens(who, db, ask, stop);
        var births = book.Boundaries.Where(boundary => wish.Boundary is null || boundary.Id == wish.Boundary).SelectMany(boundary => book.AsOf(today).BornToReach(boundary, today, until)).ToList();
        var rows = births.Count == 0 ? [] : await InOrder(own, births, wish.Undecided ? db.Handovers : null).Skip((wish.Page - 1) * PageSize).Take(PageSize + 1).ToListAsync(stop);
        var lines = rows.Take(PageSize).Select(row => new Line(row.Citizen, births[row.Births].ReachedBy(row.Born), births[row.Births].Boundary.Id, births[row.Births].Boundary.Title)).ToList();
        await access.Listed(lines.Select(line => line.Citizen), stop);
        return new Response(today, until, lines, wish.Page, rows.Count > PageSize, silent);
    }

    private sealed record Row(CitizenId Citizen, DateOnly Born, int Births, DateOnly Reached);

    /// <summary>
    /// One question to the database, a range of the index on birth for each boundary. Its day is for the order only: it counts months as
    /// SQLite does, which may be some days from how the law does.
    /// </summary>
    private static IQueryable<Row> InOrder(IQueryable<Citizen> citizens, List<Births> births, IQueryable<Handover>? handovers) => births
        .Select((span, nth) => Without(handovers, span, citizens.Where(c => c.Born >= span.First && c.Born <= span.Last))
            .Select(c => new { c.Id, c.Born, Nth = nth, Reached = c.Born.AddYears(span.Age.Years!.Value).AddMonths(span.Age.Months) }))
        .Aggregate((one, next) => one.Concat(next))
        .OrderBy(row => row.Reached).ThenBy(row => row.Id).ThenBy(row => row.Nth)
        .Select(row => new Row(row.Id, row.Born, row.Nth, row.Reached));

    /// <summary>Those for whom no handover has been accepted at the boundary; all where that is not asked for.</summary>
    private static IQueryable<Citizen> Without(IQueryable<Handover>? handovers, Births span, IQueryable<Citizen> citizens) => handovers is null ? citizens
        : citizens.Where(c => !handovers.Any(h => h.Citizen == c.Id && h.Boundary == span.Boundary.Id && h.State == HandoverState.Accepted));

    /// <summary>
    /// The citizens somebody may see in the list: those one works with in whichever department; those who lead this one, all. A program sees
    /// all: what it reads it reads on the basis it pleads.
    /// </summary>
    private static async Task<(IQueryable<Citizen> Own, IReadOnlyList<SilentDepartment> Silent)> OwnCitizens(SignedIn who, SharedGoalsDb db, IAsk ask, CancellationToken stop)
    {
        if (!who.IsPerson || who.SeesWhole(db)) return (db.Citizens.AsNoTracking().WithoutPartial(who), []);
        var (mine, silent) = await ask.OwnCaseload(who, stop);
        return (db.Citizens.AsNoTracking().Where(c => mine.Contains(c.Id)), SilentDepartment.Of(silent));
    }
}
