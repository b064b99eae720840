using NyeFaellesVeje.Host;
using NyeFaellesVeje.Host.OneMunicipality;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.Host.Web;

OwnerOnly.FromNowOn();
try
{
    return await Commands.Run(args, Municipality.Build) ?? await Serve(args);
}
catch (CannotStart reason)
{
    Console.Error.WriteLine(reason.Message);
    return 1;
}

static async Task<int> Serve(string[] args)
{
    await using var app = Municipality.Build(args);
    var demo = app.Services.GetRequiredService<DemoLoad>();
    var catalog = app.Services.GetRequiredService<ModuleCatalog>();
    var stop = app.Lifetime.ApplicationStopping;
    await Task.WhenAll([catalog.Start(stop), .. app.Services.GetServices<IPrepare>().Select(part => Task.Run(() => part.Prepare(stop)))]);
    await demo.OnFirstStart(Console.Write, stop);
    await app.StartAsync();
    StartPage.Print(app, catalog);
    await app.WaitForShutdownAsync();
    return 0;
}
