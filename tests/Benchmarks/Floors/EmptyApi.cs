using Microsoft.AspNetCore.Builder;

namespace NyeFaellesVeje.Tests.Benchmarks.Floors;

/// <summary>The least a web program can do: an empty minimal API, for start-up and memory.</summary>
internal static class EmptyApi
{
    public const string Name = "empty";

    public static async Task Serve(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/health/live", () => "ok");
        await app.RunAsync();
    }
}
