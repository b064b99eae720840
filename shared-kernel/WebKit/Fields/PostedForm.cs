using Microsoft.AspNetCore.Http;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.WebKit;

/// <summary>
/// A form that was posted and refused, so that the page can show it again with what was typed and what is wrong. A page may have several
/// forms; each field is named by its form.
/// </summary>
/// <param name="Form">The form's name.</param>
/// <param name="Refused">What is wrong.</param>
/// <param name="Typed">What was typed.</param>
public sealed record PostedForm(string Form, Refusals Refused, IFormCollection Typed)
{
    /// <summary>What is wrong with a field of a form.</summary>
    public string? Error(string form, string field) => Form == form ? Refused.For(field) : null;

    /// <summary>What was typed in a field, or what it held.</summary>
    public string? Value(string form, string field, string? held = null) => Form == form ? Typed[$"{form}.{field}"] : held;

    /// <summary>The date that was typed; null when this form was not posted.</summary>
    public DateParts? Date(string form, string field) => Form == form ? DateParts.From(Typed, $"{form}.{field}") : null;

    /// <summary>The errors with the names of their fields.</summary>
    public IReadOnlyList<FieldError> Errors => [.. Refused.Select(r => new FieldError(r.Field is null ? "main-content" : $"{Form}.{r.Field}", r.Message))];

    /// <summary>The status code of the page that shows it.</summary>
    public int Status => Refused.None ? StatusCodes.Status200OK : Refused.Status();

    /// <summary>Nothing posted.</summary>
    public static PostedForm None { get; } = new("", [], FormCollection.Empty);

    /// <summary>Reads a date; what is typed but is no date is refused.</summary>
    public static DateOnly? DateOf(IFormCollection typed, string name, string field, Refusals refused)
    {
        var parts = DateParts.From(typed, name);
        var date = parts.ToDate();
        refused.When(date is null && !parts.IsEmpty, "date-unreadable", "Skriv datoen som dag, måned og år, for eksempel 3 9 2027.", field);
        return date;
    }
}
