using System.Reflection;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.Host.Plugins.Rules;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>
/// What a module asks by: the host knows which module it is, and carries a question that is for its owner only to nobody else's answer. What
/// the departments know of a citizen is asked in a request of those only that the gate has opened: a module shows nobody what its own page
/// would have let them see, and the other's would not.
/// </summary>
internal sealed class AskingModule(IAskTheOpened all, IHttpContextAccessor request, string module) : IAsk
{
    private static readonly Opened Nothing = new(null, new Decision(Answer.NeedsBasis, Departments: []));

    public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class
    {
        _ = Allowed(question);
        return all.One(question, stop);
    }

    public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
        all.All(question, Allowed(question) is { TellsOfCases: true } && request.HttpContext is { } http ? http.Features.Get<Opened>() ?? Nothing : null, stop);

    private QuestionAttribute? Allowed<TAnswer>(IQuestion<TAnswer> question) where TAnswer : class
    {
        var named = question.GetType().GetCustomAttribute<QuestionAttribute>();
        return named is { ForItsOwnerOnly: true } && !ContractTypes.BelongsTo(question.GetType().FullName!, module)
            ? throw new UnauthorizedAccessException($"{named.Name} er kun for den forvaltning, det hører til; {module} har ikke lov til at spørge.")
            : named;
    }
}
