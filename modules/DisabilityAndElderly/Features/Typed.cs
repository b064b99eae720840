using System.Globalization;
using Microsoft.AspNetCore.Http;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>Reads one form of a page: what is empty is null, what cannot be read is refused at its field.</summary>
internal sealed class Typed(IFormCollection form, string name)
{
    private const int OerePerKrone = 100;

    /// <summary>What could not be read.</summary>
    public Refusals Refused { get; } = [];

    /// <summary>When the form was shown, as the page wrote it down.</summary>
    public string? Shown => form["shown"];

    public string? Text(string field) => form[$"{name}.{field}"].ToString().Trim() is { Length: > 0 } text ? text : null;

    public bool Is(string field) => form[$"{name}.{field}"] == "true";

    public IReadOnlyList<string> Many(string field) => [.. form[$"{name}.{field}"].OfType<string>().Where(value => value.Length > 0)];

    /// <summary>Words with commas between.</summary>
    public IReadOnlyList<string> Words(string field) => Text(field)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public T? Choice<T>(string field) where T : struct, Enum => Enum.TryParse<T>(Text(field), out var value) && Enum.IsDefined(value) ? value : null;

    public DateOnly? Date(string field) => PostedForm.DateOf(form, $"{name}.{field}", field, Refused);

    public int? Number(string field)
    {
        if (Text(field) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.Integer, Danish.Culture, out var number)) return number;
        Refused.When(true, "number-unreadable", "Skriv et helt tal.", field);
        return null;
    }

    /// <summary>Kroner as typed, in øre.</summary>
    public long? Money(string field)
    {
        if (Text(field) is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.Number, Danish.Culture, out var kroner) && Math.Abs(kroner) < 1_000_000_000) return (long)Math.Round(kroner * OerePerKrone);
        Refused.When(true, "amount-unreadable", "Skriv et beløb i kroner, for eksempel 8.500.", field);
        return null;
    }

    /// <summary>The page again with what was typed and what is wrong.</summary>
    public PostedForm Again(Refusals refused) => new(name, refused, form);
}
