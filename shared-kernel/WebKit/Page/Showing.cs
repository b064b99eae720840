using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NyeFaellesVeje.WebKit;

/// <summary>
/// Hands a page what it shows. A Razor component is public, so what is a module's own cannot be a parameter of it: it goes with the
/// request, and the page takes it by a cascading <see cref="HttpContext"/>.
/// </summary>
public static class Showing
{
    /// <summary>The page with this view.</summary>
    public static RazorComponentResult<TPage> Page<TPage, TView>(this HttpContext http, TView view, int status = StatusCodes.Status200OK) where TPage : IComponent where TView : class
    {
        http.Features.Set(view);
        return new RazorComponentResult<TPage> { StatusCode = status };
    }

    /// <summary>What the page was handed.</summary>
    public static TView View<TView>(this HttpContext http) where TView : class => http.Features.GetRequiredFeature<TView>();
}
