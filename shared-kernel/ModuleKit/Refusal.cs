namespace NyeFaellesVeje.ModuleKit;

/// <summary>A rule's no. The domain returns it; a page shows it at the field, an endpoint as problem details.</summary>
/// <param name="Type">Stable name for programs, such as <c>goal-not-measurable</c>.</param>
/// <param name="Message">Plain Danish sentence for people: what is wrong and what would be right.</param>
/// <param name="Field">The field it belongs to, as named in the request (camel case, with path); null for the whole.</param>
/// <param name="Kind">What sort of no it is.</param>
public sealed record Refusal(string Type, string Message, string? Field = null, RefusalKind Kind = RefusalKind.Rule);

/// <summary>Sorts of no, which decide how a program is answered.</summary>
public enum RefusalKind
{
    /// <summary>A rule is broken: what was sent must be changed.</summary>
    Rule,

    /// <summary>Somebody else changed the same thing meanwhile: read it again.</summary>
    Conflict,

    /// <summary>Somebody who is needed does not answer: try again later.</summary>
    Unavailable,
}

/// <summary>The refusals of one attempt: all of them at once, so that nobody has to guess one at a time.</summary>
public sealed class Refusals : List<Refusal>
{
    /// <summary>Adds a refusal when the rule is broken.</summary>
    public Refusals When(bool broken, string type, string message, string? field = null)
    {
        if (broken) Add(new Refusal(type, message, field));
        return this;
    }

    /// <summary>True when nothing was refused.</summary>
    public bool None => Count == 0;

    /// <summary>The first message for a field, for a form; null when it has none.</summary>
    public string? For(string field) => Find(r => string.Equals(r.Field, field, StringComparison.OrdinalIgnoreCase))?.Message;
}
