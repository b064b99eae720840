using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>What a later report may point to: a resource of a report taken in, by its reference such as <c>Condition/57dc…</c>.</summary>
internal sealed class KnownResource : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required string Profile { get; init; }

    public string? Code { get; init; }
}
