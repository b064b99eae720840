using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// Tells a citizen's case as FHIR resources under KL's profiles. Only what the profiles have a place for is told: titles, notes and words
/// are free text and have none, so they cannot leave by this way.
/// </summary>
internal sealed class ResourceWriting(CaseFile file)
{
    private const string CareSocial = "http://fhir.kl.dk/term/CodeSystem/CareSocialCodes";
    private const string Snomed = "http://snomed.info/sct";
    private const string ActCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private const string Clinical = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private const string Verification = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private const string Organisation = "https://www.kombit.dk/organisation";
    private const string OwnCaseNumbers = "urn:nye-faelles-veje:sagsnummer";

    private const string SupportNeedEvaluated = "effe55c7-572c-4a99-8fb4-2a9dda2f6572";
    private const string InterventionGoalCategory = "0bb3daef-538d-45dc-b444-abdbcb63f6bc";
    private const string GoalDescription = "410518001";
    private const string FollowUpPlanned = "9f03dfbb-7a97-45a5-94db-d4c3501714a9";
    private const string FollowUpHeld = "712744002";

    private readonly string citizen = $"Patient/{file.Case.Citizen}";

    /// <summary>Every resource of the case, without the citizen: nobody's CPR number is in them.</summary>
    public IEnumerable<Resource> All() =>
    [
        .. file.Requests.Select(Request),
        .. file.Themes.Select(Theme),
        .. file.SupportNeeds.Select(Need),
        .. file.Assessments.Select(Gathering),
        .. file.Goals.Select(Goal),
        .. file.TargetGroups.Select(Group),
        .. file.Offers.Select(Team),
        .. file.PlannedFollowUps.Select(Encounter),
        .. file.Plans.Select(Plan),
        .. file.Supports.Select(Intervention),
        .. file.Outcomes.Select(FollowUp),
    ];

    /// <summary>The citizen and the municipality that reports.</summary>
    public Patient Citizen(Cpr cpr, string organisation) => Under(ReportingProfiles.Citizen, new Patient
    {
        Id = file.Case.Citizen.ToString(),
        Identifier = [new Identifier(OpenedReport.CprSystem, cpr.Digits) { Use = Identifier.IdentifierUse.Official }],
        ManagingOrganization = new ResourceReference { Identifier = new Identifier(Organisation, organisation) { Use = Identifier.IdentifierUse.Official } },
    });

    private ServiceRequest Request(CaseRequest request) => Under(ReportingProfiles.ServiceRequest, new ServiceRequest
    {
        Id = request.Id,
        Extension = request.CaseNumber is { } number ? [CaseNumber(number, request.CaseNumberSystem)] : [],
        Status = EnumUtility.ParseLiteral<RequestStatus>(request.Status),
        Intent = RequestIntent.Proposal,
        Subject = Subject(),
    });

    private Condition Theme(AssessedSubTheme theme) => Under(ReportingProfiles.Condition, new Condition
    {
        Id = theme.Id,
        Extension = (theme.AssertedAt ?? Day(theme.LastAsserted)) is { } asserted ? [new Extension(ReportTelling.LastAssertedExtension, new FhirDateTime(asserted))] : [],
        ClinicalStatus = Status(Clinical, theme.Clinical ?? (theme.IsMistake ? null : theme.IsActive ? "active" : "inactive")),
        VerificationStatus = Status(Verification, theme.Verification ?? (theme.IsMistake ? "entered-in-error" : null)),
        Severity = theme.Level is { } level ? Ffb(FfbVocabulary.FunctionLevels.CodeOf(level)) : null,
        Code = Ffb(theme.Code),
        Subject = Subject(),
        RecordedDate = theme.RecordedAt ?? Day(theme.Recorded),
    });

    private Condition Group(TargetGroup group) => Under(ReportingProfiles.TargetGroup, new Condition
    {
        Id = group.Id,
        ClinicalStatus = Status(Clinical, group.Clinical ?? (group.IsActive || group.IsMistake ? null : "inactive")),
        VerificationStatus = Status(Verification, group.Verification ?? (group.IsMistake ? "entered-in-error" : null)),
        Code = Ffb(group.Code),
        Subject = Subject(),
        RecordedDate = group.RecordedAt ?? Day(group.Recorded),
    });

