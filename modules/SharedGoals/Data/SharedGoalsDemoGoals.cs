using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Demo;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The goals of invented citizens; those told of one by one have levels, contributions of several departments, sub-goals and follow-ups too.</summary>
internal static class SharedGoalsDemoGoals
{
    private static readonly SignedIn Adviser = new(DemoStaff.CrossAdviser.Value, "Maria Lundsby", Roles.Caseworker, "shared-goals");

    public static void Fill(DemoCitizen citizen, GoalBook book, DemoRows rows)
    {
        if (Wish(citizen) is not { } text) return;
        var goal = new Goal { Id = new GoalId(citizen.IdFor("goal")), Citizen = citizen.Id, Text = citizen.IsTold ? WithLevels(citizen, text) : text, Drafted = citizen.Today.AddDays(-70) };
        goal.Activate(citizen.Today.AddDays(-60), new FewGoals(int.MaxValue, 0), whyOneMore: null);
        if (citizen.IsTold) Story(citizen, goal, book, rows);
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

    private static void Story(DemoCitizen citizen, Goal goal, GoalBook book, DemoRows rows)
    {
        var contributions = Contributions(citizen, goal).ToList();
        foreach (var contribution in contributions) rows.Add(contribution);
        if (goal.Status != GoalStatus.Active) return;

        rows.Add(new SubGoal { Id = citizen.IdFor("sub-goal"), Goal = goal.Id, Citizen = citizen.Id, Text = "Prøve det af én gang sammen med en, der er tryg", Added = citizen.Today.AddDays(-58), Done = citizen.Today.AddDays(-45) });
        rows.Add(new SubGoal { Id = citizen.IdFor("sub-goal", 1), Goal = goal.Id, Citizen = citizen.Id, Text = "Gøre det to gange uden følge", Added = citizen.Today.AddDays(-44) });
        var departments = contributions.ConvertAll(c => c.Department);
        FollowUp(citizen, goal, 0, new GoalFollowUpText(-1, "Det er begyndt, men det er svært om mandagen. Borgeren siger, at det hjælper at vide, hvem der kommer.", citizen.Today.AddDays(-20), citizen.Today.AddDays(-13), "Det er nyt, så der skal følges tæt op.", FollowUpResult.Continue), citizen.Today.AddDays(-41), departments, book, rows);
        FollowUp(citizen, goal, 1, new GoalFollowUpText(citizen.OneOf(-1, 0, 0, 1), "Det går den rigtige vej, og der er færre afbud. Borgeren vil gerne prøve alene næste gang.", citizen.Today.AddDays(citizen.OneOf(5, 14, 28)), citizen.Today.AddDays(citizen.OneOf(12, 21, 35)), "Der er ro på, så en måned er nok.", FollowUpResult.Continue), citizen.Today.AddDays(-14), departments, book, rows);
        if (citizen.Situation == DemoSituation.ConflictingGoals) Alignment(citizen, goal, rows);
    }

    private static void FollowUp(DemoCitizen citizen, Goal goal, int nth, GoalFollowUpText text, DateOnly on, List<string> departments, GoalBook book, DemoRows rows)
    {
        goal.FollowUp(text, on, book);
        var written = GoalFollowUp.Of(goal, text, departments, Adviser, new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero), joint: null);
        rows.Add(new GoalFollowUp
        {
            Id = citizen.IdFor("goal-follow-up", nth),
            Goal = written.Goal,
            Citizen = written.Citizen,
            On = written.On,
            Level = written.Level,
            Note = written.Note,
            Result = written.Result,
            NextFrom = written.NextFrom,
            NextTo = written.NextTo,
            Why = written.Why,
            By = written.By,
            ByName = written.ByName,
            Departments = written.Departments,
        });
    }

