using System.Diagnostics.CodeAnalysis;

namespace NyeFaellesVeje.Contracts;

/// <summary>An id that departments exchange: a GUID with a type of its own, so that a goal is never taken for a citizen.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IId<TSelf> : IParsable<TSelf> where TSelf : struct, IId<TSelf>
{
    /// <summary>The bare value, as stored.</summary>
    Guid Value { get; }

    /// <summary>The id with this value.</summary>
    static abstract TSelf From(Guid value);

    /// <inheritdoc/>
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.From(Guid.Parse(s));

    /// <inheritdoc/>
    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result)
    {
        var parsed = Guid.TryParse(s, out var value);
        result = parsed ? TSelf.From(value) : default;
        return parsed;
    }
}

/// <summary>A citizen (borger) of the municipality. Says nothing about who it is: never a CPR number.</summary>
public readonly record struct CitizenId(Guid Value) : IId<CitizenId>
{
    /// <inheritdoc/>
    public static CitizenId From(Guid value) => new(value);

    /// <summary>Reads the id in a route; false when it is not a GUID.</summary>
    public static bool TryParse(string? text, out CitizenId id) => Id.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>A member of staff (medarbejder) in any department.</summary>
public readonly record struct StaffId(Guid Value) : IId<StaffId>
{
    /// <inheritdoc/>
    public static StaffId From(Guid value) => new(value);

    /// <summary>Reads the id in a route; false when it is not a GUID.</summary>
    public static bool TryParse(string? text, out StaffId id) => Id.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>A goal (mål) set together with a citizen, in whichever department.</summary>
public readonly record struct GoalId(Guid Value) : IId<GoalId>
{
    /// <inheritdoc/>
    public static GoalId From(Guid value) => new(value);

    /// <summary>Reads the id in a route; false when it is not a GUID.</summary>
    public static bool TryParse(string? text, out GoalId id) => Id.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Reading of ids from text, shared by the id types.</summary>
public static class Id
{
    /// <summary>Reads an id; false when the text is not a GUID.</summary>
    public static bool TryParse<TId>(string? text, out TId id) where TId : struct, IId<TId>
    {
        var parsed = Guid.TryParse(text, out var value);
        id = parsed ? TId.From(value) : default;
        return parsed;
    }

    /// <summary>A new id; ids made later sort later, so that rows made together lie together.</summary>
    public static TId New<TId>(DateTimeOffset now) where TId : struct, IId<TId> => TId.From(Guid.CreateVersion7(now));
}
