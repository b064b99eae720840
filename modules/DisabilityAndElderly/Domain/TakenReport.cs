using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>A delivery report that has been taken in, and how much it held.</summary>
internal sealed class TakenReport
{
    /// <summary>The sender's id of the report.</summary>
    public required string Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public required byte[] Fingerprint { get; init; }

    public int Themes { get; init; }

    public int Goals { get; init; }

    public int SupportNeeds { get; init; }

    public int TargetGroups { get; init; }

    public int Plans { get; init; }

    public int Supports { get; init; }

    public int PlannedFollowUps { get; init; }

    public int FollowUpOutcomes { get; init; }

    public static TakenReport Of(string id, CitizenId citizen, DeliveryReport report, byte[] fingerprint, DateTimeOffset takenAt) => new()
    {
        Id = id,
        Citizen = citizen,
        Timestamp = report.Timestamp,
        TakenAt = takenAt,
        Fingerprint = fingerprint,
        Themes = report.Conditions.Length,
        Goals = report.Goals.Length,
        SupportNeeds = report.CareEvaluations.Length,
        TargetGroups = report.TargetGroups.Length,
        Plans = report.CarePlans.Length,
        Supports = report.Interventions.Length,
        PlannedFollowUps = report.FollowUpEncounters.Length,
        FollowUpOutcomes = report.FollowUps.Length,
    };
}
