using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Web;

namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>How the gate says no: a program gets problem details, a person a page on which purpose and basis are given.</summary>
internal static class GateAnswers
{
    private const string DoesNotHold = "Det grundlag giver ikke adgang.";

    private const string WhyNot = "Et samtykke eller et møde kan være udløbet, trukket tilbage, givet til et andet formål eller til andre. En paragraf er "
        + "for bestemte forvaltninger og aldre og åbner bestemte oplysninger. Spørg din leder, hvis du er i tvivl.";

    public static Task WrongRole(HttpContext http) => http.Request.WantsPage()
        ? PlainPage.Answer(StatusCodes.Status403Forbidden, "Det har du ikke adgang til", "Siden hører til en anden rolle end din. Tal med din leder, hvis du skal bruge den i dit arbejde.").ExecuteAsync(http)
        : Problem(StatusCodes.Status403Forbidden, "not-allowed", "Det har du ikke adgang til.").ExecuteAsync(http);

    public static Task NeedsBasis(HttpContext http, CitizenId? citizen, bool pleaded) => http.Request.WantsPage() && citizen is { } asked
        ? PurposePages.Ask(http, asked, null).ExecuteAsync(http)
        : pleaded
            ? Problem(StatusCodes.Status403Forbidden, "basis-not-known", "Formålet eller grundlaget kan ikke bruges.",
                $"Skriv formålet i {Pleading.PurposeHeader} og grundlaget i {Pleading.BasisHeader} som consent:<id>, statute:<lov>-<paragraf> fra /api/access/statutes, exchange:<id> eller emergency.").ExecuteAsync(http)
            : Problem(StatusCodes.Status403Forbidden, "basis-needed", "Uden for egne sager i egen forvaltning skal formål og grundlag oplyses.",
                $"Skriv formålet i {Pleading.PurposeHeader} og grundlaget i {Pleading.BasisHeader}, for eksempel statute:serviceloven-141. Listen er på /api/access/statutes.").ExecuteAsync(http);

    public static Task BasisDoesNotHold(HttpContext http, CitizenId? citizen) => http.Request.WantsPage() && citizen is { } asked
        ? PurposePages.Ask(http, asked, $"{DoesNotHold} {WhyNot}").ExecuteAsync(http)
        : Problem(StatusCodes.Status403Forbidden, "basis-does-not-hold", DoesNotHold, WhyNot).ExecuteAsync(http);

    public static Task RegisterIsSilent(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "2";
        return http.Request.WantsPage()
            ? PlainPage.Answer(StatusCodes.Status503ServiceUnavailable, "Borgerregistret svarer ikke", "Lige nu kan det ikke afgøres, om du må se borgeren. Dine egne sager kan du åbne. Prøv igen om lidt.").ExecuteAsync(http)
            : Problem(StatusCodes.Status503ServiceUnavailable, "register-unavailable", "Borgerregistret svarer ikke, så det kan ikke afgøres, om det må vises. Prøv igen om lidt.").ExecuteAsync(http);
    }

    private static ProblemHttpResult Problem(int status, string type, string title, string? detail = null) =>
        TypedResults.Problem(statusCode: status, type: $"urn:nye-faelles-veje:{type}", title: title, detail: detail);
}
