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

    /// <summary>When it was made, as precisely as it is told.</summary>
    public string? EffectiveAt { get; init; }

    /// <summary>Status in FHIR's code; final where nothing else is told.</summary>
    public string? Status { get; init; }

    public bool IsMistake { get; init; }

    public static SupportNeedEvaluation Of(CitizenId citizen, ReportedCareEvaluation told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Need = told.SupportNeed,
        On = told.Assessed.Date,
        EffectiveAt = told.Assessed.Written,
        Status = told.Status,
        IsMistake = told.EnteredInError,
    };
}