    private Goal Goal(InterventionGoal goal) => Under(ReportingProfiles.InterventionGoal, new Goal
    {
        Id = goal.Id,
        LifecycleStatus = Enum.Parse<Goal.GoalLifecycleStatus>(goal.Status.ToString()),
        Description = new CodeableConcept(Snomed, GoalDescription),
        Category = [Named(InterventionGoalCategory)],
        Subject = Subject(),
        Target =
        [
            Target(ReportTelling.GoalTypeMeasure, FfbVocabulary.GoalTypes.CodeOf(goal.Type)),
            Target(ReportTelling.LevelMeasure, FfbVocabulary.FunctionLevels.CodeOf(goal.ExpectedLevel)),
        ],
        Addresses = [Ranked(goal.PrimaryTheme, 1), .. goal.SecondaryThemes.Select(theme => Ranked(theme, 2))],
    });

    private Observation Need(SupportNeedEvaluation need) => Under(ReportingProfiles.CareEvaluation, new Observation
    {
        Id = need.Id,
        Status = EnumUtility.ParseLiteral<ObservationStatus>(need.Status ?? (need.IsMistake ? "entered-in-error" : "final")),
        Code = Named(SupportNeedEvaluated),
        Subject = Subject(),
        Value = Ffb(FfbVocabulary.SupportNeeds.CodeOf(need.Need)),
        Effective = new FhirDateTime(need.EffectiveAt ?? Day(need.On)),
    });

    private ClinicalImpression Gathering(Assessment assessment) => Under(ReportingProfiles.InformationGathering, new ClinicalImpression
    {
        Id = assessment.Id,
        Extension = [new Extension(ReportTelling.ServiceRequestExtension, new ResourceReference($"ServiceRequest/{assessment.Request}"))],
        Status = Enum.Parse<ClinicalImpression.ClinicalImpressionStatus>(assessment.Status.ToString()),
        Subject = Subject(),
        Effective = new FhirDateTime(assessment.EffectiveAt ?? Day(assessment.On)),
        Finding = [.. assessment.Themes.Select(theme => new ClinicalImpression.FindingComponent { ItemReference = new ResourceReference($"Condition/{theme}") })],
        Investigation = assessment.SupportNeeds.Length == 0 ? [] :
        [
            new ClinicalImpression.InvestigationComponent
            {
                Code = Named(SupportNeedEvaluated),
                Item = [.. assessment.SupportNeeds.Select(need => new ResourceReference($"Observation/{need}"))],
            },
        ],
    });

    private CareTeam Team(Offer offer) => Under(ReportingProfiles.ServicePerformer, new CareTeam { Id = offer.Id, Category = [Ffb(offer.Code)], Subject = Subject() });

    private Encounter Encounter(PlannedFollowUp planned) => Under(ReportingProfiles.FollowUpEncounter, new Encounter
    {
        Id = planned.Id,
        Status = Hl7.Fhir.Model.Encounter.EncounterStatus.Planned,
        Class = new Coding(ActCode, "HH"),
        Type = [new CodeableConcept(CareSocial, FollowUpPlanned)],
        Subject = Subject(),
        Period = new Period { Start = planned.StartAt ?? Day(planned.On) },
    });

    private CarePlan Plan(Plan plan) => Under(ReportingProfiles.CarePlan, new CarePlan
    {
        Id = plan.Id,
        Extension =
        [
            CaseNumber(plan.CaseNumber, plan.CaseNumberSystem),
            .. plan.FollowUp is { } followUp ? [new Extension(ReportInvariants.FollowUpExtension, new ResourceReference($"Encounter/{followUp}"))] : Array.Empty<Extension>(),
        ],
        Status = Status(plan.Status),
        Intent = Enum.Parse<CarePlan.CarePlanIntent>(plan.Intent.ToString()),
        Subject = Subject(),
        Period = Period(plan.FromAt, plan.From, plan.ToAt, plan.To),
        CareTeam = [.. plan.Offers.Select(offer => new ResourceReference($"CareTeam/{offer}"))],
        Addresses =
        [
            .. plan.PrimaryTargetGroup is { } primary ? [Ranked(primary, 1)] : Array.Empty<ResourceReference>(),
            .. plan.SecondaryTargetGroups.Select(group => Ranked(group, 2)),
        ],
        Goal = [.. plan.Goals.Select(goal => new ResourceReference($"Goal/{goal}"))],
        Activity = plan.SupportNeed is { } need ? [new CarePlan.ActivityComponent { OutcomeReference = [new ResourceReference($"Observation/{need}")] }] : [],
    });

