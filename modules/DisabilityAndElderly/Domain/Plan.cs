using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>A plan (indsatsplan): what it is aimed at, who performs it and when it is followed up.</summary>
internal sealed class Plan : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required ReportedPlanIntent Intent { get; init; }

    public required ReportedPlanStatus Status { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public required string CaseNumber { get; init; }

    public string[] Goals { get; init; } = [];

    public string? PrimaryTargetGroup { get; init; }

    public string[] SecondaryTargetGroups { get; init; } = [];

    /// <summary>The planned follow-up; plans may share one.</summary>
    public string? FollowUp { get; init; }

    /// <summary>The offers that perform the plan.</summary>
    public string[] Offers { get; init; } = [];

    /// <summary>The evaluation of support need it rests on.</summary>
    public string? SupportNeed { get; init; }

    public static Plan Of(CitizenId citizen, ReportedCarePlan told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Intent = told.Intent,
        Status = told.Status,
        From = told.Period.Start,
        To = told.Period.End,
        CaseNumber = told.CaseNumber,
        Goals = [.. told.GoalIds],
        PrimaryTargetGroup = told.TargetGroups.Where(t => t.Rank == 1).Select(t => t.TargetGroupId).FirstOrDefault(),
        SecondaryTargetGroups = [.. told.TargetGroups.Where(t => t.Rank != 1).Select(t => t.TargetGroupId)],
        FollowUp = told.FollowUpEncounterId,
        Offers = [.. told.CareTeamIds],
        SupportNeed = told.CareEvaluationId,
    };
}
