using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>A sub-theme of the citizen's life as it was assessed (udredt undertema).</summary>
internal sealed class AssessedSubTheme : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required string Code { get; init; }

    /// <summary>Only under activity and participation.</summary>
    public FunctionLevel? Level { get; init; }

    public required DateOnly Recorded { get; init; }

    public DateOnly? LastAsserted { get; init; }

    /// <summary>When it was recorded, as precisely as it is told; the day where that is all that is known.</summary>
    public string? RecordedAt { get; init; }

    /// <summary>When it was last asserted, as precisely as it is told.</summary>
    public string? AssertedAt { get; init; }

    /// <summary>Clinical status in FHIR's code, where one is told.</summary>
    public string? Clinical { get; set; }

    /// <summary>Verification status in FHIR's code, where one is told.</summary>
    public string? Verification { get; set; }

    public bool IsActive { get; set; } = true;

    public bool IsMistake { get; set; }

    /// <summary>What the caseworker has noted of it (beskrivelse); stays here and is never reported.</summary>
    public string? Note { get; init; }

    /// <summary>The day the assessment was last known to hold.</summary>
    public DateOnly On => LastAsserted ?? Recorded;

    public static AssessedSubTheme Of(CitizenId citizen, ReportedCondition told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Code = told.Code,
        Level = told.Level,
        Recorded = told.Recorded.Date,
        LastAsserted = told.LastAsserted?.Date,
        RecordedAt = told.Recorded.Written,
        AssertedAt = told.LastAsserted?.Written,
        Clinical = told.Standing.Clinical,
        Verification = told.Standing.Verification,
        IsActive = told.Standing.IsActive,
        IsMistake = told.Standing.IsMistake,
    };
}
