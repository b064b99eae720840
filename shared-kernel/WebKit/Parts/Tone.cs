namespace NyeFaellesVeje.WebKit;

/// <summary>What a message or a mark is about.</summary>
public enum Tone
{
    /// <summary>Neither good nor bad.</summary>
    Neutral,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Done, or as it should be.</summary>
    Success,

    /// <summary>Needs attention.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,
}

internal static class Tones
{
    /// <summary>The design system's word for the tone; null for the neutral one, which has none.</summary>
    public static string? Word(this Tone tone) => tone == Tone.Neutral ? null : tone.ToString().ToLowerInvariant();
}
