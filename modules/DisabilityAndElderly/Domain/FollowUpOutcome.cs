using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>What a follow-up led to (resultat af opfølgning).</summary>
internal sealed class FollowUpOutcome : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required string[] Plans { get; init; }

    public required FollowUpResult Result { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>When it was held, as precisely as it is told.</summary>
    public string? EffectiveAt { get; init; }

    /// <summary>What was said at it, the citizen's words first; stays here and is never reported.</summary>
    public string? Words { get; init; }

    public bool IsMistake { get; init; }

    /// <summary>The timestamp of the report that told it.</summary>
    public required DateTimeOffset Reported { get; init; }

    public static FollowUpOutcome Of(CitizenId citizen, ReportedFollowUp told, DateTimeOffset reported) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Plans = [.. told.CarePlanIds],
        Result = told.Result,
        On = told.FollowedUp.Date,
        EffectiveAt = told.FollowedUp.Written,
        IsMistake = told.EnteredInError,
        Reported = reported,
    };
}
