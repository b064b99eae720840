using Autofac;
using Carter;
using Microsoft.Extensions.Primitives;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>The routes of all active modules, which change while the host serves.</summary>
internal sealed class ModuleRoutes : EndpointDataSource
{
    private readonly Lock change = new();
    private CancellationTokenSource changed = new();
    private IReadOnlyList<Endpoint> endpoints = [];

    public override IReadOnlyList<Endpoint> Endpoints => endpoints;

    public override IChangeToken GetChangeToken() => new CancellationChangeToken(changed.Token);

    /// <summary>Makes these modules' routes the ones that new requests are matched against.</summary>
    public void Show(IEnumerable<LoadedModule> active)
    {
        lock (change)
        {
            endpoints = [.. active.SelectMany(module => module.Endpoints)];
            var previous = Interlocked.Exchange(ref changed, new CancellationTokenSource());
            previous.Cancel();
        }
    }

    /// <summary>Builds a module's endpoints with its own services: otherwise every service would be taken for a request body.</summary>
    public static IReadOnlyList<Endpoint> Map(LoadedModule module, IServiceProvider host)
    {
        var builder = new RouteBuilder(new ModuleServices(module.Scope, host));
        var api = builder.MapGroup($"/api/{module.Card.Route}")
            .WithGroupName(module.Card.Route).WithTags(module.Manifest.Title).WithMetadata(module).RequireAuthorization()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        var pages = builder.MapGroup(module.Card.Pages ?? $"/{module.Card.Route}")
            .WithMetadata(module).ExcludeFromDescription().RequireAuthorization();

        foreach (var group in (IEndpointConventionBuilder[])[api, pages]) group.Finally(SayWhoIsShown);

        foreach (var feature in module.Scope.Resolve<IEnumerable<ICarterModule>>())
            feature.AddRoutes(feature is IPages ? pages : api);
        if (module.HasDatabase) api.MapCaseStaff(module.Card);
        return [.. builder.DataSources.SelectMany(source => source.Endpoints)];
    }

    /// <summary>A route with a citizen in it is about that citizen. Any other says what it shows: what is forgotten is found here, not by a reader.</summary>
    private static void SayWhoIsShown(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<AccessRule>().Any()) return;
        var pattern = ((RouteEndpointBuilder)endpoint).RoutePattern;
        if (pattern.GetParameter("citizen") is null)
            throw new InvalidOperationException($"{pattern.RawText} siger ikke, hvem den viser: brug {nameof(AccessRules.AboutTheCitizenOf)}, {nameof(AccessRules.ListsCitizens)} eller {nameof(AccessRules.ShowsNobody)}.");
        endpoint.Metadata.Add(new AccessRule { Shows = Shows.OneCitizen });
    }

    private sealed class RouteBuilder(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
