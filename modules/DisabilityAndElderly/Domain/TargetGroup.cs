using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>A target group the citizen belongs to (målgruppe); its rank stands on the plan.</summary>
internal sealed class TargetGroup : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required string Code { get; init; }

    public required DateOnly Recorded { get; init; }

    /// <summary>When it was recorded, as precisely as it is told.</summary>
    public string? RecordedAt { get; init; }

    /// <summary>Clinical status in FHIR's code, where one is told.</summary>
    public string? Clinical { get; set; }

    /// <summary>Verification status in FHIR's code, where one is told.</summary>
    public string? Verification { get; set; }

    public bool IsActive { get; set; } = true;

    public bool IsMistake { get; set; }

    public static TargetGroup Of(CitizenId citizen, ReportedTargetGroup told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Code = told.Code,
        Recorded = told.Recorded.Date,
        RecordedAt = told.Recorded.Written,
        Clinical = told.Standing.Clinical,
        Verification = told.Standing.Verification,
        IsActive = told.Standing.IsActive,
        IsMistake = told.Standing.IsMistake,
    };
}
