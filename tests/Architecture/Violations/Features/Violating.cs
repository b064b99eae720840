using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Violations.Features;

internal sealed class NamedAfterAnother : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/named", () => TypedResults.NoContent()).WithName("shared-goals.named").ForEverybody();
}

internal sealed class LeansOnAFeature : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        new NamedAfterAnother().AddRoutes(app);
        app.MapGet("/leans", () => TypedResults.NoContent()).WithName("violations.leans").ForEverybody();
    }
}
