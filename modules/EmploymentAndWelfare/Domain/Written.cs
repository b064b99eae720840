using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>What is asked of text that people write.</summary>
internal static class Written
{
    /// <summary>The longest line, such as a name or a title.</summary>
    public const int Line = 200;

    /// <summary>The longest text.</summary>
    public const int Text = 2000;

    /// <summary>The field must be filled in, and not too long.</summary>
    public static Refusals Needs(this Refusals refused, string? text, string type, string message, string field, int most = Text) =>
        refused.When(string.IsNullOrWhiteSpace(text), type, message, field).Fits(text, field, most);

    /// <summary>The field may be empty but not too long.</summary>
    public static Refusals Fits(this Refusals refused, string? text, string field, int most = Text) =>
        refused.When(text?.Length > most, "text-too-long", $"Skriv højst {most} tegn.", field);

    /// <summary>Without blanks around it; null when nothing is left.</summary>
    public static string? Tidy(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
