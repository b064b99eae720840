using System.Globalization;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>The department's cases among the invented citizens: assessed themes, one goal, one plan with its support and a follow-up near today.</summary>
internal sealed class DisabilityDemo : IDemo
{
    private const int AdultLaw = 18;

    private static readonly Dictionary<string, string> SubThemes = ByDisplay(FfbCodes.Current.SubThemes);
    private static readonly Dictionary<string, string> TargetGroups = ByDisplay(FfbCodes.Current.TargetGroups);
    private static readonly Dictionary<string, string> Offers = ByDisplay(FfbCodes.Current.OfferTypes);
    private static readonly Dictionary<string, string> Services = ByDisplay(FfbCodes.Current.Services);

    public void Fill(DemoCitizen citizen, DemoRows rows)
    {
        if (!DemoStory.All.TryGetValue(citizen.Situation, out var story)) return;

        // Before 18 the plan is being prepared: the adult law takes over on the birthday.
        var isPrepared = citizen.Age < AdultLaw;
        var from = isPrepared ? citizen.Born.BirthdayAt(AdultLaw) : citizen.Today.AddDays(-90 - (int)(citizen.Chance % 200));
        var assessed = citizen.Today.AddDays(-100);
        var reported = new DateTimeOffset(citizen.Today.AddDays(-1 - (int)(citizen.Chance % 60)), new TimeOnly(9, 0), TimeSpan.Zero).AddMinutes(citizen.Number % 300);

        rows.Add(new CitizenCase { Citizen = citizen.Id, Newest = reported, CaseNumbers = [CaseNumber(citizen)], Opened = assessed.AddDays(-14) });
        rows.Add(new CaseRequest { Citizen = citizen.Id, Id = Id(citizen, "request"), Status = "active", CaseNumber = CaseNumber(citizen), Reason = "Jeg vil gerne have hverdagen til at hænge bedre sammen." });
        rows.Add(new Assessment
        {
            Citizen = citizen.Id,
            Id = Id(citizen, "assessment"),
            Status = ReportedGatheringStatus.Completed,
            Request = Id(citizen, "request"),
            On = assessed,
            Themes = [.. story.Themes.Select((_, number) => Id(citizen, "theme", number))],
            SupportNeeds = [Id(citizen, "need")],
        });
        foreach (var (number, (subTheme, level)) in story.Themes.Index())
            rows.Add(new AssessedSubTheme { Citizen = citizen.Id, Id = Id(citizen, "theme", number), Code = SubThemes[subTheme], Level = level, Recorded = assessed });
        rows.Add(new InterventionGoal
        {
            Citizen = citizen.Id,
            Id = Id(citizen, "ffb-goal"),
            Status = ReportedGoalStatus.Active,
            Type = story.Goal,
            ExpectedLevel = story.Aim,
            PrimaryTheme = Id(citizen, "theme"),
            SecondaryThemes = [Id(citizen, "theme", 1)],
            CitizensWords = story.Goal == GoalType.Develop ? "Jeg vil gerne kunne det selv." : "Jeg vil gerne blive ved med at kunne det.",
            SetOn = assessed,
        });
        rows.Add(new SupportNeedEvaluation { Citizen = citizen.Id, Id = Id(citizen, "need"), Need = story.Need, On = assessed });
        rows.Add(new TargetGroup { Citizen = citizen.Id, Id = Id(citizen, "group"), Code = TargetGroups[story.TargetGroup], Recorded = assessed });
        rows.Add(new Offer { Citizen = citizen.Id, Id = Id(citizen, "offer"), Code = Offers[story.Offer] });
        rows.Add(new Plan
        {
            Citizen = citizen.Id,
            Id = Id(citizen, "plan"),
            Intent = isPrepared ? ReportedPlanIntent.Plan : ReportedPlanIntent.Order,
            Status = isPrepared ? ReportedPlanStatus.Draft : ReportedPlanStatus.Active,
            From = from,
            CaseNumber = CaseNumber(citizen),
            Goals = [Id(citizen, "ffb-goal")],
            PrimaryTargetGroup = Id(citizen, "group"),
            FollowUp = Id(citizen, "follow-up"),
            Offers = [Id(citizen, "offer")],
            SupportNeed = Id(citizen, "need"),
            Assessment = Id(citizen, "assessment"),
        });
        if (!isPrepared)
        {
            rows.Add(new Decision
            {
                Id = citizen.IdFor("decision"),
                Citizen = citizen.Id,
                Plan = Id(citizen, "plan"),
                Outcome = DecisionOutcome.Granted,
                Paragraph = story.Paragraph,
                Reason = "Støtten er nødvendig, for at hverdagen kan fungere.",
                WhyNotLess = "Råd og vejledning er prøvet og var ikke nok.",
                StepDownExpected = story.Goal == GoalType.Develop ? citizen.Today.AddDays(120) : null,
                ExpectedMonthlyCost = story.MonthlyPrice - 50_000,
                On = assessed.AddDays(6),
                By = DemoStaff.DisabilityAdviser.Value,
                ByName = "Susanne Kjeldal",
            });
        }
        Staff(citizen, rows);
        if (citizen.Number < DemoMunicipality.Told) new DemoWork(citizen, story, Offers[story.Offer], rows).Fill(Id(citizen, "plan"), Id(citizen, "ffb-goal"), isPrepared);
        rows.Add(new Support
        {
            Citizen = citizen.Id,
            Id = Id(citizen, "support"),
            Plans = [Id(citizen, "plan")],
            Intent = isPrepared ? ReportedPlanIntent.Plan : ReportedPlanIntent.Order,
            Status = isPrepared ? ReportedPlanStatus.Draft : ReportedPlanStatus.Active,
            From = from,
            Services = [Services[story.Service]],
        });
        rows.Add(new PlannedFollowUp { Citizen = citizen.Id, Id = Id(citizen, "follow-up"), On = citizen.Today.AddDays(citizen.OneOf(-19, -3, 2, 6, 11, 24, 40, 65)), Set = reported });
        rows.Add(new TakenReport
        {
            Id = Id(citizen, "report"),
            Citizen = citizen.Id,
            Timestamp = reported,
            TakenAt = reported.AddMinutes(4),
            Fingerprint = [],
            Themes = story.Themes.Length,
            Goals = 1,
            SupportNeeds = 1,
            TargetGroups = 1,
            Plans = 1,
            Supports = 1,
            PlannedFollowUps = 1,
        });
    }

    /// <summary>Every citizen with a case has an adviser and a team. A provider has orders, and no case.</summary>
    private static void Staff(DemoCitizen citizen, DemoRows rows)
    {
        if (citizen.Age < 25) DemoStaff.TransitionAdviser.WorksWith(citizen, DemoTeams.Transitions, rows);
        else DemoStaff.DisabilityAdviser.WorksWith(citizen, DemoTeams.AdultDisability, rows);
        if (citizen.Situation is DemoSituation.Psychiatry or DemoSituation.ConflictingGoals) DemoStaff.CrossAdviser.WorksWith(citizen, DemoTeams.Cross, rows);
    }

    private static string Id(DemoCitizen citizen, string what, int nth = 0) => citizen.IdFor(what, nth).ToString();

    private static string CaseNumber(DemoCitizen citizen) => string.Create(CultureInfo.InvariantCulture, $"Sag{100000 + citizen.Number}");

    private static Dictionary<string, string> ByDisplay(IReadOnlyList<FfbCode> codes) => codes.ToDictionary(c => c.Display, c => c.Code);
}
