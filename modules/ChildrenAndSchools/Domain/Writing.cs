namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>Rules for what people write, the same wherever they write it.</summary>
internal static class Writing
{
    public const int LongestText = 4000;
    public const int LongestName = 200;

    /// <summary>The text must be there and be of a length that can be read.</summary>
    public static Refusals Needs(this Refusals refused, string? text, string type, string message, string field, int longest = LongestText) =>
        refused.When(IsEmpty(text), type, message, field).Fits(text, field, longest);

    /// <summary>The text may be missing, but not be longer than this.</summary>
    public static Refusals Fits(this Refusals refused, string? text, string field, int longest = LongestText) =>
        refused.When(text?.Length > longest, "text-too-long", $"Skriv højst {longest} tegn.", field);

    public static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);

    /// <summary>The text without air around it; null when there is nothing else.</summary>
    public static string? Tidy(string? text) => IsEmpty(text) ? null : text!.Trim();
}
