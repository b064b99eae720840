using Carter;
using Markdig;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.Tests.Dependent;

[assembly: Module(typeof(DependentModule))]

namespace NyeFaellesVeje.Tests.Dependent;

/// <summary>A module with a package of its own that the host does not have.</summary>
public sealed class DependentModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("fixture-dependent", "Har sin egen pakke.");

    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
    }
}

internal sealed class SayWords : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/words", () => TypedResults.Ok(Markdown.ToHtml("*én* kommune").Trim()))
        .WithName("fixture-dependent.words").WithSummary("Says words");
}
