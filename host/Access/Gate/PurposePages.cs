using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>The page on which a person says for what and on what basis, once per citizen and session; and the list of statutes for programs.</summary>
internal static class PurposePages
{
    public const string Path = "/adgang";

    public static void MapPurpose(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path, Open).ExcludeFromDescription().ShowsNobody();
        app.MapGet("/api/access/statutes", (TimeProvider clock) => TypedResults.Ok(new StatuteList(Statutes.On(clock.Today())))).WithName("access.listStatutes").WithTags("Adgang")
            .WithSummary("The statutes that can be pleaded today").WithDescription("Plead one by the header Access-Basis as statute:<id>. Those marked unverified have not been checked by a lawyer.").ForEverybody()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
    }

    internal sealed record StatuteList(IReadOnlyList<Statute> Statutes);

    /// <summary>Asks for purpose and basis, and comes back to the page that was asked for.</summary>
    public static RazorComponentResult<PurposePage> Ask(HttpContext http, CitizenId citizen, string? refused, string? purpose = null, string? basis = null, string? returnUrl = null) => new(new
    {
        Citizen = citizen,
        ReturnUrl = returnUrl ?? (HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "/borgere"),
        Statutes = Statutes.On(http.RequestServices.GetRequiredService<TimeProvider>().Today()).Where(statute => Bases.MayPlead(SignedIn.Of(http.User).Role, new Basis.ByStatute(statute))).ToList(),
        SignedIn.Of(http.User).Role,
        Refused = refused,
        Purpose = purpose,
        Basis = basis,
    })
    { StatusCode = StatusCodes.Status403Forbidden };

    private static IResult Open([FromForm] Guid citizen, [FromForm] string? purpose, [FromForm] string? basis, [FromForm] string? returnUrl, HttpContext http, OpenedCases opened, TimeProvider clock)
    {
        var back = RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl! : "/borgere";
        if (Pleading.Of(purpose, basis, clock.Today()) is not { } pleading)
            return Ask(http, new CitizenId(citizen), string.IsNullOrWhiteSpace(purpose) ? "Skriv, hvad du skal bruge oplysningerne til." : purpose.Length > Pleading.MostLetters ? $"Skriv formålet på højst {Pleading.MostLetters} tegn." : "Vælg, hvad der giver dig lov.", purpose, basis, back);
        opened.Remember(http.User, new CitizenId(citizen), pleading);
        return TypedResults.LocalRedirect(back);
    }
}
