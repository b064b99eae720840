using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Tests.Stateful.Features;

/// <summary>Counts in a state that is gone with the module.</summary>
internal sealed class Count : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/count", Handle).WithName("fixture-stateful.count").ForEverybody().WithSummary("Counts");

    internal static async Task<Ok<long>> Handle(Counter counter, TimeProvider clock, CancellationToken stop)
    {
        counter.Next();
        await Task.Delay(TimeSpan.FromMilliseconds(5), clock, stop);
        return TypedResults.Ok(counter.Next());
    }
}
