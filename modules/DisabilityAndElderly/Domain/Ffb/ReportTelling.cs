using System.Collections.Immutable;
using System.Globalization;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// Tells a checked report in the module's own terms. What the profiles require is there by then; what FHIR lets be
/// present without a value, or told twice, is found here.
/// </summary>
internal sealed class ReportTelling(Bundle bundle, ReportContents contents, IssueList issues)
{
    public const string CaseNumberExtension = "http://fhir.kl.dk/ffbreporting/StructureDefinition/kl-reporting-ffb-municipalityCaseNumber";
    public const string LastAssertedExtension = "http://fhir.kl.dk/core/StructureDefinition/ConditionLastAssertedDate";
    public const string ServiceRequestExtension = "http://fhir.kl.dk/core/StructureDefinition/BasedOnServiceRequest";

    public const string LevelMeasure = "66959f77-6e2a-4574-8423-3ff097f8b9fa";
    public const string GoalTypeMeasure = "90c48f03-f194-4b2f-ad7d-6cba1069ae48";

    public DeliveryReport? Tell()
    {
        if (bundle.Timestamp is not { } timestamp || contents.Citizen is not { Resource: Patient patient })
            return null;

        return new DeliveryReport(
            bundle.Id,
            timestamp,
            new ReportedCitizen(patient.Id!, patient.Identifier[0].Value!, patient.ManagingOrganization!.Identifier!.Value!),
            All<ServiceRequest, ReportedServiceRequest>(ReportingProfiles.ServiceRequest, (id, r, _) => new(id, r.Status?.GetLiteral() ?? "active", CaseNumber(r))),
            All<Condition, ReportedCondition>(ReportingProfiles.Condition, TellCondition),
            All<Condition, ReportedTargetGroup>(ReportingProfiles.TargetGroup, TellTargetGroup),
            All<Goal, ReportedGoal>(ReportingProfiles.InterventionGoal, TellGoal),
            All<Observation, ReportedCareEvaluation>(ReportingProfiles.CareEvaluation, TellEvaluation),
            All<ClinicalImpression, ReportedInformationGathering>(ReportingProfiles.InformationGathering, TellGathering),
            All<CarePlan, ReportedCarePlan>(ReportingProfiles.CarePlan, TellPlan),
            All<CarePlan, ReportedIntervention>(ReportingProfiles.Intervention, TellIntervention),
            All<CareTeam, ReportedCareTeam>(ReportingProfiles.ServicePerformer, (id, t, p) => new(id, Code(t.Category[0], p.At("category", 0)))),
            All<Encounter, ReportedFollowUpEncounter>(ReportingProfiles.FollowUpEncounter, (id, e, p) => new(id, Time(e.Period?.StartElement, p.At("period").At("start")))),
            All<Observation, ReportedFollowUp>(ReportingProfiles.FollowUp, TellFollowUp),
            contents.Entries.ToImmutableDictionary(e => e.Reference, e => new ReportedResource(e.Profile!.Name, ReportContents.CodeOf(e.Resource))));
    }

    private ImmutableArray<TTold> All<TResource, TTold>(string profile, Func<string, TResource, ElementPath, TTold> tell) where TResource : Resource =>
        [.. contents.Entries.Where(e => e.Profile?.Name == profile).Select(e => tell(e.Resource.Id!, (TResource)e.Resource, e.Path))];

    private ReportedCondition TellCondition(string id, Condition condition, ElementPath path) => new(
        id,
        Code(condition.Code, path.At("code")),
        condition.Severity is null ? null : FfbVocabulary.FunctionLevels.ValueOf(Code(condition.Severity, path.At("severity"))),
        Time(condition.RecordedDateElement, path.At("recordedDate")),
        condition.GetExtension(LastAssertedExtension)?.Value is FhirDateTime asserted ? Time(asserted, path.At("extension[conditionLastAssertedDate]").At("value")) : null,
        Standing(condition));

    private ReportedTargetGroup TellTargetGroup(string id, Condition group, ElementPath path) =>
        new(id, Code(group.Code, path.At("code")), Time(group.RecordedDateElement, path.At("recordedDate")), Standing(group));

    private ReportedGoal TellGoal(string id, Goal goal, ElementPath path) => new(
        id,
        Named<ReportedGoalStatus>(goal.LifecycleStatus, path.At("lifecycleStatus")),
        Id(goal.Addresses.First(a => ReportInvariants.RankOf(a) == 1)),
        Ids(goal.Addresses.Where(a => ReportInvariants.RankOf(a) != 1)),
        FfbVocabulary.GoalTypes.ValueOf(TargetCode(goal, GoalTypeMeasure, path)) ?? default,
        FfbVocabulary.FunctionLevels.ValueOf(TargetCode(goal, LevelMeasure, path)) ?? FunctionLevel.NotAssessed);

    private ReportedCareEvaluation TellEvaluation(string id, Observation evaluation, ElementPath path) => new(
        id,
        FfbVocabulary.SupportNeeds.ValueOf(Code(evaluation.Value, path.At("value"))) ?? SupportNeed.NotAssessed,
        Time(evaluation.Effective, path.At("effective")),
        evaluation.Status?.GetLiteral() ?? "final");

    private ReportedInformationGathering TellGathering(string id, ClinicalImpression gathering, ElementPath path) => new(
        id,
        Named<ReportedGatheringStatus>(gathering.Status, path.At("status")),
        Id((ResourceReference)gathering.GetExtension(ServiceRequestExtension)!.Value!),
        Time(gathering.Effective, path.At("effective")),
        Ids(gathering.Finding.Select(f => f.ItemReference).OfType<ResourceReference>()),
        Ids(gathering.Investigation.SelectMany(i => i.Item)));

