using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>A case in memory that holds one of everything a report can tell, with free text in every place that has room for it.</summary>
internal static class WrittenCase
{
    /// <summary>Stands in every text of the case; no report may hold it.</summary>
    public const string Secret = "FORTROLIGT";

    public const string Organisation = "d4e3f4fb-6761-4d6c-9086-74c49231f11e";

    private static readonly DateOnly Day = new(2026, 3, 1);

    public static CitizenId Citizen { get; } = new(Guid.Parse("01900000-0000-7000-8000-000000000001"));

    public static Cpr Cpr { get; } = Cpr.TryParse(SmallReport.Cpr, out var cpr) ? cpr : throw new InvalidOperationException();

    public static CaseFile Whole() => new()
    {
        Case = new CitizenCase { Citizen = Citizen, Newest = default, CaseNumbers = ["Sag7"] },
        Requests = [new CaseRequest { Citizen = Citizen, Id = "r-1", Status = "active", CaseNumber = "Sag7", Reason = Secret }],
        Assessments = [new Assessment { Citizen = Citizen, Id = "a-1", Status = ReportedGatheringStatus.Completed, Request = "r-1", On = Day, Themes = ["t-1", "t-2", "t-3"], SupportNeeds = ["n-1"], Weighing = Secret }],
        Themes =
        [
            new AssessedSubTheme { Citizen = Citizen, Id = "t-1", Code = SmallReport.Shopping, Level = FunctionLevel.Moderate, Recorded = Day, Note = Secret },
            new AssessedSubTheme { Citizen = Citizen, Id = "t-2", Code = SmallReport.Cleaning, Level = FunctionLevel.Mild, Recorded = Day, LastAsserted = Day },
            new AssessedSubTheme { Citizen = Citizen, Id = "t-3", Code = SmallReport.Sleep, Recorded = Day },
        ],
        Goals = [new InterventionGoal { Citizen = Citizen, Id = "g-1", Status = ReportedGoalStatus.Active, Type = GoalType.Develop, ExpectedLevel = FunctionLevel.Mild, PrimaryTheme = "t-1", SecondaryThemes = ["t-2"], CitizensWords = Secret }],
        SupportNeeds = [new SupportNeedEvaluation { Citizen = Citizen, Id = "n-1", Need = SupportNeed.Moderate, On = Day }],
        TargetGroups = [Group("m-1"), Group("m-2")],
        Plans =
        [
            new Plan
            {
                Citizen = Citizen, Id = "p-1", Intent = ReportedPlanIntent.Order, Status = ReportedPlanStatus.Active, From = Day, CaseNumber = "Sag7", Goals = ["g-1"],
                PrimaryTargetGroup = "m-1", SecondaryTargetGroups = ["m-2"], FollowUp = "f-1", Offers = ["o-1"], SupportNeed = "n-1",
            },
        ],
        Supports = [new Support { Citizen = Citizen, Id = "s-1", Plans = ["p-1"], Intent = ReportedPlanIntent.Order, Status = ReportedPlanStatus.Active, From = Day, Services = [FfbCodes.Current.Services.First(s => s.Display == "Social aktivitet").Code] }],
        Offers = [new Offer { Citizen = Citizen, Id = "o-1", Code = FfbCodes.Current.OfferTypes.First(o => o.Display == "Mobilt tilbud").Code }],
        PlannedFollowUps = [new PlannedFollowUp { Citizen = Citizen, Id = "f-1", On = Day.AddMonths(3), Set = default }],
        Outcomes = [new FollowUpOutcome { Citizen = Citizen, Id = "u-1", Plans = ["p-1"], Result = FollowUpResult.Continue, On = Day.AddMonths(3), Reported = default, Words = Secret }],
    };

    public static WrittenReport? Written(CaseFile file, IReadOnlyDictionary<string, string>? delivered = null) =>
        WrittenReport.Of(file, Cpr, Organisation, delivered ?? new Dictionary<string, string>(), new DateTimeOffset(2026, 6, 2, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The report as objects that a test can bend.</summary>
    public static Bundle Bundle()
    {
        var reader = new Utf8JsonReader(Written(Whole())!.Json);
        return (Bundle)new FhirJsonDeserializer().DeserializeResource(ref reader);
    }

    private static TargetGroup Group(string id) => new() { Citizen = Citizen, Id = id, Code = "9b3fd322-a75a-4ed8-9b74-425fa1e01c95", Recorded = Day };
}
