using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit;

/// <summary>Answers a question of the contract from the module's own data.</summary>
/// <typeparam name="TQuestion">The question.</typeparam>
/// <typeparam name="TAnswer">Its answer.</typeparam>
public interface IAnswer<in TQuestion, TAnswer> where TQuestion : class, IQuestion<TAnswer> where TAnswer : class
{
    /// <summary>The answer, or null when the module has nothing on the matter.</summary>
    Task<TAnswer?> Answer(TQuestion question, CancellationToken stop);
}

/// <summary>Asks the other departments, whichever they are.</summary>
public interface IAsk
{
    /// <summary>Asks the one module that answers this question.</summary>
    Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class;

    /// <summary>Asks every module that answers this question, at the same time and each within the time limit.</summary>
    Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class;
}
