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

    public bool IsActive { get; init; } = true;

    public bool IsMistake { get; init; }

    public static TargetGroup Of(CitizenId citizen, ReportedTargetGroup told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Code = told.Code,
        Recorded = told.Recorded.Date,
        IsActive = told.IsActive,
        IsMistake = told.EnteredInError,
    };
}
