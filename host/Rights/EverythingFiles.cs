using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.Rights;

/// <summary>The command <c>everything-about</c>: everything held of a citizen as two files, for the one who hands it over.</summary>
internal static class EverythingFiles
{
    public static async Task<int> Write(WebApplication app, CitizenId citizen, DirectoryInfo folder, CancellationToken stop)
    {
        await using var _ = app;
        var start = Stopwatch.GetTimestamp();
        await app.Services.GetRequiredService<ModuleCatalog>().Start(stop);
        await app.Services.GetRequiredService<AuditStore>().Prepare(stop);
        await using var scope = app.Services.CreateAsyncScope();
        if (await Everything.Of(citizen, app.Services.GetRequiredService<IAsk>(), scope.ServiceProvider.GetRequiredService<WhoHasSeen.Looks>(), app.Services.GetRequiredService<TimeProvider>(), stop) is not { } all)
        {
            Console.Error.WriteLine("Ingen forvaltning har noget om den borger.");
            return 1;
        }

        folder.Create();
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "alt.json"), JsonSerializer.SerializeToUtf8Bytes(all, ContractJson.Options), stop);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "alt.html"), await Page(app.Services, all), stop);
        foreach (var silent in all.Missing) Console.Error.WriteLine($"{silent.Title} svarede ikke: {silent.Reason}");
        Console.WriteLine($"{all.Departments.Sum(department => department.Kinds.Sum(kind => kind.Rows.Count))} ting fra {all.Departments.Count} forvaltninger på {Stopwatch.GetElapsedTime(start).TotalSeconds:N1} s: {folder.FullName}");
        return all.IsWhole ? 0 : 2;
    }

    private static async Task<string> Page(IServiceProvider services, Everything all)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<EverythingPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(EverythingPage.All)] = all }))).ToHtmlString());
    }
}
