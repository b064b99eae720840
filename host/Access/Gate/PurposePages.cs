using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>The page on which a person says for what and on what basis, once per citizen and session; and the list of statutes for programs.</summary>
internal static class PurposePages
{
    public static void MapPurpose(this IEndpointRouteBuilder app)
    {
        app.MapGet(PurposeHref.Path + "/{about:guid}", Give).ExcludeFromDescription().ShowsNobody();
        app.MapPost(PurposeHref.Path, Open).ExcludeFromDescription().ShowsNobody();
        app.MapGet("/api/access/statutes", (Statutes statutes, TimeProvider clock) => TypedResults.Ok(StatuteList.Of(statutes, clock.Today())))
            .WithName("access.listStatutes").WithTags("Adgang").ForEverybody().ProducesProblem(StatusCodes.Status401Unauthorized)
            .WithSummary("The statutes that can be pleaded today")
            .WithDescription("Plead one by the header Access-Basis as statute:<id>. departments and roles say whose staff it is for, the ages which "
                + "citizens, opens what it opens beside one's own department. notApproved are those that no lawyer has checked and that the "
                + "municipality has not approved (Access:ApprovedStatutes): they open nothing.");
    }

    /// <param name="Statutes">Those that can be pleaded.</param>
    /// <param name="NotApproved">Those that are law, unverified and not approved.</param>
    internal sealed record StatuteList(IReadOnlyList<Statute> Statutes, IReadOnlyList<Statute> NotApproved)
    {
        internal static StatuteList Of(Statutes statutes, DateOnly today)
        {
            var all = statutes.On(today);
            return new StatuteList([.. all.Where(line => line.IsOn).Select(line => line.Statute)], [.. all.Where(line => !line.IsOn).Select(line => line.Statute)]);
        }
    }

    /// <summary>Asks for purpose and basis, and comes back to the page that was asked for.</summary>
    public static RazorComponentResult<PurposePage> Ask(HttpContext http, CitizenId citizen, string? refused) => Page(http, citizen, refused, new PurposeWish(
        HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "/borgere",
        http.GetEndpoint()?.Metadata.GetMetadata<LoadedModule>()?.Card.Route), StatusCodes.Status403Forbidden);

    private static RazorComponentResult<PurposePage> Give(Guid about, HttpContext http, string? returnUrl = null) =>
        Page(http, new CitizenId(about), null, new PurposeWish(Back(returnUrl), null), StatusCodes.Status200OK);

    private static RazorComponentResult<PurposePage> Page(HttpContext http, CitizenId citizen, string? refused, PurposeWish wish, int status)
    {
        var (who, services) = (SignedIn.Of(http.User), http.RequestServices);
        var statutes = services.GetRequiredService<Statutes>().On(services.GetRequiredService<TimeProvider>().Today());
        return new(new
        {
            Citizen = citizen,
            Who = who,
            Wish = wish,
            Refused = refused,
            Statutes = (IReadOnlyList<Statute>)[.. statutes.Where(line => line.IsOn && Fits(line.Statute, who, wish.Department)).Select(line => line.Statute)],
        })
        { StatusCode = status };
    }

    private static bool Fits(Statute statute, SignedIn who, string? department) =>
        Bases.MayPlead(who, new Basis.ByStatute(statute)) && (department is null || department == who.Department || statute.Beside([])?.Contains(department) != false);

    private static string Back(string? returnUrl) => RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl! : "/borgere";

    private static IResult Open(
        [FromForm] Guid citizen, [FromForm] string? purpose, [FromForm] string? basis, [FromForm] string? returnUrl, [FromForm] string? department,
        HttpContext http, OpenedCases opened, Statutes statutes, TimeProvider clock)
    {
        if (Pleading.Of(purpose, basis, statutes, clock.Today()) is not { } pleading)
        {
            var refused = string.IsNullOrWhiteSpace(purpose) ? "Skriv, hvad du skal bruge oplysningerne til."
                : purpose.Length > Pleading.MostLetters ? $"Skriv formålet på højst {Pleading.MostLetters} tegn." : "Vælg, hvad der giver dig lov.";
            return Page(http, new CitizenId(citizen), refused, new PurposeWish(Back(returnUrl), department, purpose, basis), StatusCodes.Status403Forbidden);
        }
        opened.Remember(http.User, new CitizenId(citizen), pleading);
        return TypedResults.LocalRedirect(Back(returnUrl));
    }
}

/// <summary>What was typed on the page, and where it was asked for.</summary>
/// <param name="ReturnUrl">The page that was asked for.</param>
/// <param name="Department">Whose information it shows, by route name; null for the view over all.</param>
/// <param name="Purpose">The purpose, where it was typed and refused.</param>
/// <param name="Basis">The basis, where it was chosen and refused.</param>
public sealed record PurposeWish(string ReturnUrl, string? Department, string? Purpose = null, string? Basis = null);
