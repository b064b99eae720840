using System.Diagnostics.CodeAnalysis;

namespace NyeFaellesVeje.Contracts;

/// <summary>
/// An entry of a code list (kode), such as <c>fgu-agu</c>: small letters, digits, hyphen and full stop, at most 60. A name or a sentence about
/// a person is no code, so that an event that carries codes carries no text.
/// </summary>
public readonly record struct Code : IParsable<Code>
{
    private const int Longest = 60;

    private readonly string? text;

    private Code(string text) => this.text = text;

    /// <summary>The code itself; empty for none.</summary>
    public string Text => text ?? "";

    /// <summary>The code that is written so.</summary>
    /// <exception cref="FormatException">It is no code.</exception>
    public static Code Of(string text) => TryParse(text, out var code) ? code : throw new FormatException("Teksten er ikke en kode.");

    /// <summary>Reads a code; false when it is something else.</summary>
    public static bool TryParse(string? text, out Code code)
    {
        var isCode = text is { Length: > 0 and <= Longest } && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.');
        code = isCode ? new Code(text!) : default;
        return isCode;
    }

    /// <inheritdoc/>
    public static Code Parse(string s, IFormatProvider? provider) => Of(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Code result) => TryParse(s, out result);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
