using System.Collections;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit.Rights;

/// <summary>A value as a citizen reads it.</summary>
/// <param name="words">The module's Danish words.</param>
internal sealed class ReadableValue(DanishWords words)
{
    private const string Sealed = "Er gemt forseglet og vises ikke her.";

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>Whether the field means something to a reader: ids, keys and sealed bytes do not, unless the module has a word for them.</summary>
    public static bool IsTechnical(IReadOnlyProperty field) =>
        field.ClrType == typeof(byte[]) || Plain(field.ClrType) is var type && (type == typeof(Guid) || IsId(type)) || IsTextKey(field) || field is { IsConcurrencyToken: true, ClrType: { } number } && number == typeof(int);

    /// <summary>The field's value in words; null when there is nothing to read.</summary>
    public string? Of(IReadOnlyProperty field, object? value)
    {
        var name = field.WordName();
        if (value is null || IsTechnical(field) && words.Word(name) is null || words.IsLeftOut(name)) return null;
        return value is byte[]? Sealed : Say(name, value) is { Length: > 0 } said ? said : null;
    }

    private string? Say(string field, object? value) => value switch
    {
        null => null,
        string text => Coded(field, text),
        Code code => Coded(field, code.Text),
        Enum member => words.Title($"{member.GetType().Name}.{member}", member.ToString()),
        bool isSo => isSo ? "ja" : "nej",
        DateOnly day => day.ToString("d. MMMM yyyy", Culture),
        DateTimeOffset at => TimeZoneInfo.ConvertTime(at, DanishTime.Zone).ToString("d. MMMM yyyy 'kl.' HH.mm", Culture),
        Guid => null,
        // Money is kept in øre, and nothing else is that long a number.
        long money => (money / 100m).ToString("#,##0.00 'kr.'", Culture),
        IEnumerable many => string.Join(", ", many.Cast<object?>().Select(one => Say(field, one)).OfType<string>()),
        IFormattable number => number.ToString(null, Culture),
        _ => value.ToString(),
    };

    /// <summary>A code in words. An id that stands as text says nothing.</summary>
    private string? Coded(string field, string code) => words.Said(field, code) is var said && said == code && Guid.TryParse(code, out _) ? null : said;

    private static bool IsTextKey(IReadOnlyProperty field) => field.ClrType == typeof(string) && field.IsKey();

    private static bool IsId(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