    private ReportedCarePlan TellPlan(string id, CarePlan plan, ElementPath path) => new(
        id,
        Named<ReportedPlanIntent>(plan.Intent, path.At("intent")),
        Named<ReportedPlanStatus>(plan.Status, path.At("status")),
        Period(plan.Period, path.At("period")),
        PlanCaseNumber(plan, path),
        Ids(plan.Goal),
        [.. plan.Addresses.Select(a => new RankedTargetGroup(Id(a), ReportInvariants.RankOf(a) ?? 2)).OrderBy(t => t.Rank).DistinctBy(t => t.TargetGroupId)],
        plan.GetExtension(ReportInvariants.FollowUpExtension)?.Value is ResourceReference followUp ? Id(followUp) : null,
        Ids(plan.CareTeam),
        plan.Activity.SelectMany(a => a.OutcomeReference).Select(Id).FirstOrDefault());

    private ReportedIntervention TellIntervention(string id, CarePlan services, ElementPath path) => new(
        id,
        Ids(services.BasedOn),
        Named<ReportedPlanIntent>(services.Intent, path.At("intent")),
        Named<ReportedPlanStatus>(services.Status, path.At("status")),
        Period(services.Period, path.At("period")),
        Time(services.CreatedElement, path.At("created")),
        [.. services.Activity.Select((a, i) => Code(a.Detail?.Code, path.At("activity", i).At("detail").At("code")))],
        [.. services.Activity.Select(a => a.Detail?.Status?.GetLiteral() ?? "unknown")]);

    private ReportedFollowUp TellFollowUp(string id, Observation followUp, ElementPath path) => new(
        id,
        Ids(followUp.Focus),
        FfbVocabulary.FollowUpResults.ValueOf(Code(followUp.Value, path.At("value"))) ?? default,
        Time(followUp.Effective, path.At("effective")),
        followUp.Status == ObservationStatus.EnteredInError);

    private string TargetCode(Goal goal, string measure, ElementPath path)
    {
        var index = goal.Target.FindIndex(t => t.Measure?.Coding.Exists(c => c.Code == measure) == true);
        return Code(index < 0 ? null : goal.Target[index].Detail, path.At("target", index).At("detail"));
    }

    /// <summary>The one FFB code of a concept. The profiles let some concepts hold two, but then nobody could say which is meant.</summary>
    private string Code(DataType? element, ElementPath path)
    {
        if (element is CodeableConcept concept
            && concept.Coding.FindAll(c => c.System == FfbCodes.CodeSystem) is [{ Code: { } code }])
        {
            return code;
        }

        issues.Add(path.At("coding"), Rules.OneCode, "Elementet skal have præcis én FFB-kode.");
        return "";
    }

    private string Id(ResourceReference reference)
    {
        var key = contents.Key(reference.Reference!);
        return key[(key.LastIndexOf('/') + 1)..];
    }

    /// <summary>What is pointed to, once each: FHIR lets a list say the same twice.</summary>
    private ImmutableArray<string> Ids(IEnumerable<ResourceReference> references) => [.. references.Select(Id).Distinct()];

    private ReportedPeriod Period(Period? period, ElementPath path)
    {
        var start = Time(period?.StartElement, path.At("start"));
        ReportedTime? end = period?.EndElement is { Value: not null } told ? Time(told, path.At("end")) : null;
        return new ReportedPeriod(start.Date, end?.Date, start.Written, end?.Written);
    }

    /// <summary>The date as the sender writes it, which is the date the professional saw; never moved to another time zone.</summary>
    private ReportedTime Time(DataType? element, ElementPath path)
    {
        if (element is not FhirDateTime { Value: { Length: >= 10 } text } at || !DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            issues.Add(path, Rules.DatePrecision, "Datoen skal være angivet med dag.");
            return default;
        }

        return new ReportedTime(date, text.Length > 10 && at.TryToDateTimeOffset(out var moment) ? moment : null, text);
    }

    /// <summary>The profile asks a plan for the case number's extension, yet lets both numbers inside it be left out.</summary>
    private ReportedCaseNumber PlanCaseNumber(CarePlan plan, ElementPath path)
    {
        if (CaseNumber(plan) is { Value.Length: > 0 } number)
            return number;

        issues.Add(path.At("extension[municipalityCaseNumber]").At("extension[municipalitySpecific]"), Rules.CardinalityMin, "Indsatsplanen skal have kommunens sagsnummer.");
        return new ReportedCaseNumber("", null);
    }

    private static ReportedCaseNumber? CaseNumber(DomainResource resource)
    {
        var parts = resource.GetExtension(CaseNumberExtension);
        return (parts?.GetExtension("municipalitySpecific") ?? parts?.GetExtension("official"))?.Value switch
        {
            Identifier { Value: { } value } identifier => new ReportedCaseNumber(value, identifier.System),
            FhirString { Value: { } value } => new ReportedCaseNumber(value, null),
            _ => null,
        };
    }

    private static ReportedStanding Standing(Condition condition) => new(StatusOf(condition.ClinicalStatus), StatusOf(condition.VerificationStatus));

    private static string? StatusOf(CodeableConcept? status) => status?.Coding.Find(c => c.Code is not null)?.Code;

    /// <summary>The module's values carry the names FHIR gives them. A code may be present in FHIR without a value.</summary>
    private TTold Named<TTold>(Enum? value, ElementPath path) where TTold : struct, Enum
    {
        if (value is not null && Enum.TryParse<TTold>(value.ToString(), out var told))
            return told;

        issues.Add(path, Rules.CardinalityMin, "Elementet skal være udfyldt.");
        return default;
    }
}
