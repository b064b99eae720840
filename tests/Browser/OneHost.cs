using System.Net;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using NyeFaellesVeje.Tests.Hosting;

[assembly: AssemblyFixture(typeof(NyeFaellesVeje.Tests.Browser.OneHost))]

namespace NyeFaellesVeje.Tests.Browser;

/// <summary>One host with the demo municipality, for all tests in the browser: each goes its own way with citizens of its own.</summary>
public sealed class OneHost : IAsyncLifetime
{
    private readonly SemaphoreSlim taking = new(1);
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> chromium = new(Launch);
    private Workplace? workplace;
    private HostProcess? host;
    private bool taken;

    /// <summary>The host.</summary>
    public HostProcess Host => host ?? throw new InvalidOperationException("The host has not started.");

    /// <summary>The one Chromium in which every test has windows of its own.</summary>
    internal async Task<IBrowser> Chromium() => (await chromium.Value).Browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        workplace = await Workplace.WithDemo();
        host = await HostProcess.Start(workplace, HostProcess.Unhurried);
    }

    /// <summary>Posts KL's three published reports in order, once; skips the test where they are not beside the checkout.</summary>
    public async Task TakeInPublishedReports()
    {
        var reports = Needs.PublishedReports();
        await taking.WaitAsync();
        try
        {
            if (!taken) await TakeIn(reports);
            taken = true;
        }
        finally
        {
            taking.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (chromium.IsValueCreated)
        {
            await (await chromium.Value).Browser.DisposeAsync();
            (await chromium.Value).Driver.Dispose();
        }
        if (host is not null) await host.DisposeAsync();
        workplace?.Dispose();
        taking.Dispose();
    }

    private async Task TakeIn(string reports)
    {
        var integrator = await Host.Integrator();
        foreach (var number in (int[])[2, 3, 5])
        {
            using var report = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(reports, $"delivery-report-encounter-{number}.json")));
            report.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");
            using var answer = await integrator.PostAsync("/api/disability-and-elderly/ffb/delivery-reports", report);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> Launch()
    {
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Needs.Chromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }
}
