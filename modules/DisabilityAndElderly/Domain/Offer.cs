using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>The kind of offer that performs a plan (tilbudstype).</summary>
internal sealed class Offer : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required string Code { get; init; }

    public static Offer Of(CitizenId citizen, ReportedCareTeam told) => new() { Citizen = citizen, Id = told.Id, Code = told.OfferTypeCode };
}
