using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit.Demo;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The invented citizens in the register, and the goals some of them have set with the municipality.</summary>
internal sealed class SharedGoalsDemo(Vault vault, DatedRules rules) : IDemo
{
    private static readonly DemoSituation[] CrossTeam =
        [DemoSituation.TaskForce, DemoSituation.Psychiatry, DemoSituation.ConflictingGoals, DemoSituation.JobAndFamily, DemoSituation.BrainInjury];

    public void Fill(DemoCitizen citizen, DemoRows rows)
    {
        rows.Add(Registered(citizen));
        if (Wish(citizen) is { } text) Goal(citizen, text, rows);
        if (CrossTeam.Contains(citizen.Situation)) DemoStaff.CrossAdviser.WorksWith(citizen, DemoTeams.Cross, rows);
        SharedGoalsDemoAccess.Fill(citizen, rows);
        SharedGoalsDemoCourse.Fill(citizen, rows, rules);
    }

    private Citizen Registered(DemoCitizen citizen)
    {
        var registered = new Citizen
        {
            Id = citizen.Id,
            Name = citizen.Name,
            Born = citizen.Born,
            SealedCpr = vault.SealCpr(citizen.Cpr, citizen.Id),
            SealedAddress = citizen.IsTold ? vault.SealAddress(SharedGoalsDemoAccess.AddressOf(citizen), citizen.Id) : null,
            CprIndex = vault.Index(citizen.Cpr),
        };
        // One of the protections was forgotten: it is overdue, and still masks.
        if (citizen.IsProtected) registered.Protect(citizen.Today.AddDays(citizen.Situation == DemoSituation.Elderly ? -400 : -300), null, rules);
        return registered;
    }

    private static void Goal(DemoCitizen citizen, GoalText text, DemoRows rows)
    {
        var goal = new Goal { Id = new GoalId(citizen.IdFor("goal")), Citizen = citizen.Id, Text = text, Drafted = citizen.Today.AddDays(-40) };
        goal.Activate(citizen.Today.AddDays(-30));
        rows.Add(goal);
        rows.Add(new CourseEntry
        {
            Id = citizen.IdFor("course"),
            Citizen = citizen.Id,
            On = goal.Activated ?? goal.Drafted,
            Department = "shared-goals",
            What = goal.Status == GoalStatus.Active ? "Fælles mål aftalt." : "Fælles mål under udarbejdelse.",
            FollowUp = goal.Text.Due,
        });
    }

    private static GoalText? Wish(DemoCitizen citizen) => citizen.Situation switch
    {
        DemoSituation.SchoolWellbeing => Smart(citizen, "I skole fire dage om ugen", "Jeg vil gerne være sammen med de andre, men ikke når der er larm.", "Møder kl. 8.15 fire dage om ugen", "Fremmødet i skolens protokol", "Kommer i dag to dage om ugen", GoalDirection.Develop, "Skole og læring"),
        DemoSituation.DisabledChild => Smart(citizen, "Spise sammen med familien uden hjælp", "Jeg kan selv!", "Spiser aftensmad med ske og gaffel", "Forældre og skole noterer dagligt i fire uger", "Kan i dag halvdelen af måltidet", GoalDirection.Develop, "Egenomsorg"),
        DemoSituation.DisabledTurning18 => Draft("Bo for sig selv med støtte", "Jeg vil bo et sted, hvor jeg må have min kat.", GoalDirection.Develop, "Bolig"),
        DemoSituation.YouthWithoutEducation => Smart(citizen, "I gang med noget, jeg kan se en mening med", "Jeg gider ikke sidde derhjemme mere.", "I praktik mindst 15 timer om ugen", "Praktikstedets timesedler", "Har selv fundet stedet", GoalDirection.Develop, "Uddannelse og job"),
        DemoSituation.Turning25 => Draft("Et fast arbejde, når ungeindsatsen stopper", "Hvem ringer jeg til bagefter?", GoalDirection.Develop, "Uddannelse og job"),
        DemoSituation.TaskForce => Smart(citizen, "Arbejde i gartneriet to formiddage om ugen", "Planter har det med at vokse, når man lader dem.", "Møder tirsdag og torsdag kl. 9-12", "Gartneriets mødeliste", "Har været på besøg to gange", GoalDirection.Develop, "Uddannelse og job"),
        DemoSituation.Psychiatry => Smart(citizen, "Bevare kontakten til min søster", "Hun er den eneste, der ringer.", "Ses hver anden uge", "Kalenderen på bostedet", "Ses i dag af og til", GoalDirection.Maintain, "Relationer"),
        DemoSituation.ConflictingGoals => Smart(citizen, "Klare indkøb på egen hånd", "Jeg vil selv vælge min kaffe.", "Handler ind en gang om ugen uden følge", "Kontaktpersonens notat hver uge", "Går i dag med og betaler selv", GoalDirection.Develop, "Praktiske opgaver"),
        DemoSituation.JobAndFamily => Draft("Ro om morgenen derhjemme", "Vi råber for meget.", GoalDirection.Develop, "Familieliv"),
        _ => null,
    };

    private static GoalText Draft(string title, string words, GoalDirection direction, string theme) =>
        new() { Title = title, CitizensWords = words, Direction = direction, Theme = theme };

    private static GoalText Smart(DemoCitizen citizen, string title, string words, string specific, string measurable, string realistic, GoalDirection direction, string theme) => new()
    {
        Title = title,
        CitizensWords = words,
        Specific = specific,
        Measurable = measurable,
        Accepted = "Valgt af borgeren blandt tre forslag på et fælles møde",
        CitizenAccepts = true,
        Realistic = realistic,
        Due = citizen.Today.AddDays(30 + (int)(citizen.Chance % 150)),
        Direction = direction,
        Theme = theme,
    };
}
