using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Demo;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Teams;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The told people's teams, measurements, planned changes, holistic plans and families' goals.</summary>
internal static class SharedGoalsDemoCourse
{
    private static readonly TeamRules Teams = DatedFiles.Teams();
    private static readonly SignedIn Adviser = new(DemoStaff.CrossAdviser.Value, "Maria Lundsby", Roles.Caseworker, "employment-and-welfare");

    public static void Fill(DemoCitizen citizen, DemoRows rows, DatedRules rules)
    {
        switch (citizen.Name)
        {
            case "Trine Solbakke":
                BorgersTeam(citizen, rows, leaves: false);
                break;
            case "Henrik Grønlund":
                BorgersTeam(citizen, rows, leaves: true);
                break;
            case "Dennis Vejrup":
                TaskForce(citizen, rows);
                Change(citizen, rows, ChangeKind.Move, "Flytter fra botilbud til egen lejlighed", 25, "disability-and-elderly");
                break;
            case "Oskar Lindholt":
                Change(citizen, rows, ChangeKind.SchoolChange, "Begynder i en mindre klasse", 5, "children-and-schools");
                break;
            case "Clara Winkelhorn":
                Change(citizen, rows, ChangeKind.OfferStart, "Besøger et bosted for unge", -3, "disability-and-elderly", planned: -40);
                break;
            case "Louise Krogh":
                Holistic(citizen, rows, rules);
                break;
        }
        FamilyGoals(citizen, rows);
    }

    private static void BorgersTeam(DemoCitizen citizen, DemoRows rows, bool leaves)
    {
        var team = Begin(citizen, "borgers-team", "Ro på hverdagen, og en vej tilbage til noget at stå op til.", -200);
        var adviser = Staff(citizen, team, 0, DemoStaff.CrossAdviser, "Maria Lundsby", "Tværgående rådgiver", "employment-and-welfare", -200);
        Staff(citizen, team, 1, DemoStaff.DisabilityAdviser, "Susanne Kjeldal", "Rådgiver i Voksne med handicap", "disability-and-elderly", -200);
        team.AddOutside(citizen.IdFor("team-member", 2), new OutsideMemberText(MemberKind.Psychiatry, "Pia Damsbo", "Sygeplejerske i ambulatoriet", "Psykiatrien", [TeamSight.Goals, TeamSight.FollowUps], ConsentGiver.Citizen), citizen.Today.AddDays(-190));
        team.AddOutside(citizen.IdFor("team-member", 3), new OutsideMemberText(MemberKind.Relative, "Ulla Solbakke", "Søster", null, [TeamSight.Goals], ConsentGiver.Citizen), citizen.Today.AddDays(-180));
        team.NameCoordinator(adviser, citizen.Today.AddDays(-199));
        if (leaves) team.Leave(adviser, null, citizen.Today.AddDays(-6));
        Keep(team, rows);
        foreach (var (nth, days, function, work) in ((int, int, int, int)[])[(0, -180, 3, 0), (1, -90, 3, 1), (2, -14, 2, 2)]) Measure(citizen, team, rows, nth, days, function, work);
    }

    private static void TaskForce(DemoCitizen citizen, DemoRows rows)
    {
        var team = Begin(citizen, "task-force", "Job og bostøtte trækker i samme retning.", -120);
        var adviser = Staff(citizen, team, 0, DemoStaff.JobAdviser, "Thomas Ørbæk", "Jobrådgiver", "employment-and-welfare", -120);
        Staff(citizen, team, 1, DemoStaff.DisabilityAdviser, "Susanne Kjeldal", "Servicelovsrådgiver", "disability-and-elderly", -120);
        team.NameCoordinator(adviser, citizen.Today.AddDays(-120));
        Keep(team, rows);
        Measure(citizen, team, rows, 0, -100, 2, 1);
        Measure(citizen, team, rows, 1, -20, 2, 2);
    }

    private static Team Begin(DemoCitizen citizen, string kind, string purpose, int days) =>
        Team.Begin(citizen.IdFor("team"), citizen.Id, new TeamText(kind, purpose), Teams, citizen.Today.AddDays(days)).Team!;

    private static Guid Staff(DemoCitizen citizen, Team team, int nth, StaffId staff, string name, string part, string department, int days) =>
        team.AddStaff(citizen.IdFor("team-member", nth), new StaffMemberText(staff, name, part, department), citizen.Today.AddDays(days)).Member!.Id;

    private static void Keep(Team team, DemoRows rows)
    {
        rows.Add(team);
        foreach (var member in team.Members) rows.Add(member);
    }

    private static void Measure(DemoCitizen citizen, Team team, DemoRows rows, int nth, int days, int function, int work)
    {
        foreach (var (scale, level) in ((string, int)[])[("functional-level", function), ("work-attachment", work)])
            rows.Add(new TeamMeasure { Id = citizen.IdFor(scale, nth), Team = team.Id, Citizen = citizen.Id, Scale = scale, Level = level, On = citizen.Today.AddDays(days), ByName = "Maria Lundsby" });
    }

    private static void Change(DemoCitizen citizen, DemoRows rows, ChangeKind kind, string what, int expected, string department, int planned = -10) =>
        rows.Add(PlannedChange.Plan(citizen.IdFor("change"), citizen.Id, new ChangeText(kind, what, citizen.Today.AddDays(expected), department), Adviser, citizen.Today.AddDays(planned)).Change!);

    private static void Holistic(DemoCitizen citizen, DemoRows rows, DatedRules rules)
    {
        var law = DatedFiles.HolisticPlans();
        var registered = new Citizen { Id = citizen.Id, Born = citizen.Born, SealedCpr = [], CprIndex = [] };
        var begun = citizen.Today.AddDays(-70);
        var text = new HolisticText
        {
            Purpose = "En rolig hverdag og et job, der kan holde.",
            CitizensWords = "Jeg vil ikke fortælle det samme tre steder.",
            Efforts = "Bostøtte to gange om ugen (Senior og Omsorg) og mentor (Job og Velfærd).",
            WorkAndEducation = "Praktik ti timer om ugen, senere flere.",
            Duration = "Et år",
            Replaces = ["my-plan", "action-plan-141"],
        };
        if (HolisticPlan.Begin(citizen.IdFor("holistic"), registered, "adult", text, law, begun).Plan is not { } plan) return;
        plan.Consent(new HolisticConsent(ConsentGiver.Citizen, true), registered, false, false, law, rules, new DateTimeOffset(begun.AddDays(10), new TimeOnly(11, 0), TimeSpan.Zero));
        rows.Add(plan);
    }

    /// <summary>The Lindholt family's goal: a share for each, the children's too.</summary>
    private static void FamilyGoals(DemoCitizen citizen, DemoRows rows)
    {
        if (!citizen.IsTold || citizen.Household != "lindholt") return;
        var first = citizen.LivesWith().Append(citizen).MinBy(one => one.Number)!;
        rows.Add(new FamilyGoal { Goal = first.IdFor("family-goal"), Citizen = citizen.Id, Text = "Vi spiser aftensmad sammen fire dage om ugen", Agreed = citizen.Today.AddDays(-45), Due = citizen.Today.AddDays(60) });
    }
}
