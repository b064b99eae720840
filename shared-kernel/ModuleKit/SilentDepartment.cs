using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit;

/// <summary>A department that told nothing, so that what is put together of all is not whole.</summary>
/// <param name="Department">Its name in Danish.</param>
/// <param name="Why">Why, as a whole sentence in Danish.</param>
/// <param name="IsClosed">True where the one who asks may not see it: purpose and basis open it. Otherwise it did not answer.</param>
public sealed record SilentDepartment(string Department, string Why, bool IsClosed)
{
    /// <summary>Those of the replies that told nothing, though there may be something to tell.</summary>
    public static IReadOnlyList<SilentDepartment> Of<TAnswer>(IEnumerable<Reply<TAnswer>> replies) where TAnswer : class =>
        [.. replies.Where(reply => reply.WhyNot is not null).Select(reply => new SilentDepartment(reply.Title, reply.WhyNot!, reply.Status == ReplyStatus.Closed))];

    /// <summary>The refusal of what rests on a goal that only this department could have told of.</summary>
    public Refusal OfItsGoal(string field) => IsClosed
        ? new Refusal("other-goals-closed", $"{Department} er ikke åben for dig, så målet kan ikke slås op. Giv formål og grundlag først.", field)
        : new Refusal("other-goals-unavailable", $"{Department} svarede ikke, så målet kan ikke slås op. Prøv igen om lidt.", field, RefusalKind.Unavailable);
}
