using NyeFaellesVeje.Host.Access.Audit;
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
        : [new NavigationEntry("Find borger", "/borgere"), .. catalog.Active.SelectMany(module => module.Card.Menu).Select(entry => new NavigationEntry(entry.Text, entry.Href)), .. Supervision.Menu(SignedIn.Of(Http.User).Role), new NavigationEntry("Moduler", "/modules")];

    public string CurrentPath => Http.Request.Path;
}
