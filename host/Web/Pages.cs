using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Web;

/// <summary>The host's own few pages.</summary>
internal static class Pages
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", Front).ExcludeFromDescription().ForEverybody();
        app.MapGet("/tilgaengelighed", () => new RazorComponentResult<AccessibilityPage>()).ExcludeFromDescription().AllowAnonymous();
        app.MapGet("/health/live", () => TypedResults.Text("ok")).ExcludeFromDescription().AllowAnonymous();
        app.MapGet("/health/ready", (ModuleCatalog catalog) => catalog.Active.Any() ? Results.Text("ok") : Results.Text("intet modul i drift", statusCode: 503))
            .ExcludeFromDescription().AllowAnonymous();
    }

    /// <summary>The departments for those who work in the municipality; a provider comes in to its own work.</summary>
    private static IResult Front(SignedIn who, IPageFrame frame, ModuleCatalog catalog) =>
        who.Role == Roles.ExternalProvider && frame.Navigation.Count > 0
            ? TypedResults.LocalRedirect(frame.Navigation[0].Href)
            : new RazorComponentResult<FrontPage>(new
            {
                Departments = catalog.Active.Where(module => module.Card.Menu.Count > 0)
                    .Select(module => (module.Manifest.Title, module.Card.Purpose, module.Card.Menu[0].Href)).ToList(),
            });
}
