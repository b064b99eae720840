using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>Something told of in delivery reports: known by the citizen and the sender's id, and told again when it changes.</summary>
internal interface IReported
{
    CitizenId Citizen { get; }

    string Id { get; }
}
