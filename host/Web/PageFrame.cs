using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Web;

/// <summary>What every page shows around its content: the municipality, who is signed in, and the menu of the modules that serve now.</summary>
internal sealed class PageFrame(IHttpContextAccessor context, ModuleCatalog catalog, IConfiguration configuration) : IPageFrame
{
    private HttpContext Http => context.HttpContext ?? throw new InvalidOperationException("En side vises kun i et kald.");

    public string Municipality => configuration["Municipality:Name"] ?? "Demokommunen";

    public SignedInPerson? Person => Http.User.Identity is { IsAuthenticated: true } && SignedIn.Of(Http.User) is var who ? new SignedInPerson(who.Name, Roles.InDanish(who.Role)) : null;

    public IReadOnlyList<NavigationEntry> Navigation => Person is null
        ? []
        : [.. Day, new NavigationEntry("Find borger", "/borgere"), .. catalog.Active.SelectMany(module => module.Card.Menu).Select(entry => new NavigationEntry(entry.Text, entry.Href)), .. Supervision.Menu(SignedIn.Of(Http.User).Role), new NavigationEntry("Moduler", "/modules")];

    /// <summary>The day is for those who work with citizens.</summary>
    private IEnumerable<NavigationEntry> Day => Bases.MayHaveCases(SignedIn.Of(Http.User).Role) ? [new NavigationEntry("Min dag", "/min-dag")] : [];

    public string CurrentPath => Http.Request.Path;
}
