using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>A plan (indsatsplan): what it is aimed at, who performs it and when it is followed up.</summary>
internal sealed class Plan : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required ReportedPlanIntent Intent { get; set; }

    public required ReportedPlanStatus Status { get; set; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    /// <summary>First and last day as precisely as they are told.</summary>
    public string? FromAt { get; init; }

    /// <inheritdoc cref="FromAt"/>
    public string? ToAt { get; set; }

    public required string CaseNumber { get; init; }

    /// <summary>The system the case number is unique in.</summary>
    public string? CaseNumberSystem { get; init; }

    public string[] Goals { get; set; } = [];

    public string? PrimaryTargetGroup { get; set; }

    public string[] SecondaryTargetGroups { get; set; } = [];

    /// <summary>The planned follow-up; plans may share one.</summary>
    public string? FollowUp { get; set; }

    /// <summary>The offers that perform the plan.</summary>
    public string[] Offers { get; set; } = [];

    /// <summary>The evaluation of support need it rests on.</summary>
    public string? SupportNeed { get; set; }

    /// <summary>The assessment it was made from; null for a plan that was reported. A new assessment is a new plan.</summary>
    public string? Assessment { get; init; }

    /// <summary>Whether the citizen has been assessed anew since it was made: it is then no longer the plan to decide on or to order.</summary>
    public bool IsOfEarlierAssessmentThan(CaseFile file) =>
        Assessment is not null && file.LatestAssessment is { Status: ReportedGatheringStatus.Completed } latest && latest.Id != Assessment;

    public static Plan Of(CitizenId citizen, ReportedCarePlan told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Intent = told.Intent,
        Status = told.Status,
        From = told.Period.Start,
        To = told.Period.End,
        FromAt = told.Period.StartWritten,
        ToAt = told.Period.EndWritten,
        CaseNumber = told.CaseNumber,
        CaseNumberSystem = told.Number.System,
        Goals = [.. told.GoalIds],
        PrimaryTargetGroup = told.TargetGroups.Where(t => t.Rank == 1).Select(t => t.TargetGroupId).FirstOrDefault(),
        SecondaryTargetGroups = [.. told.TargetGroups.Where(t => t.Rank != 1).Select(t => t.TargetGroupId)],
        FollowUp = told.FollowUpEncounterId,
        Offers = [.. told.CareTeamIds],
        SupportNeed = told.CareEvaluationId,
    };
}
