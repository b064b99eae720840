namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>The audit: who has seen what of whom, when, for what and by what right.</summary>
internal static class AuditSetup
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(AuditSettings.Of(builder.Configuration));
        builder.Services.AddSingleton(provider => new AuditStore(provider.GetRequiredService<IConfiguration>())).AddSingleton<AuditLog>().AddSingleton<AnchorFile>().AddSingleton<LookWords>();
        builder.Services.AddScoped(provider => provider.GetRequiredService<AuditStore>().Open());
        // In this order: nothing is anchored, and the web does not open, before the store is ready.
        builder.Services.AddHostedService<AuditStart>().AddSingleton<AnchorKeeper>().AddHostedService(provider => provider.GetRequiredService<AnchorKeeper>());
    }

    public static void MapAudit(this WebApplication app)
    {
        app.MapWhoHasSeen();
        app.MapSupervision();
        app.MapLookSearch();
        app.MapWeekSample();
        app.MapAlarms();
        app.MapQuestions();
        app.MapEmergencies();
    }

    /// <summary>Makes the store ready before the host serves; without it the host does not start.</summary>
    private sealed class AuditStart(AuditStore store) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => store.Prepare(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
