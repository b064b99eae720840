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

    public bool IsActive { get; init; } = true;

    public bool IsMistake { get; init; }

    /// <summary>The day the assessment was last known to hold.</summary>
    public DateOnly On => LastAsserted ?? Recorded;

    public static AssessedSubTheme Of(CitizenId citizen, ReportedCondition told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Code = told.Code,
        Level = told.Level,
        Recorded = told.Recorded.Date,
        LastAsserted = told.LastAsserted,
        IsActive = told.IsActive,
        IsMistake = told.EnteredInError,
    };
}
