using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>What a start asks without building anything is still what operation is held to.</summary>
public sealed class SafeStorage
{
    private sealed record Body(string Text);

    [Fact]
    public async Task A_database_whose_contexts_set_no_pragmas_is_refused()
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("nfv-");
        try
        {
            var options = new DbContextOptionsBuilder().UseSqlite($"Data Source={Path.Combine(folder.FullName, "a.db")};Foreign Keys=True;Pooling=False");
            await using (var bare = await SqlitePragmas.Open(options.Options, stop))
                await Assert.ThrowsAsync<InvalidOperationException>(() => Storage.AssertSafe(bare, stop));

            await using var safe = await SqlitePragmas.Open(options.AddInterceptors(SqlitePragmas.Instance).Options, stop);
            await Storage.AssertSafe(safe, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_handler_that_cannot_be_bound_is_refused_when_its_route_is_mapped()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapPost("/two-bodies", (Body one, Body other) => one.Text + other.Text);
        Assert.Throws<InvalidOperationException>(() => ((IEndpointRouteBuilder)app).DataSources.Single().Endpoints);
    }
}
