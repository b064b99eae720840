using System.Globalization;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Reads what was typed in a form, field by field; what cannot be read is kept as a refusal at its field.</summary>
internal sealed class TypedForm(string form, IFormCollection typed)
{
    public Refusals Unreadable { get; } = [];

    public string? Text(string field) => typed[$"{form}.{field}"];

    public DateOnly? Day(string field) => PostedForm.DateOf(typed, $"{form}.{field}", field, Unreadable);

    /// <summary>A day and a time of day on the Danish clock; null when no day is typed.</summary>
    public DateTimeOffset? Moment(string day, string time)
    {
        var at = TimeOnly.MinValue;
        Unreadable.When(!Writing.IsEmpty(Text(time)) && !TimeOnly.TryParseExact(Text(time)!.Trim().Replace('.', ':'), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out at), "time-unreadable", "Skriv klokkeslættet som timer og minutter, for eksempel 14:30.", time);
        if (Day(day) is not { } on) return null;
        var local = on.ToDateTime(at);
        return new DateTimeOffset(local, DanishTime.Zone.GetUtcOffset(local));
    }

    public T? Chosen<T>(string field) where T : struct, Enum => Enum.TryParse<T>(Text(field), out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    public int? Number(string field)
    {
        if (Writing.IsEmpty(Text(field))) return null;
        var isNumber = int.TryParse(Text(field), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number);
        Unreadable.When(!isNumber, "number-unreadable", "Skriv et helt tal.", field);
        return isNumber ? number : null;
    }

    public double? Amount(string field)
    {
        if (Writing.IsEmpty(Text(field))) return null;
        var isNumber = double.TryParse(Text(field)!.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        Unreadable.When(!isNumber, "number-unreadable", "Skriv et tal, for eksempel 7,5.", field);
        return isNumber ? number : null;
    }

    public bool Ticked(string field) => Text(field) == "true";

    public bool? YesOrNo(string field) => Text(field) switch { "true" => true, "false" => false, _ => null };

    public Guid? Id(string field) => Guid.TryParse(Text(field), out var id) ? id : null;
}
