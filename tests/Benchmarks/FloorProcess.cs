using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NyeFaellesVeje.Tests.Benchmarks;

/// <summary>A floor as a process of its own: this program started again with a hidden argument.</summary>
internal sealed partial class FloorProcess : IAsyncDisposable
{
    public const string Argument = "floor";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, Assembly.GetExecutingAssembly().GetName().Name + (OperatingSystem.IsWindows() ? ".exe" : ""));

    private readonly Process process;

    private FloorProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>Starts a floor and waits until it answers.</summary>
    public static async Task<FloorProcess> Start(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, [Argument, name, .. arguments]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (AnswersAt().Match(line) is { Success: true } answers) return new FloorProcess(process, new Uri(answers.Value));
        }
        throw new InvalidOperationException($"The floor {name} ended before it answered.");
    }

    /// <summary>A web application without any logging, which would be measured with it.</summary>
    public static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        return builder;
    }

    /// <summary>Serves until killed, and tells where.</summary>
    public static async Task Serve(WebApplication app)
    {
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex AnswersAt();
}
