using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>What was decided (afgørelsens udfald).</summary>
internal enum DecisionOutcome
{
    /// <summary>Bevilget.</summary>
    Granted,

    /// <summary>Delvist bevilget.</summary>
    PartlyGranted,

    /// <summary>Afslag.</summary>
    Refused,
}

/// <summary>A decision on a plan (afgørelse). A new decision is a new row.</summary>
internal sealed class Decision
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required string Plan { get; init; }

    public required DecisionOutcome Outcome { get; init; }

    /// <summary>The paragraph, as <see cref="DisabilityLaw"/> names it: <c>Serviceloven § 85</c>.</summary>
    public required string Paragraph { get; init; }

    /// <summary>Why (begrundelse).</summary>
    public required string Reason { get; init; }

    /// <summary>Why nothing less intrusive was enough (mindst indgribende); null for a refusal.</summary>
    public string? WhyNotLess { get; init; }

    /// <summary>The day a step down is expected (forventet nedtrapning).</summary>
    public DateOnly? StepDownExpected { get; init; }

    /// <summary>What it is expected to cost in a month, in øre.</summary>
    public long ExpectedMonthlyCost { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }
}
