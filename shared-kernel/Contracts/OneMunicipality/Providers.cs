namespace NyeFaellesVeje.Contracts.OneMunicipality;

/// <summary>
/// Does a provider (ekstern leverandør) have an order of yours for this citizen? Asked before a provider sees anything: without one there is
/// no such citizen to them.
/// </summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Provider">The provider, by its CVR number.</param>
[Question("one-municipality.provider-orders.v1", ManyMayAnswer = true)]
public sealed record HasAnOrderFor(CitizenId Citizen, string Provider) : IQuestion<ProviderOrders>;

/// <summary>What a provider has been asked to do for a citizen. No answer where it is nothing.</summary>
/// <param name="Count">How many orders are sent, accepted or begun; one that was declined or has ended gives no access.</param>
public sealed record ProviderOrders(int Count);
