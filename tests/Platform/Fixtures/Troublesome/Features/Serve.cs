using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Tests.Troublesome.Features;

/// <summary>Serves, or fails where it is asked to.</summary>
internal sealed class Serve : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        Trouble.At("ruter");
        app.MapGet("/serve", () =>
        {
            Trouble.At("kald");
            return TypedResults.NoContent();
        }).WithName("fixture-troublesome.serve").ForEverybody().WithSummary("Serves");
    }
}
