using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Web;

/// <summary>What every page shows around its content: the municipality, who is signed in, and the menu of the modules that serve now.</summary>
internal sealed class PageFrame(IHttpContextAccessor context, ModuleCatalog catalog, IConfiguration configuration) : IPageFrame
{
    private const string OwnId = "{citizen}";

    private HttpContext Http => context.HttpContext ?? throw new InvalidOperationException("En side vises kun i et kald.");

    public string Municipality => configuration["Municipality:Name"] ?? "Demokommunen";

    public SignedInPerson? Person => Http.User.Identity is { IsAuthenticated: true } && SignedIn.Of(Http.User) is var who ? new SignedInPerson(who.Name, Roles.InDanish(who.Role)) : null;

    public IReadOnlyList<NavigationEntry> Navigation => Person is null ? [] : Menu(SignedIn.Of(Http.User));

    public string CurrentPath => Http.Request.Path;

    private List<NavigationEntry> Menu(SignedIn who)
    {
        var isCitizen = who.Role is Roles.Citizen or Roles.Guardian;
        var isOfTheMunicipality = !isCitizen && who.Role != Roles.ExternalProvider;
        var modules = catalog.Active.SelectMany(module => module.Card.Menu).Where(entry => entry.Roles?.Contains(who.Role) ?? isOfTheMunicipality)
            .Where(entry => who.Citizen is not null || !entry.Href.Contains(OwnId, StringComparison.Ordinal))
            .Select(entry => new NavigationEntry(entry.Text, entry.Href.Replace(OwnId, who.Citizen?.ToString(), StringComparison.Ordinal)));
        List<NavigationEntry> first = isOfTheMunicipality ? [.. Day(who), new("Find borger", "/borgere")] : [.. Own(who)];
        List<NavigationEntry> last = isOfTheMunicipality ? [new("Moduler", "/modules")] : [];
        return [.. first, .. modules, .. Supervision.Menu(who.Role), .. last];
    }

    /// <summary>The day is for those who work with citizens.</summary>
    private static IEnumerable<NavigationEntry> Day(SignedIn who) => Bases.MayHaveCases(who.Role) ? [new("Min dag", "/min-dag")] : [];

    private static IEnumerable<NavigationEntry> Own(SignedIn who) =>
        who.Citizen is { } citizen ? [new("Mit overblik", $"/borgere/{citizen}"), new("Alle mine oplysninger", "/api/citizens/me/everything?format=html")] : [];
}
