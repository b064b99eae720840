using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

#pragma warning disable IDE0130 // In the namespace that encloses all of ours: so every MapGet of ours is this one, without a using.
namespace NyeFaellesVeje;

/// <summary>
/// Routes as the framework maps them, but for one thing: the code that binds a request to its handler is made at the first request, not at
/// the start. With hundreds of routes, of which a day uses some, making it for all was a third of a start. What a route says of itself
/// (parameters, bodies, answers) is still found when it is mapped, so a handler that cannot be bound is refused at load.
/// </summary>
public static class LazyRoutes
{
    /// <summary>Answers GET.</summary>
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder app, string pattern, Delegate handler) =>
        app.MapMethods(pattern, [HttpMethods.Get], handler);

    /// <summary>Answers POST.</summary>
    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder app, string pattern, Delegate handler) =>
        app.MapMethods(pattern, [HttpMethods.Post], handler);

    /// <summary>Answers PUT.</summary>
    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder app, string pattern, Delegate handler) =>
        app.MapMethods(pattern, [HttpMethods.Put], handler);

    /// <summary>Answers DELETE.</summary>
    public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder app, string pattern, Delegate handler) =>
        app.MapMethods(pattern, [HttpMethods.Delete], handler);

    /// <summary>Answers these methods.</summary>
    public static RouteHandlerBuilder MapMethods(this IEndpointRouteBuilder app, string pattern, IEnumerable<string> methods, Delegate handler) =>
        RouteHandlerServices.Map(app, pattern, handler, methods, RequestDelegateFactory.InferMetadata, AtFirstRequest);

    private static RequestDelegateResult AtFirstRequest(
        Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? described)
    {
        var made = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, described).RequestDelegate);
        return new RequestDelegateResult(http => made.Value(http), described?.EndpointMetadata ?? []);
    }
}
