using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>The data protection officer's search in the looks. What is searched for is posted: a citizen never stands in an address.</summary>
internal static class LookSearch
{
    public const string Path = Supervision.Path + "/soeg";
    public const string Form = "search";

    private const int OnAPage = 50;

    public static void MapLookSearch(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path, Search).ExcludeFromDescription().OnlyFor(Roles.Auditor).ShowsNobody();
        app.MapGet("/api/audit/looks", List).WithName("audit.listLooks").WithTags("Tilsyn").WithSummary("Looks in the audit, newest first")
            .WithDescription("By subject, by Danish local dates from and to (both included), and by basis, such as emergency or statute.").OnlyFor(Roles.Auditor).ShowsNobody()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
    }

    /// <summary>What is searched for; null leaves it out.</summary>
    internal sealed record Filter(Guid? Subject = null, Guid? Citizen = null, DateOnly? From = null, DateOnly? To = null, string? Basis = null, string? Endpoint = null)
    {
        public IQueryable<LookRow> In(AuditDb db)
        {
            var looks = db.Looks;
            if (Subject is { } subject) looks = looks.Where(look => look.Subject == subject);
            if (Citizen is { } citizen) looks = looks.Where(look => db.Persons.Any(person => person.Citizen == citizen && person.Pseudonym == look.Person));
            if (From is { } from && from.InstantItBegins() is var first) looks = looks.Where(look => look.At >= first);
            if (To is { } to && to.AddDays(1).InstantItBegins() is var end) looks = looks.Where(look => look.At < end);
            if (Basis is { } basis && basis + ":" is var kind) looks = looks.Where(look => look.Basis == basis || look.Basis.StartsWith(kind));
            if (Endpoint is { } endpoint) looks = looks.Where(look => look.What.Contains(endpoint));
            return looks;
        }
    }

    /// <summary>A page of what was found.</summary>
    internal sealed record Found(int Page, int Pages, int Total, IReadOnlyList<SupervisedLook> Looks);

    /// <summary>What the page shows: the form as it was filled in, and what was found; null when it could not be read.</summary>
    internal sealed record View(Found? Found, PostedForm Posted);

    private static async Task<Ok<Found>> List(Guid? subject, DateOnly? from, DateOnly? to, string? basis, int? page, AuditDb db, CancellationToken stop) =>
        TypedResults.Ok(await Find(new Filter(subject, null, from, to, basis), page ?? 1, db, stop));

    private static async Task<IResult> Search(IFormCollection typed, HttpContext http, AuditDb db, CancellationToken stop)
    {
        var refused = new Refusals();
        var filter = new Filter(IdOf(typed, "subject", refused), IdOf(typed, "citizen", refused),
            PostedForm.DateOf(typed, $"{Form}.from", "from", refused), PostedForm.DateOf(typed, $"{Form}.to", "to", refused), Text(typed, "basis"), Text(typed, "endpoint"));
        var page = int.TryParse(typed["side"], CultureInfo.InvariantCulture, out var number) ? number : 1;
        var posted = new PostedForm(Form, refused, typed);
        return http.Page<LookSearchPage, View>(new View(refused.None ? await Find(filter, page, db, stop) : null, posted), posted.Status);
    }

    private static async Task<Found> Find(Filter filter, int page, AuditDb db, CancellationToken stop)
    {
        var found = filter.In(db);
        var total = await found.CountAsync(stop);
        var pages = Math.Max(1, (total + OnAPage - 1) / OnAPage);
        var number = Math.Clamp(page, 1, pages);
        var rows = await found.OrderByDescending(look => look.Sequence).Skip((number - 1) * OnAPage).Take(OnAPage).ToListAsync(stop);
        return new Found(number, pages, total, await SupervisedLook.Of(rows, db, stop));
    }

    private static Guid? IdOf(IFormCollection typed, string field, Refusals refused)
    {
        if (Text(typed, field) is not { } text) return null;
        var isId = Guid.TryParse(text, out var id);
        refused.When(!isId, "id-unreadable", "Skriv id'et, som det står i systemet: 32 tegn med bindestreger.", field);
        return isId ? id : null;
    }

    private static string? Text(IFormCollection typed, string field) => typed[$"{Form}.{field}"].ToString().Trim() is { Length: > 0 } text ? text : null;
}