    private CarePlan Intervention(Support support) => Under(ReportingProfiles.Intervention, new CarePlan
    {
        Id = support.Id,
        BasedOn = [.. support.Plans.Select(plan => new ResourceReference($"CarePlan/{plan}"))],
        Status = Status(support.Status),
        Intent = Enum.Parse<CarePlan.CarePlanIntent>(support.Intent.ToString()),
        Subject = Subject(),
        Created = support.CreatedAt ?? Day(support.From),
        Period = Period(support.FromAt, support.From, support.ToAt, support.To),
        Activity = [.. support.Services.Select((code, nth) => new CarePlan.ActivityComponent
        {
            Detail = new CarePlan.DetailComponent
            {
                Code = Ffb(code),
                Status = EnumUtility.ParseLiteral<CarePlan.CarePlanActivityStatus>(nth < support.ServiceStates.Length ? support.ServiceStates[nth] : StateOf(support.Status)),
            },
        })],
    });

    private Observation FollowUp(FollowUpOutcome outcome) => Under(ReportingProfiles.FollowUp, new Observation
    {
        Id = outcome.Id,
        Status = outcome.IsMistake ? ObservationStatus.EnteredInError : ObservationStatus.Final,
        Code = new CodeableConcept(Snomed, FollowUpHeld),
        Subject = Subject(),
        Focus = [.. outcome.Plans.Select(plan => new ResourceReference($"CarePlan/{plan}"))],
        Effective = new FhirDateTime(outcome.EffectiveAt ?? Day(outcome.On)),
        Value = Ffb(FfbVocabulary.FollowUpResults.CodeOf(outcome.Result)),
    });

    private static string StateOf(ReportedPlanStatus status) => status switch
    {
        ReportedPlanStatus.Draft => "not-started",
        ReportedPlanStatus.Active => "in-progress",
        ReportedPlanStatus.OnHold => "on-hold",
        ReportedPlanStatus.Revoked => "cancelled",
        ReportedPlanStatus.Completed => "completed",
        ReportedPlanStatus.EnteredInError => "entered-in-error",
        _ => "unknown",
    };

    private ResourceReference Subject() => new(citizen);

    private static ResourceReference Ranked(string condition, int rank) =>
        new($"Condition/{condition}") { Extension = [new Extension(ReportInvariants.RankExtension, new PositiveInt(rank))] };

    private static Goal.TargetComponent Target(string measure, string code) => new() { Measure = new CodeableConcept(CareSocial, measure), Detail = Ffb(code) };

    private static Extension CaseNumber(string number, string? system) => new()
    {
        Url = ReportTelling.CaseNumberExtension,
        Extension = [new Extension("municipalitySpecific", new Identifier(system ?? OwnCaseNumbers, number))],
    };

    private static RequestStatus Status(ReportedPlanStatus status) => Enum.Parse<RequestStatus>(status.ToString());

    private static CodeableConcept? Status(string system, string? code) => code is null ? null : new CodeableConcept(system, code);

    private static CodeableConcept Ffb(string code) => new(FfbCodes.CodeSystem, code);

    /// <summary>The two codes that KL's own reports carry with their names.</summary>
    private static CodeableConcept Named(string code) => new(CareSocial, code) { Coding = { [0] = { Display = FfbCodes.Current.Display(CareSocial, code) } } };

    private static Period Period(string? fromAt, DateOnly from, string? toAt, DateOnly? to) => new() { Start = fromAt ?? Day(from), End = toAt ?? Day(to) };

    private static string? Day(DateOnly? day) => day?.ToString("O");

    private static T Under<T>(string profile, T resource) where T : Resource
    {
        resource.Meta = new Meta { Profile = [ReportingProfiles.Current.UrlOf(profile)] };
        return resource;
    }
}
