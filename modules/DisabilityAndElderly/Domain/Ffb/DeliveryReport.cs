using System.Collections.Immutable;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// One accepted delivery report (indberetning): what changed for one citizen. Everything in it has passed KL's rules.
/// </summary>
internal sealed record DeliveryReport(
    string? Id,
    DateTimeOffset Timestamp,
    ReportedCitizen Citizen,
    ImmutableArray<ReportedServiceRequest> ServiceRequests,
    ImmutableArray<ReportedCondition> Conditions,
    ImmutableArray<ReportedTargetGroup> TargetGroups,
    ImmutableArray<ReportedGoal> Goals,
    ImmutableArray<ReportedCareEvaluation> CareEvaluations,
    ImmutableArray<ReportedInformationGathering> InformationGatherings,
    ImmutableArray<ReportedCarePlan> CarePlans,
    ImmutableArray<ReportedIntervention> Interventions,
    ImmutableArray<ReportedCareTeam> CareTeams,
    ImmutableArray<ReportedFollowUpEncounter> FollowUpEncounters,
    ImmutableArray<ReportedFollowUp> FollowUps,
    ImmutableDictionary<string, ReportedResource> Contents)
{
    /// <summary>The case numbers (sagsnumre) the report tells of; usually one.</summary>
    public ImmutableArray<string> CaseNumbers { get; } =
        [.. ServiceRequests.Select(r => r.CaseNumber).Concat(CarePlans.Select(p => p.CaseNumber)).OfType<string>().Distinct()];
}

/// <summary>The citizen and the municipality that reports. Its text form keeps the CPR number to itself.</summary>
internal sealed record ReportedCitizen(string Id, string Cpr, string MunicipalityOrganizationId)
{
    public override string ToString() => $"{nameof(ReportedCitizen)} {{ Id = {Id} }}";
}

/// <summary>A date of a report, with the moment where the sender has told it.</summary>
/// <param name="Date">The date as the sender writes it.</param>
/// <param name="Moment">The moment, where there is one.</param>
/// <param name="Written">The whole text as FHIR writes it: what is told again is told as precisely.</param>
internal readonly record struct ReportedTime(DateOnly Date, DateTimeOffset? Moment, string Written);

/// <summary>A period in days (periode); open when <see cref="End"/> is missing.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, where one is set.</param>
/// <param name="StartWritten">The start as FHIR writes it.</param>
/// <param name="EndWritten">The end as FHIR writes it.</param>
internal readonly record struct ReportedPeriod(DateOnly Start, DateOnly? End, string StartWritten, string? EndWritten);

/// <summary>What led to the case (anledning/henvendelse).</summary>
internal sealed record ReportedServiceRequest(string Id, string Status, ReportedCaseNumber? Number)
{
    public string? CaseNumber => Number?.Value;
}

/// <summary>A case number (sagsnummer) with the system it is unique in.</summary>
internal sealed record ReportedCaseNumber(string Value, string? System);

/// <summary>An assessed sub-theme (undertema) of the citizen's situation, with a level under activity and participation.</summary>
internal sealed record ReportedCondition(string Id, string Code, FunctionLevel? Level, ReportedTime Recorded, ReportedTime? LastAsserted, ReportedStanding Standing);

/// <summary>Whether a condition still holds, in the codes of FHIR: clinical status and verification status, where they are told.</summary>
internal sealed record ReportedStanding(string? Clinical, string? Verification)
{
    public bool IsActive => Clinical is null or "active" or "recurrence" or "relapse";

    public bool IsMistake => Verification == "entered-in-error";
}

/// <summary>A target group (målgruppe) the citizen belongs to.</summary>
internal sealed record ReportedTargetGroup(string Id, string Code, ReportedTime Recorded, ReportedStanding Standing);

/// <summary>A goal of the intervention (indsatsmål); its themes are conditions of this or an earlier report.</summary>
internal sealed record ReportedGoal(
    string Id,
    ReportedGoalStatus Status,
    string PrimaryConditionId,
    ImmutableArray<string> SecondaryConditionIds,
    GoalType GoalType,
    FunctionLevel ExpectedLevel);

/// <summary>An assessment of the need for support (støttebehovsvurdering).</summary>
internal sealed record ReportedCareEvaluation(string Id, SupportNeed SupportNeed, ReportedTime Assessed, string Status)
{
    public bool EnteredInError => Status == "entered-in-error";
}

/// <summary>A gathering of information (udredning): the conditions found and the need for support it ended in.</summary>
internal sealed record ReportedInformationGathering(
    string Id,
    ReportedGatheringStatus Status,
    string ServiceRequestId,
    ReportedTime Gathered,
    ImmutableArray<string> ConditionIds,
    ImmutableArray<string> CareEvaluationIds);

/// <summary>A plan (indsatsplan): what it is aimed at and when it is to be followed up.</summary>
internal sealed record ReportedCarePlan(
    string Id,
    ReportedPlanIntent Intent,
    ReportedPlanStatus Status,
    ReportedPeriod Period,
    ReportedCaseNumber Number,
    ImmutableArray<string> GoalIds,
    ImmutableArray<RankedTargetGroup> TargetGroups,
    string? FollowUpEncounterId,
    ImmutableArray<string> CareTeamIds,
    string? CareEvaluationId)
{
    public string CaseNumber => Number.Value;
}

/// <summary>A target group of a plan: rank 1 is the primary one (primær målgruppe), 2 a secondary one.</summary>
internal readonly record struct RankedTargetGroup(string TargetGroupId, int Rank);

/// <summary>Granted services (ydelser) under one or more plans.</summary>
internal sealed record ReportedIntervention(
    string Id,
    ImmutableArray<string> CarePlanIds,
    ReportedPlanIntent Intent,
    ReportedPlanStatus Status,
    ReportedPeriod Period,
    ReportedTime Created,
    ImmutableArray<string> ServiceCodes,
    ImmutableArray<string> ServiceStates);

/// <summary>The kind of offer that performs a plan (tilbudstype).</summary>
internal sealed record ReportedCareTeam(string Id, string OfferTypeCode);

/// <summary>A planned follow-up (planlagt opfølgning).</summary>
internal sealed record ReportedFollowUpEncounter(string Id, ReportedTime Start)
{
    public DateOnly Planned => Start.Date;
}

/// <summary>The result of a follow-up on plans (opfølgning).</summary>
internal sealed record ReportedFollowUp(string Id, ImmutableArray<string> CarePlanIds, FollowUpResult Result, ReportedTime FollowedUp, bool EnteredInError);

/// <summary>Life cycle of a plan or service, as FHIR names it.</summary>
internal enum ReportedPlanStatus { Draft, Active, OnHold, Revoked, Completed, EnteredInError, Unknown }

/// <summary>How binding a plan is: a plan (plan) or granted and ordered (order).</summary>
internal enum ReportedPlanIntent { Proposal, Plan, Order, Option }

/// <summary>Life cycle of a goal, as FHIR names it.</summary>
internal enum ReportedGoalStatus { Proposed, Planned, Accepted, Active, OnHold, Completed, Cancelled, EnteredInError, Rejected }

/// <summary>How far a gathering of information is.</summary>
internal enum ReportedGatheringStatus { InProgress, Completed, EnteredInError }
