namespace NyeFaellesVeje.Contracts.EmploymentAndWelfare;

/// <summary>An offer (tilbud) of the department has been granted to a citizen.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Offer">Code of the offer.</param>
/// <param name="From">First day.</param>
[Event("employment.offer-granted.v1")]
public sealed record OfferGranted(CitizenId Citizen, Code Offer, DateOnly From) : IEvent;

/// <summary>An offer has ended.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Offer">Code of the offer.</param>
/// <param name="On">The day.</param>
[Event("employment.offer-ended.v1")]
public sealed record OfferEnded(CitizenId Citizen, Code Offer, DateOnly On) : IEvent;
