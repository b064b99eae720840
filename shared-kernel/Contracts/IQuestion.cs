namespace NyeFaellesVeje.Contracts;

/// <summary>
/// Something one department asks without knowing who answers. The asker must manage without: the module may be missing, may not
/// answer in time, or may have nothing to say.
/// </summary>
/// <typeparam name="TAnswer">What an answer looks like.</typeparam>
public interface IQuestion<TAnswer> where TAnswer : class;

/// <summary>The stable name of a question, and how many modules may answer it.</summary>
/// <param name="name">Owner, what is asked, version.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class QuestionAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>True when every module may answer; otherwise the host refuses a second answerer.</summary>
    public bool ManyMayAnswer { get; init; }

    /// <summary>How many seconds an answer may take where nobody waits at a page for it; 0 for the host's own limit.</summary>
    public int SecondsToAnswer { get; init; }

    /// <summary>True when only the department in whose folder of the contract it lies may ask; the host lets nobody else.</summary>
    public bool ForItsOwnerOnly { get; init; }

    /// <summary>
    /// True when the answer tells what the departments do with a citizen: a module that asks for somebody gets it of those departments only
    /// that the one who asks may see. From the others it gets <see cref="ReplyStatus.Closed"/>, or what <see cref="ITellsLess{TAnswer}"/> leaves.
    /// </summary>
    public bool TellsOfCases { get; init; }
}

/// <summary>An answer of which a part may be told to somebody to whom the department is closed.</summary>
/// <typeparam name="TAnswer">The answer itself.</typeparam>
public interface ITellsLess<out TAnswer>
{
    /// <summary>What is left without the words of the case.</summary>
    TAnswer WithoutWords();
}

/// <summary>How an asked module replied.</summary>
public enum ReplyStatus
{
    /// <summary>It answered.</summary>
    Answered,

    /// <summary>It has nothing on the matter.</summary>
    Nothing,

    /// <summary>No module that answers this question is active.</summary>
    NoSuchModule,

    /// <summary>It did not answer within the time limit.</summary>
    TooLate,

    /// <summary>It failed; the reason is in the log, not here.</summary>
    Failed,

    /// <summary>It was not asked: the one who looks has no right to what that department knows.</summary>
    Closed,
}

/// <summary>One module's reply to a question.</summary>
/// <param name="Module">Name of the module that was asked, or the question's name when there is none.</param>
/// <param name="Title">The department's name in Danish, for people.</param>
/// <param name="Status">How it went.</param>
/// <param name="Answer">The answer; null unless <see cref="ReplyStatus.Answered"/>.</param>
public sealed record Reply<TAnswer>(string Module, string Title, ReplyStatus Status, TAnswer? Answer) where TAnswer : class
{
    /// <summary>Why there is no answer, in Danish, for people; null when there is one or there is nothing to say.</summary>
    public string? WhyNot => Status switch
    {
        ReplyStatus.NoSuchModule => "Modulet er ikke i drift.",
        ReplyStatus.TooLate => "Modulet svarede ikke i tide.",
        ReplyStatus.Failed => "Modulet kunne ikke svare.",
        ReplyStatus.Closed => "Kræver formål og grundlag, som du ikke har givet.",
        _ => null,
    };
}
