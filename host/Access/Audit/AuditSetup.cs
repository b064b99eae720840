using NyeFaellesVeje.Host.Rights;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>The audit: who has seen what of whom, when, for what and by what right.</summary>
internal static class AuditSetup
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(AuditSettings.Of(builder.Configuration));
        builder.Services.AddSingleton(provider => new AuditStore(provider.GetRequiredService<IConfiguration>())).AddSingleton<AuditLog>().AddSingleton<AnchorFile>().AddSingleton<LookWords>().AddScoped<WhoHasSeen.Looks>();
        builder.Services.AddScoped(provider => provider.GetRequiredService<AuditStore>().Open());
        builder.Services.AddSingleton<IPrepare, AuditStart>().AddSingleton<AnchorKeeper>().AddHostedService(provider => provider.GetRequiredService<AnchorKeeper>());
    }

    public static void MapAudit(this WebApplication app)
    {
        app.MapWhoHasSeen();
        app.MapSupervision();
        app.MapLookSearch();
        app.MapWeekSample();
        app.MapAlarms();
        app.MapQuestions();
        app.MapAccessReviews();
    }

    /// <summary>Makes the store ready before the host serves; without it the host does not start.</summary>
    private sealed class AuditStart(AuditStore store, ErasureList erasures) : IPrepare
    {
        public async Task Prepare(CancellationToken stop)
        {
            await store.Prepare(stop);
            // An audit that is restored from a backup knows the erased again: they are erased anew.
            await using var db = store.Open();
            await db.HoldUp(erasures, stop);
        }
    }
}
