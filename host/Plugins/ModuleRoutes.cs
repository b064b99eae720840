using Autofac;
using Carter;
using Microsoft.Extensions.Primitives;
using NyeFaellesVeje.ModuleKit;
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

        foreach (var feature in module.Scope.Resolve<IEnumerable<ICarterModule>>())
            feature.AddRoutes(feature is IPages ? pages : api);
        if (module.HasDatabase) api.MapCaseStaff(module.Card);
        return [.. builder.DataSources.SelectMany(source => source.Endpoints)];
    }

    private sealed class RouteBuilder(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
