using Autofac;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>What the host asks by: it may hold a question to the departments that the gate has opened.</summary>
internal interface IAskTheOpened : IAsk
{
    /// <summary>Asks those departments only that the gate has opened; null asks all.</summary>
    Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, Opened? opened, CancellationToken stop) where TAnswer : class;
}

/// <summary>Carries questions to the modules that answer them, each in its own scope and within the time limit.</summary>
internal sealed class Asking(Lazy<ModuleCatalog> catalog, TimeProvider clock, IConfiguration configuration, ILogger<Asking> log) : IAskTheOpened
{
    private readonly TimeSpan ordinary = configuration.GetValue("OneMunicipality:TimeLimit", TimeSpan.FromSeconds(2));

    public async Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class
    {
        var type = question.GetType();
        return catalog.Value.Active.FirstOrDefault(module => module.Answers.ContainsKey(type)) is { } answerer
            ? await Ask(answerer, question, type, stop)
            : new Reply<TAnswer>(Questions.Name(type), "", ReplyStatus.NoSuchModule, null);
    }

    public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
        All(question, null, stop);

    public async Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, Opened? opened, CancellationToken stop) where TAnswer : class
    {
        var type = question.GetType();
        var serving = catalog.Value.Active.ToList();
        var replies = await Task.WhenAll(serving.Where(module => module.Answers.ContainsKey(type)).Select(module => opened?.Includes(module.Card.Route) == false
            ? AskLess(module, question, type, stop)
            : Ask(module, question, type, stop)));
        var missing = catalog.Value.States
            .Where(state => state.Status is not (ModuleStatus.Active or ModuleStatus.Superseded or ModuleStatus.Draining) && !serving.Exists(module => module.Name == state.Name))
            .DistinctBy(state => state.Name)
            .Select(state => new Reply<TAnswer>(state.Name, state.Title, ReplyStatus.NoSuchModule, null));
        return [.. replies, .. missing];
    }

    /// <summary>What a department tells somebody to whom it is closed: nothing, but for the part of an answer that may be told.</summary>
    private async Task<Reply<TAnswer>> AskLess<TAnswer>(LoadedModule module, IQuestion<TAnswer> question, Type type, CancellationToken stop) where TAnswer : class
    {
        if (!typeof(TAnswer).IsAssignableTo(typeof(ITellsLess<TAnswer>))) return new Reply<TAnswer>(module.Name, module.Manifest.Title, ReplyStatus.Closed, null);
        var reply = await Ask(module, question, type, stop);
        return reply with { Answer = (reply.Answer as ITellsLess<TAnswer>)?.WithoutWords() };
    }

    private async Task<Reply<TAnswer>> Ask<TAnswer>(LoadedModule module, IQuestion<TAnswer> question, Type type, CancellationToken stop) where TAnswer : class
    {
        // A view that lacks a department because the host has just started is worse than one that is late. It is late once only.
        var answer = module.Answers[type];
        var limit = answer.IsWarm ? Questions.Limit(type) ?? ordinary : WarmUp.Patience;
        Reply<TAnswer> Because(ReplyStatus status) => new(module.Name, module.Manifest.Title, status, null);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // SQLite answers synchronously, so each module is asked on a thread of its own: a slow one must not hold the others up.
        var asked = Task.Run(() => Answer(module, question, type, late.Token), stop);
        try
        {
            return await asked.WaitAsync(limit, clock, stop) is { } reply ? reply : Because(ReplyStatus.NoSuchModule);
        }
        catch (TimeoutException)
        {
            await late.CancelAsync();
            log.LogWarning("{Module} did not answer {Question} within {Limit}", module.Name, Questions.Name(type), limit);
            return Because(ReplyStatus.TooLate);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.LogError(fault, "{Module} failed on {Question}", module.Name, Questions.Name(type));
            return Because(ReplyStatus.Failed);
        }
        finally
        {
            answer.IsWarm = true;
        }
    }

    private static async Task<Reply<TAnswer>?> Answer<TAnswer>(LoadedModule module, IQuestion<TAnswer> question, Type type, CancellationToken stop) where TAnswer : class
    {
        if (!module.TryEnter()) return null;
        try
        {
            await using var scope = module.Scope.BeginLifetimeScope();
            var answer = (TAnswer?)await module.Answers[type].Answer(scope, question, stop);
            return new Reply<TAnswer>(module.Name, module.Manifest.Title, answer is null ? ReplyStatus.Nothing : ReplyStatus.Answered, answer);
        }
        finally
        {
            module.Leave();
        }
    }
}
