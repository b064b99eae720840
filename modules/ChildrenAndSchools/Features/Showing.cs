using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>
/// Hands a page what it shows. A Razor component is public, so what is the module's own cannot be a parameter of it: it goes with the
/// request.
/// </summary>
internal static class Showing
{
    public static RazorComponentResult<TPage> Page<TPage, TView>(this HttpContext http, TView view, int status = StatusCodes.Status200OK) where TPage : IComponent where TView : class
    {
        http.Features.Set(view);
        return new RazorComponentResult<TPage> { StatusCode = status };
    }

    public static TView View<TView>(this HttpContext http) where TView : class => http.Features.GetRequiredFeature<TView>();
}
