namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>A code of the common language (Fælles Faglige Begreber), with its Danish display name.</summary>
internal sealed record FfbCode(string Code, string Display, string? Parent);

/// <summary>A code system as shipped: what was taken, from where, in which version.</summary>
internal sealed record FfbCodeSystem(string Source, string System, string Version, IReadOnlyList<FfbCode> Codes);

/// <summary>A value set (udfaldsrum): the codes of one system an element may hold.</summary>
internal sealed record FfbValueSet(string Name, string System, IReadOnlyList<string> Codes);
