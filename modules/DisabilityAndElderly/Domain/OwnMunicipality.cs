namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>The municipality whose system this is.</summary>
/// <param name="Organisation">Its KOMBIT organisation id (setting <c>Organisation</c>); null when it is not configured.</param>
internal sealed record OwnMunicipality(string? Organisation);
