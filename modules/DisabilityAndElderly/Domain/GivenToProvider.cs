namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>What a provider has been given of a citizen: its own orders, and the goals of the plans they carry. The rest of the case is not theirs.</summary>
/// <param name="Orders">The orders, newest first.</param>
/// <param name="Goals">The ids of the intervention goals.</param>
internal sealed record GivenToProvider(IReadOnlyList<ProviderOrder> Orders, IReadOnlySet<string> Goals);
