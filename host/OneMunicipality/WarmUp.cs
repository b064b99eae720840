using Autofac;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>
/// Lets a module answer once what every page about a citizen asks of it. What the first question costs (its model, its queries, its code) is
/// then paid by no citizen: after the start, and before a new version takes over. It is asked about somebody it works with, where it works
/// with anybody, and the answers are shown to nobody.
/// </summary>
internal sealed class WarmUp(TimeProvider clock, ILogger<WarmUp> log)
{
    /// <summary>How long a module may take to answer a question for the first time.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Warms a module up. One that cannot answer is told of in the log, and will say so to whoever asks.</summary>
    public async Task Of(LoadedModule module, CancellationToken stop)
    {
        if (!module.TryEnter()) return;
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            using var timer = clock.CreateTimer(_ => limit.Cancel(), null, Patience, Timeout.InfiniteTimeSpan);
            var answered = await Answers(module, limit.Token).WaitAsync(limit.Token);
            log.LogDebug("{Module} {Version} is warm: {Answers} answers", module.Name, module.Manifest.Version, answered);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.LogWarning("{Module} {Version} could not be warmed up: {Fault}", module.Name, module.Manifest.Version, fault.GetType().Name);
        }
        finally
        {
            module.Leave();
        }
    }

    private async Task<int> Answers(LoadedModule module, CancellationToken stop)
    {
        var about = await Somebody(module, stop);
        object[] questions = [new WhoWorksWith(about), new WhatIsKnownOfAccess(about, about.Value, null, null), new WhoIs(about), new CitizenOverview(about, clock.Today())];
        var asked = questions.Where(question => module.Answers.ContainsKey(question.GetType())).ToList();
        foreach (var question in asked)
        {
            await using var scope = module.Scope.BeginLifetimeScope();
            var answer = module.Answers[question.GetType()];
            await answer.Answer(scope, question, stop);
            answer.IsWarm = true;
        }
        return asked.Count;
    }

    private async Task<CitizenId> Somebody(LoadedModule module, CancellationToken stop)
    {
        await using var scope = module.Scope.BeginLifetimeScope();
        if (module.HasDatabase && await scope.Resolve<ModuleDb>().CaseStaff.AsNoTracking().OrderBy(staff => staff.Citizen).FirstOrDefaultAsync(stop) is { } known) return known.Citizen;
        return new CitizenId(Guid.CreateVersion7(clock.GetUtcNow()));
    }
}

/// <summary>Warms up whatever serves once the host has started: one after the other, so that there is a core for whoever comes meanwhile.</summary>
internal sealed class WarmUpAtStart(ModuleCatalog catalog, WarmUp warmUp, IHostApplicationLifetime lifetime, IConfiguration configuration) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("OneMunicipality:WarmUp", true)) return;
        await lifetime.Started(stoppingToken);
        foreach (var module in catalog.Active) await Task.Run(() => warmUp.Of(module, stoppingToken), stoppingToken);
        // Admission and the models leave far more behind than what serves: it is given back to the machine.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }
}