    /// <summary>One has agreed a wording with the jobcentre, one disagrees and says so, and one has not talked about it yet.</summary>
    private static void Alignment(DemoCitizen citizen, Goal goal, DemoRows rows)
    {
        if (citizen.Name == "Mona Bispegaard") return;
        var agree = citizen.Name == "Rikke Gandrup";
        rows.Add(new Alignment
        {
            Id = citizen.IdFor("alignment"),
            Goal = goal.Id,
            Citizen = citizen.Id,
            Other = new GoalId(citizen.IdFor("job-goal")),
            OtherTitle = "Beholde de samme praktiske opgaver på arbejdet",
            OtherDepartment = "Job og Velfærd",
            Agree = agree,
            Wording = agree ? "Klare indkøb selv hver uge og have kræfter til de timer i kantinen, der er i dag" : null,
            Disagreement = agree ? null : "Jobcentret vil ikke ændre noget, før fleksjobbet er trygt. Støtten vil øve indkøb nu. Vi taler om det igen, når borgeren har haft ferie.",
            Parties = "Borgeren, jobrådgiver og kontaktperson",
            On = citizen.Today.AddDays(-12),
            ByName = "Maria Lundsby",
        });
    }

    private static IEnumerable<Contribution> Contributions(DemoCitizen citizen, Goal goal)
    {
        (string Department, ContributionText Text)[] parts = citizen.Situation switch
        {
            DemoSituation.SchoolWellbeing => [("children-and-schools", new("En voksen tager imod hver morgen", "Handleplan fra trivselsforum", "Klasselæreren"))],
            DemoSituation.DisabledChild => [("children-and-schools", new("Øver måltidet i skolens spisefrikvarter", "Barnets plan", "Pædagogen"))],
            DemoSituation.YouthWithoutEducation => [("employment-and-welfare", new("Finder praktik og holder samtale hver 14. dag", "Uddannelsesplan", "Ungevejlederen"))],
            DemoSituation.TaskForce or DemoSituation.Psychiatry or DemoSituation.ConflictingGoals =>
            [
                ("disability-and-elderly", new("Bostøtten øver det med borgeren to gange om ugen", "Indsatsplan efter serviceloven § 85", "Kontaktpersonen")),
                ("employment-and-welfare", new("Lægger timerne, så der er kræfter til begge dele", "Jobplan", "Jobrådgiveren")),
            ],
            _ => [],
        };
        return parts.Select(part => Contribution.Of(goal, part.Department, part.Text, citizen.Today.AddDays(-59)));
    }

    private static GoalText WithLevels(DemoCitizen citizen, GoalText text) => text.Specific is null ? text : text with
    {
        Levels = ["Gør det ikke", "Gør det af og til med hjælp", text.Specific, "Gør det oftere end aftalt", "Gør det selv og hjælper andre med det"],
        Baseline = text.Direction == GoalDirection.Develop ? -1 : 0,
        Consent = citizen.Name is "Dennis Vejrup" or "Trine Solbakke" ? citizen.IdFor("consent") : null,
        WishesNetwork = citizen.Situation is DemoSituation.Psychiatry or DemoSituation.DisabledChild,
        Network = citizen.Situation switch { DemoSituation.Psychiatry => "Søsteren", DemoSituation.DisabledChild => "Forældre og storebror", _ => null },
    };

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
        Present = citizen.OneOf("Borgeren, kontaktpersonen og rådgiveren", "Borgeren, en pårørende og rådgiveren", "Borgeren og rådgiveren"),
        Involvement = citizen.Situation == DemoSituation.DisabledChild ? ["billeder", "observation"] : ["samtale"],
        Accepted = "Valgt af borgeren blandt tre forslag på et fælles møde",
        CitizenAccepts = true,
        Realistic = realistic,
        Due = citizen.Today.AddDays(30 + (int)(citizen.Chance % 150)),
        Direction = direction,
        Theme = theme,
        FfbTheme = theme switch { "Egenomsorg" => "egenomsorg", "Relationer" => "relationer", "Praktiske opgaver" => "praktiske-opgaver", "Uddannelse og job" => "samfundsliv", _ => null },
    };
}
