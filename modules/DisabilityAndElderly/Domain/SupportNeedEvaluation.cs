using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>An evaluation of how much support the citizen needs (støttebehovsvurdering).</summary>
internal sealed class SupportNeedEvaluation : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required SupportNeed Need { get; init; }

    public required DateOnly On { get; init; }

    public bool IsMistake { get; init; }

    public static SupportNeedEvaluation Of(CitizenId citizen, ReportedCareEvaluation told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Need = told.SupportNeed,
        On = told.Assessed.Date,
        IsMistake = told.EnteredInError,
    };
}
