using System.Text.Encodings.Web;
using System.Text.Unicode;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.Host.Access;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.Host.Delivery;
using NyeFaellesVeje.Host.OneMunicipality;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.Host.Plugins.Rules;
using NyeFaellesVeje.Host.Rights;
using NyeFaellesVeje.Host.Testing;
using NyeFaellesVeje.Host.Web;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Delivery;
using NyeFaellesVeje.WebKit;
using Serilog;

namespace NyeFaellesVeje.Host;

/// <summary>Puts the host together: its services, then the way a request takes through it. It names no module.</summary>
internal static class Municipality
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration.Sources.Insert(0, Defaults.Source);
        OwnerOnly.Close(Storage.Folder(builder.Configuration));
        builder.WebHost.UseStaticWebAssets().ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.AddSerilog((_, log) => log.ReadFrom.Configuration(builder.Configuration));
        builder.AddAccess();
        builder.Services.AddSingleton(TestSwitches.Heed(builder.Configuration));
        AddModules(builder.Services);
        AddWeb(builder.Services);
        builder.Services.AddApiDescription();

        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddModules(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<OutboxSignal>().AddSingleton<IOutboxSignal>(provider => provider.GetRequiredService<OutboxSignal>());
        services.AddSingleton<ErasureList>().AddSingleton<ModuleRoutes>().AddSingleton<ModuleRequests>()
            .AddSingleton<Admission>().AddSingleton<ModuleLoader>().AddSingleton<ModuleCatalog>();
        services.AddSingleton(provider => new ModuleContainer(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IOutboxSignal>(),
            new Lazy<IAskTheOpened>(provider.GetRequiredService<IAskTheOpened>), provider.GetRequiredService<IHttpContextAccessor>()));
        services.AddSingleton<IAskTheOpened, Asking>().AddSingleton<IAsk>(provider => provider.GetRequiredService<IAskTheOpened>()).AddSingleton(provider => new Lazy<ModuleCatalog>(provider.GetRequiredService<ModuleCatalog>));
        services.AddSingleton<Pump>().AddHostedService(provider => provider.GetRequiredService<Pump>()).AddHostedService<ModuleWatcher>();
        services.AddSingleton<WarmUp>().AddHostedService<WarmUpAtStart>();
        services.AddSingleton<DemoLoad>();
    }

    private static void AddWeb(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ContractJson.Apply(json.SerializerOptions));
        services.AddProblemDetails();
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation));
        services.AddHttpContextAccessor();
        // As a service, not bound from the request: a binding would be compiled for every endpoint at every start.
        services.AddTransient(provider =>
        {
            var http = provider.GetRequiredService<IHttpContextAccessor>().HttpContext!;
            return SignedIn.Of(http.User) with { PartialTo = http.Features.Get<Partialities>()?.Citizens ?? [] };
        });
        services.AddScoped<IPageFrame, PageFrame>();
    }

    private static void UsePipeline(WebApplication app)
    {
        var requests = app.Services.GetRequiredService<ModuleRequests>();
        app.UseErrors();
        // Addresses of assets carry a mark of their content, so a browser may keep what it has.
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable" });
        app.Use(next => http => requests.BeforeRouting(http, next));
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOwnSiteOnly();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.Use(next => http => requests.AfterRouting(http, next));
        var gate = app.Services.GetRequiredService<AccessGate>();
        app.Use(next => http => gate.Pass(http, next));

        ((IEndpointRouteBuilder)app).DataSources.Add(app.Services.GetRequiredService<ModuleRoutes>());
        app.MapAccess();
        app.MapPurpose();
        app.MapEndpointList();
        app.MapPages();
        app.MapCitizens();
        app.MapCitizenPages();
        app.MapDayAndFamily();
        app.MapRights();
        app.MapModules();
        app.MapDeliveries();
        app.MapApiDescription();
    }
}
