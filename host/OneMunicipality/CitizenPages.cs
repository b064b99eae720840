using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>The pages on which a caseworker finds a citizen and sees what all departments do.</summary>
internal static class CitizenPages
{
    private const int MostShown = 25;

    public static void MapCitizenPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/borgere").ExcludeFromDescription().RequireAuthorization();
        pages.MapGet("", () => new RazorComponentResult<FindCitizenPage>()).ShowsNobody();
        pages.MapPost("", Find).ListsCitizens().RequireRateLimiting(Limits.CprLookup).NeedsLeave(Leave.FindByCpr);
        pages.MapGet("/{citizen}", Show).WithMetadata(new AccessRule { Shows = Shows.OneCitizen, IsForCitizens = true });
    }

    private static async Task<IResult> Find([FromForm] string? text, SignedIn who, IAsk ask, ICitizenAccess access, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(text)) return Again(null, "Skriv et navn eller et personnummer.");
        if (!text.Any(char.IsAsciiDigit)) return await ByName(text.Trim(), who, ask, access, stop);
        if (!Cpr.TryParse(text, out var cpr)) return Again(null, "Personnummeret skal være ti cifre, og de første seks skal være en dato.");

        var reply = await ask.One(new FindCitizen(cpr), stop);
        // To whom they are partial is to them as if there were no such citizen.
        var status = reply.Answer is { } known && who.PartialTo.Contains(known.Citizen) ? ReplyStatus.Nothing : reply.Status;
        if (status is ReplyStatus.Answered) await access.Listed([reply.Answer!.Citizen], stop);
        return status switch
        {
            ReplyStatus.Answered => Results.LocalRedirect($"/borgere/{reply.Answer!.Citizen}"),
            ReplyStatus.Nothing => Again(null, "Ingen borger i registret har det personnummer."),
            _ => Again(null, $"Borgerregistret kan ikke slås op: {reply.WhyNot}"),
        };
    }

    /// <summary>By name one finds one's own and one's team's only: everybody else is looked up by number, which leaves a row of its own.</summary>
    private static async Task<IResult> ByName(string name, SignedIn who, IAsk ask, ICitizenAccess access, CancellationToken stop)
    {
        var (own, _) = await ask.OwnCaseload(who, stop);
        var reply = await ask.One(new SearchCitizens(name, MostShown) { Among = own }, stop);
        if (reply.Answer is not { } found) return Again(name, $"Borgerregistret kan ikke slås op: {reply.WhyNot}");
        await access.Listed(found.Citizens.Select(citizen => citizen.Citizen), stop);
        return new RazorComponentResult<FindCitizenPage>(new { Typed = name, Found = found });
    }

    private static RazorComponentResult<FindCitizenPage> Again(string? typed, string error) =>
        new(new { Typed = typed, Error = error }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private static async Task<Results<RazorComponentResult<CitizenPage>, NotFound>> Show(CitizenId citizen, HttpContext http, IAskTheOpened ask, TimeProvider clock, CancellationToken stop) =>
        await CitizenView.Of(citizen, http.Features.Get<Opened>(), ask, clock, stop) is { } view ? new RazorComponentResult<CitizenPage>(new { View = view }) : TypedResults.NotFound();
}
