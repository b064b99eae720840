using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Access;
using NyeFaellesVeje.Host.Delivery;
using NyeFaellesVeje.Host.OneMunicipality;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.Host.Plugins.Rules;
using NyeFaellesVeje.Host.Web;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Delivery;
using Serilog;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args });
builder.Configuration.Sources.Insert(0, Defaults.Source);
builder.Services.AddSerilog((_, log) => log.ReadFrom.Configuration(builder.Configuration));

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<OutboxSignal>().AddSingleton<IOutboxSignal>(services => services.GetRequiredService<OutboxSignal>());
builder.Services.AddSingleton<ModuleRoutes>().AddSingleton<ModuleRequests>().AddSingleton<Admission>().AddSingleton<ModuleLoader>().AddSingleton<ModuleCatalog>();
builder.Services.AddSingleton(services => new ModuleContainer(services.GetRequiredService<TimeProvider>(), services.GetRequiredService<IOutboxSignal>(), new Lazy<IAsk>(services.GetRequiredService<IAsk>)));
builder.Services.AddSingleton<IAsk, Asking>().AddSingleton(services => new Lazy<ModuleCatalog>(services.GetRequiredService<ModuleCatalog>));
builder.Services.AddSingleton<Pump>().AddHostedService(services => services.GetRequiredService<Pump>()).AddHostedService<ModuleWatcher>();
builder.Services.ConfigureHttpJsonOptions(json => ContractJson.Apply(json.SerializerOptions));
builder.Services.AddProblemDetails();
builder.AddAccess();

var app = builder.Build();
var requests = app.Services.GetRequiredService<ModuleRequests>();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.Use(next => http => requests.BeforeRouting(http, next));
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.Use(next => http => requests.AfterRouting(http, next));
((IEndpointRouteBuilder)app).DataSources.Add(app.Services.GetRequiredService<ModuleRoutes>());
app.MapAccess();
app.MapModules();
app.MapDeliveries();
app.MapCitizens();

var catalog = app.Services.GetRequiredService<ModuleCatalog>();
await catalog.Start(CancellationToken.None);
StartPage.Print(catalog);
await app.RunAsync();
