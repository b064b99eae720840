using System.Reflection;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Plugins.Rules;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>What a module asks by: the host knows which module it is, and carries a question that is for its owner only to nobody else's answer.</summary>
internal sealed class AskingModule(IAsk all, string module) : IAsk
{
    public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
        all.One(Allowed(question), stop);

    public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
        all.All(Allowed(question), stop);

    private IQuestion<TAnswer> Allowed<TAnswer>(IQuestion<TAnswer> question) where TAnswer : class =>
        question.GetType() is var type && type.GetCustomAttribute<QuestionAttribute>() is { ForItsOwnerOnly: true } named && !ContractTypes.BelongsTo(type.FullName!, module)
            ? throw new UnauthorizedAccessException($"{named.Name} er kun for den forvaltning, det hører til; {module} har ikke lov til at spørge.")
            : question;
}
