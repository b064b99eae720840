using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>A planned follow-up (planlagt opfølgning) that one or more plans point to.</summary>
internal sealed class PlannedFollowUp : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The day as precisely as it is told.</summary>
    public string? StartAt { get; init; }

    /// <summary>The timestamp of the report that set the day: only a result reported later can be a result of it.</summary>
    public required DateTimeOffset Set { get; init; }
}
