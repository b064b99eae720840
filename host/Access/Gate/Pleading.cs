namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>The purpose and basis that come with a request.</summary>
/// <param name="Purpose">What the information is to be used for (formål), free text.</param>
/// <param name="Basis">Why it may be.</param>
internal sealed record Pleading(string Purpose, Basis Basis)
{
    public const string PurposeHeader = "Access-Purpose";
    public const string BasisHeader = "Access-Basis";

    /// <summary>The longest purpose that is kept.</summary>
    public const int MostLetters = 300;

    /// <summary>Reads it; null when either is missing or cannot be pleaded.</summary>
    public static Pleading? Of(string? purpose, string? basis, Statutes statutes, DateOnly day) =>
        !string.IsNullOrWhiteSpace(purpose) && purpose.Length <= MostLetters && Basis.Read(basis, statutes, day) is { } read ? new Pleading(purpose.Trim(), read) : null;
}
