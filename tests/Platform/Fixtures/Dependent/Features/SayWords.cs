using Carter;
using Markdig;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Tests.Dependent.Features;

/// <summary>Says words by a package the host does not have.</summary>
internal sealed class SayWords : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/words", () => TypedResults.Ok(Markdown.ToHtml("*én* kommune").Trim()))
        .WithName("fixture-dependent.words").ForEverybody().WithSummary("Says words");
}
