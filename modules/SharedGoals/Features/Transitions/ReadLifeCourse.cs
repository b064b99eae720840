using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.SharedGoals.Features.Transitions;

/// <summary>The support of a whole life (livsforløb), by age, law and department, as of a day.</summary>
internal sealed class ReadLifeCourse : ICarterModule
{
    internal sealed record Response(DateOnly AsOf, int? Age, IReadOnlyList<Line> Entries);

    /// <param name="Id">The id in the law data.</param>
    /// <param name="Title">What it is, in Danish.</param>
    /// <param name="Text">The same in plain words; null unless easy-read was asked for.</param>
    /// <param name="Reference">Law and paragraph.</param>
    /// <param name="Department">The department, by the name it had that day.</param>
    /// <param name="Kind">What it is in law.</param>
    /// <param name="FromAge">From which age, in words.</param>
    /// <param name="UntilAge">Until which age, in words; null for life.</param>
    /// <param name="EndsEarlier">What ends it before that age.</param>
    /// <param name="Deadline">What the law says of time limits.</param>
    /// <param name="CanBeFollowedBy">Titles of what can follow.</param>
    /// <param name="ValidFrom">First day of this version of the law.</param>
    /// <param name="ValidUntil">Last day, where it is known.</param>
    /// <param name="Source">Where it is from.</param>
    /// <param name="Unverified">What is not checked in a source.</param>
    internal sealed record Line(string Id, string Title, string? Text, string Reference, string Department, LawKind Kind, string FromAge, string? UntilAge, string? EndsEarlier, string? Deadline,
        IReadOnlyList<string> CanBeFollowedBy, DateOnly ValidFrom, DateOnly? ValidUntil, string Source, IReadOnlyList<string> Unverified);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/life-course", Handle)
        .WithName("shared-goals.readLifeCourse")
        .WithSummary("The support of a whole life, by age, law and department, as of a day")
        .WithDescription("Dated law data, each entry with its source; what is not checked is named under unverified. age keeps what is open to somebody who has just reached that age on the day; easyRead adds plain words.")
        .ShowsNobody()
        .ForCitizensToo();

    internal static Results<Ok<Response>, Refused> Handle(LawBook book, TimeProvider clock, int? age = null, DateOnly? asOf = null, bool easyRead = false) =>
        age is < 0 or > 120
            ? new Refusal("age-unknown", "Alderen skal være et helt tal fra 0 til 120.", "age").AsProblem()
            : TypedResults.Ok(Read(book, clock.Today(), asOf ?? clock.Today(), age, easyRead));

    /// <summary>The catalogue, the youngest first.</summary>
    internal static Response Read(LawBook book, DateOnly today, DateOnly asOf, int? age, bool easyRead)
    {
        var law = book.AsOf(asOf < today ? asOf : today);
        var entries = law.Entries.Where(entry => age is { } years ? law.Admits(entry, asOf.AddYears(-years), asOf) : entry.IsValidOn(asOf));
        return new Response(asOf, age, [.. entries.OrderBy(entry => entry.FromAge.Years ?? int.MaxValue).ThenBy(entry => entry.Law, StringComparer.Ordinal).Select(entry => Of(entry, law, asOf, easyRead))]);
    }

    private static Line Of(LawEntry entry, Law law, DateOnly asOf, bool easyRead) => new(entry.Id, entry.Title, easyRead ? entry.EasyRead : null, entry.Reference, law.DepartmentOn(entry.Department, asOf), entry.Kind,
        entry.FromAge.InDanish(), entry.UntilAge?.InDanish(), entry.EndsEarlier, entry.Deadline, [.. entry.FollowedBy.Select(id => law.VersionsOf(id).FirstOrDefault(next => next.IsValidOn(asOf))?.Title).OfType<string>()],
        entry.From, entry.Until, entry.Source, entry.Unverified);
}
