using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>The pages on which a caseworker finds a citizen and sees what all departments do.</summary>
internal static class CitizenPages
{
    private const int MostShown = 25;

    public static void MapCitizenPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/borgere").ExcludeFromDescription().RequireAuthorization();
        pages.MapGet("", () => new RazorComponentResult<FindCitizenPage>());
        pages.MapPost("", Find);
        pages.MapGet("/{id}", Show);
    }

    private static async Task<IResult> Find([FromForm] string? text, IAsk ask, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(text)) return Again(null, "Skriv et navn eller et personnummer.");
        if (!text.Any(char.IsAsciiDigit)) return await ByName(text.Trim(), ask, stop);
        if (!Cpr.TryParse(text, out var cpr)) return Again(null, "Personnummeret skal være ti cifre, og de første seks skal være en dato.");

        var reply = await ask.One(new FindCitizen(cpr), stop);
        return reply.Status switch
        {
            ReplyStatus.Answered => Results.LocalRedirect($"/borgere/{reply.Answer!.Citizen}"),
            ReplyStatus.Nothing => Again(null, "Ingen borger i registret har det personnummer."),
            _ => Again(null, $"Borgerregistret kan ikke slås op: {reply.WhyNot}"),
        };
    }

    private static async Task<IResult> ByName(string name, IAsk ask, CancellationToken stop)
    {
        var reply = await ask.One(new SearchCitizens(name, MostShown), stop);
        return reply.Answer is { } found
            ? new RazorComponentResult<FindCitizenPage>(new { Typed = name, Found = found })
            : Again(name, $"Borgerregistret kan ikke slås op: {reply.WhyNot}");
    }

    private static RazorComponentResult<FindCitizenPage> Again(string? typed, string error) =>
        new(new { Typed = typed, Error = error }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private static async Task<Results<RazorComponentResult<CitizenPage>, NotFound>> Show(CitizenId id, IAsk ask, TimeProvider clock, CancellationToken stop) =>
        await CitizenView.Of(id, ask, clock, stop) is { } view ? new RazorComponentResult<CitizenPage>(new { View = view }) : TypedResults.NotFound();
}
