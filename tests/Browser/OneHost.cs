using System.Net;
using System.Net.Http.Headers;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Browser;

/// <summary>One host with the demo municipality, for the tests of a class that only look at it.</summary>
public sealed class OneHost : IAsyncLifetime
{
    private readonly Workplace workplace = new();
    private HostProcess? host;
    private bool taken;

    /// <summary>The host.</summary>
    public HostProcess Host => host ?? throw new InvalidOperationException("The host has not started.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => host = await HostProcess.Start(workplace, HostProcess.Unhurried);

    /// <summary>Posts KL's three published reports in order, once; skips the test where they are not beside the checkout.</summary>
    public async Task TakeInPublishedReports()
    {
        var reports = Needs.PublishedReports();
        if (taken) return;
        var integrator = await Host.Integrator();
        foreach (var number in (int[])[2, 3, 5])
        {
            using var report = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(reports, $"delivery-report-encounter-{number}.json")));
            report.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");
            using var answer = await integrator.PostAsync("/api/disability-and-elderly/ffb/delivery-reports", report);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
        taken = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        workplace.Dispose();
    }
}
