using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>The invented citizens in the department: the young in the youth effort with plans and courses, and the adults with job plans, Task Force and families.</summary>
internal sealed class EmploymentAndWelfareDemo(YouthEffortRules rules) : IDemo
{
    private const string Guide = "Fatima Rashid";
    private const string JobAdviser = "Thomas Ørbæk";

    public void Fill(DemoCitizen citizen, DemoRows rows)
    {
        rows.Add(new KnownCitizen { Id = citizen.Id, Born = citizen.Born });
        if (citizen.Number == 0) DemoPartners.Fill(citizen, rows);
        var isYoung = Youth(citizen, rows);
        var hasJob = Job(citizen, rows);
        var inFamily = DemoFamilies.Fill(citizen, rows);
        if (isYoung) DemoStaff.YouthGuide.WorksWith(citizen, DemoTeams.Youth, rows);
        if (hasJob || inFamily) DemoStaff.JobAdviser.WorksWith(citizen, DemoTeams.Jobcentre, rows);
    }

    private bool Youth(DemoCitizen citizen, DemoRows rows)
    {
        if (Young(citizen) is not { } young) return false;
        rows.Add(young);
        Note(citizen, citizen.Id.Value, "Kom ind i ungeindsatsen.", Guide, DemoStaff.YouthGuide, 0, rows);
        if (HasContact(citizen)) Contact(citizen, young, rows);
        if (young.HasEducationPlan) Plan(citizen, young, rows);
        if (citizen.Situation == DemoSituation.Fgu) Fgu(citizen, rows);
        if (citizen.Situation == DemoSituation.VulnerableStudent) DemoPartners.Enrol(citizen, young, rows);
        if (citizen.Situation == DemoSituation.YouthWithoutEducation && citizen.Number < DemoMunicipality.Told) DemoPartners.Propose(citizen, rows);
        return true;
    }

    private YoungPerson? Young(DemoCitizen citizen)
    {
        (Occupation Occupation, bool HasPlan)? told = citizen.Situation switch
        {
            DemoSituation.YouthDuty => (Occupation.None, citizen.OneOf(false, false, true)),
            DemoSituation.YouthWithoutEducation => (Occupation.None, citizen.OneOf(true, false, false)),
            DemoSituation.Fgu or DemoSituation.VulnerableStudent => (Occupation.Education, true),
            DemoSituation.Turning25 => (citizen.OneOf(Occupation.None, Occupation.Job), true),
            DemoSituation.DisabledTurning18 => (Occupation.Education, citizen.OneOf(true, false)),
            _ => null,
        };
        if (told is not { } t || rules.AsOf(citizen.Today)?.TargetGroup is not { } ages || citizen.Age < ages.FromAge || citizen.Age >= ages.UntilAge) return null;

        var since = citizen.Today.AddDays(-citizen.OneOf(24, 61, 95, 140, 210, 330));
        var first = citizen.Born.BirthdayAt(ages.FromAge);
        var entered = since.AddDays(-(int)(citizen.Chance % 200));
        return new YoungPerson
        {
            Citizen = citizen.Id,
            Born = citizen.Born,
            Entered = entered < first ? first : entered,
            Via = citizen.Age < 18 ? Entrance.AfterPrimarySchool : citizen.OneOf(Entrance.CameThemselves, Entrance.FromAnotherDepartment, Entrance.AfterLeavingEducation),
            LeftPrimarySchool = new DateOnly(citizen.Born.BirthdayAt(16).Year, 6, 26),
            Occupation = t.Occupation,
            OccupationSince = since,
            LeftEducation = t.Occupation == Occupation.None && citizen.Situation == DemoSituation.YouthWithoutEducation && citizen.OneOf(true, false, false, false) ? since : null,
            HasEducationPlan = t.HasPlan,
        };
    }

    private static bool HasContact(DemoCitizen citizen) => citizen.Situation switch
    {
        DemoSituation.YouthDuty => citizen.OneOf(true, false),
        DemoSituation.YouthWithoutEducation => citizen.OneOf(true, true, false, true),
        DemoSituation.DisabledTurning18 => citizen.OneOf(true, false),
        _ => true,
    };

    private static void Contact(DemoCitizen citizen, YoungPerson young, DemoRows rows)
    {
        var since = young.Entered.AddDays(10) < citizen.Today ? young.Entered.AddDays(10) : young.Entered;
        var isOurs = citizen.OneOf(true, true, false);
        ContactPerson Person(int nth, string name, string reach, string department, StaffId? staff, DateOnly from, DateOnly? until, string? why) => new()
        {
            Id = citizen.IdFor("contact", nth),
            Citizen = citizen.Id,
            Name = name,
            Reach = reach,
            Department = department,
            Staff = staff,
            From = from,
            Until = until,
            WhyEnded = why,
            NamedBy = DemoStaff.YouthGuide.Value,
            NamedByName = Guide,
        };
        var changed = since.AddDays(60) < citizen.Today && citizen.OneOf(false, false, true, false) ? since.AddDays(60) : (DateOnly?)null;
        if (changed is { } on) rows.Add(Person(0, "Nanna Gade", "Telefon 00 00 10 04", "employment-and-welfare", null, since, on, "Ny kontaktperson"));
        // One of them leaves in a few days, and nobody is named yet.
        var leaves = citizen.Situation == DemoSituation.Turning25 && citizen.OneOf(true, false) ? citizen.Today.AddDays(9) : (DateOnly?)null;
        rows.Add(isOurs
            ? Person(1, Guide, "Telefon 00 00 10 02, også sms", "employment-and-welfare", DemoStaff.YouthGuide, changed ?? since, leaves, leaves is null ? null : "Går på orlov")
            : Person(1, "Ali Demir", "Telefon 00 00 10 03", "disability-and-elderly", DemoStaff.TransitionAdviser, changed ?? since, leaves, leaves is null ? null : "Går på orlov"));
    }

    private static void Plan(DemoCitizen citizen, YoungPerson young, DemoRows rows)
    {
        var opened = young.Entered.AddDays(14) < citizen.Today ? young.Entered.AddDays(14) : young.Entered;
        var plan = new EducationPlan
        {
            Id = citizen.IdFor("plan"),
            Citizen = citizen.Id,
            Opened = opened,
            Aim = citizen.OneOf("Smed, gerne i lære i en lille virksomhed", "HF og siden pædagogik", "Gartner", "Kok i et køkken uden for meget larm", "Hjælper i en børnehave"),
            YoungsWords = citizen.OneOf("Jeg lærer bedst, når jeg får lov at prøve det med hænderne.", "Jeg vil ikke starte forfra en gang til.", "Jeg vil gerne noget, men ikke alt på én gang.", "Bare jeg ikke skal fortælle det hele igen."),
            GuardiansWords = citizen.Age < 18 ? citizen.OneOf("Vi vil bare gerne se ham komme op om morgenen.", "Hun kan mere, end skolen troede.", null) : null,
            NextTalk = citizen.Today.AddDays(citizen.OneOf(5, 12, 19, -4)),
        };
        rows.Add(plan);
        rows.Add(new EducationStep
        {
            Id = citizen.IdFor("step", 0),
            Plan = plan.Id,
            What = "Besøg stedet sammen med kontaktpersonen",
            Responsible = Guide,
            Due = opened.AddDays(21),
            Outcome = opened.AddDays(21) < citizen.Today ? StepOutcome.Done : null,
            WhatHappened = opened.AddDays(21) < citizen.Today ? "Det gik godt, og der blev talt med en lærer." : null,
            NotedOn = opened.AddDays(21) < citizen.Today ? opened.AddDays(22) : null,
        });
        rows.Add(new EducationStep { Id = citizen.IdFor("step", 1), Plan = plan.Id, What = citizen.OneOf("Fjorten dages praktik", "Ansøgning sendt", "Mødes med vejlederen om transport"), Responsible = citizen.OneOf(Guide, "Den unge selv"), Due = citizen.Today.AddDays(citizen.OneOf(8, 15, 30, -6)), Offer = citizen.OneOf("internship", null) });
        Note(citizen, plan.Id, "Uddannelsesplanen åbnet.", Guide, DemoStaff.YouthGuide, 1, rows);
    }

    private void Fgu(DemoCitizen citizen, DemoRows rows)
    {
        var (on, track) = (citizen.Today.AddDays(-citizen.OneOf(120, 160, 200)), citizen.OneOf("fgu-agu", "fgu-pgu", "fgu-egu"));
        rows.Add(new FguAssessment
        {
            Id = citizen.IdFor("fgu"),
            Citizen = citizen.Id,
            On = on,
            InTargetGroup = true,
            ByName = Guide,
            Track = track,
            School = "FGU Nordbyen",
            ReferredOn = on.AddDays(4),
            StartsOn = on.AddDays(20),
            Reasons = $"Har ikke gennemført en ungdomsuddannelse. Var på det tidspunkt hverken i uddannelse eller job. Har brug for en særlig forberedende indsats. ({rules.AsOf(on)?.EffortReference})",
            Resources = "Mødestabil, når dagen er praktisk. Mangler dansk på 9. klasses niveau. Få, men gode venner.",
            Alternatives = "Tiende klasse og virksomhedspraktik er afvejet og giver ikke nok støtte i dansk.",
            YoungsWords = "Jeg vil gerne i værksted, og så må dansk komme med.",
        });
        rows.Add(new GrantedOffer { Id = citizen.IdFor("fgu-offer"), Citizen = citizen.Id, Offer = track, Provider = "FGU Nordbyen", Purpose = "Forberedelse til ungdomsuddannelse eller job", From = on.AddDays(20) });
        Note(citizen, citizen.Id.Value, "Indstillet til FGU.", Guide, DemoStaff.YouthGuide, 2, rows);
    }

    private static bool Job(DemoCitizen citizen, DemoRows rows)
    {
        if (Plan(citizen) is not { } plan) return false;
        rows.Add(plan);
        Note(citizen, citizen.Id.Value, "Jobplanen skrevet.", JobAdviser, DemoStaff.JobAdviser, 3, rows);
        rows.Add(new JobTalk { Id = citizen.IdFor("talk"), Citizen = citizen.Id, On = citizen.Today.AddDays(-32), CitizensWords = citizen.OneOf("Jeg kan godt, hvis jeg ikke skal skynde mig.", "To timer er nok lige nu.", "Jeg savner at have kolleger."), Agreed = "Vi tager et skridt ad gangen og taler igen om fire uger.", HeldByName = JobAdviser });
        var shared = new GoalId(citizen.IdFor("goal"));
        var hasShared = citizen.Situation is DemoSituation.TaskForce or DemoSituation.Psychiatry or DemoSituation.ConflictingGoals;
        if (hasShared) rows.Add(new KnownGoal { Id = shared, Citizen = citizen.Id });
        var goal = Goal(citizen, citizen.Situation == DemoSituation.TaskForce ? shared : null);
        rows.Add(goal);
        if (citizen.Situation is DemoSituation.TaskForce or DemoSituation.ConflictingGoals) Force(citizen, goal, shared, rows);
        if (citizen.Situation is DemoSituation.Psychiatry or DemoSituation.BeginningMisuse)
            rows.Add(new GrantedOffer { Id = citizen.IdFor("offer"), Citizen = citizen.Id, Offer = "mentor", Provider = "Jobcentret", Purpose = "En fast mentor, der ringer mandag morgen", From = citizen.Today.AddDays(-50), To = citizen.Today.AddDays(citizen.OneOf(30, 60, -3)) });
        return true;
    }

    private static JobPlan? Plan(DemoCitizen citizen)
    {
        var goal = citizen.Situation switch
        {
            DemoSituation.TaskForce => citizen.OneOf("Praktik i gartneri to formiddage om ugen", "Lager, få timer og faste kolleger", "Pedelmedhjælper på en skole tæt på bostedet"),
            DemoSituation.Psychiatry => citizen.OneOf("Tilbage til kontorarbejde på nedsat tid", "Afklare, om fleksjob er vejen", "Caféarbejde i et roligt køkken"),
            DemoSituation.BeginningMisuse => citizen.OneOf("Tilbage på værkstedet, når behandlingen kører", "Nyt job i en anden branche end før"),
            DemoSituation.JobAndFamily => citizen.OneOf("Butiksarbejde i skoletiden", "Social- og sundhedshjælper, når morgenerne hænger sammen", "Rengøring med start efter kl. 8", "Buschauffør på dagvagter"),
            DemoSituation.ConflictingGoals => citizen.OneOf("Fastholde de timer i kantinen, der er i dag", "Fastholde fleksjobbet på uændret tid"),
            DemoSituation.Turning25 => citizen.OneOf("Fast deltidsjob i detailhandel", "Lærling i tømrerfirma"),
            _ => null,
        };
        var begun = citizen.Today.AddDays(-citizen.OneOf(40, 90, 160, 300));
        var holistic = citizen.Situation is DemoSituation.Psychiatry or DemoSituation.TaskForce;
        return goal is null ? null : new JobPlan
        {
            Citizen = citizen.Id,
            Begun = begun,
            Type = holistic ? "holistic-plan" : LawBook.PlainPlan,
            ConsentOn = holistic ? begun : null,
            JobGoal = goal,
            NextTalk = citizen.OneOf<int?>(6, 13, 20, -9, 34, null) is { } days ? citizen.Today.AddDays(days) : null,
            Adviser = JobAdviser,
            AdviserReach = "Telefon 00 00 10 01",
        };
    }

    private static JobGoal Goal(DemoCitizen citizen, GoalId? shared) => new()
    {
        Id = new GoalId(citizen.IdFor("job-goal")),
        Citizen = citizen.Id,
        Text = citizen.Situation switch
        {
            DemoSituation.TaskForce => "Møde i gartneriet to formiddage om ugen",
            DemoSituation.ConflictingGoals => "Beholde de samme praktiske opgaver på arbejdet",
            DemoSituation.JobAndFamily => "Kunne møde kl. 9 tre dage om ugen",
            DemoSituation.Psychiatry => "Være på arbejdspladsen fire timer om ugen",
            _ => "Tale med to arbejdspladser inden nytår",
        },
        Direction = citizen.Situation == DemoSituation.ConflictingGoals ? GoalDirection.Maintain : GoalDirection.Develop,
        Theme = citizen.Situation == DemoSituation.ConflictingGoals ? "Praktiske opgaver" : "Uddannelse og job",
        Due = citizen.Today.AddDays(citizen.OneOf(40, 75, 110)),
        SharedGoal = shared,
        Set = citizen.Today.AddDays(-30),
    };

    private static void Force(DemoCitizen citizen, JobGoal goal, GoalId shared, DemoRows rows)
    {
        var force = new TaskForce
        {
            Id = citizen.IdFor("task-force"),
            Citizen = citizen.Id,
            Started = citizen.Today.AddDays(-70),
            JobAdviser = JobAdviser,
            JobAdviserStaff = DemoStaff.JobAdviser,
            SupportAdviser = "Susanne Kjeldal",
            SupportAdviserStaff = DemoStaff.DisabilityAdviser,
            Housing = citizen.Situation == DemoSituation.TaskForce ? "Botilbuddet Fjordgården" : null,
            Specialist = citizen.OneOf("Fagkonsulent i autisme", "Fagkonsulent i hjerneskade", "Fagkonsulent i psykiatri"),
            EveryWeeks = citizen.OneOf(2, 3, 4),
            WhyThatOften = "Der er sat meget i gang på én gang, og borgeren mister overblikket, når der går længe.",
            NextFollowUp = citizen.Today.AddDays(citizen.OneOf(4, 11, -3)),
        };
        rows.Add(force);
        rows.Add(new JointFollowUp
        {
            Id = citizen.IdFor("joint"),
            TaskForce = force.Id,
            On = citizen.Today.AddDays(-17),
            Present = $"Borgeren, {JobAdviser}, Susanne Kjeldal{(force.Housing is null ? "" : " og Fjordgården")}",
            HousingTookPart = force.Housing is not null,
            CitizensWords = "Det er bedre, når I alle sammen hører det samme fra mig.",
            Agreed = "Botilbuddet hjælper med at komme af sted, og jobcentret sætter ikke timerne op før jul.",
            ByName = JobAdviser,
        });
        var agree = citizen.Situation == DemoSituation.TaskForce;
        rows.Add(new GoalComparison
        {
            Id = citizen.IdFor("comparison"),
            TaskForce = force.Id,
            JobGoal = goal.Id,
            SupportGoal = shared,
            Agree = agree,
            On = citizen.Today.AddDays(-17),
            ByName = "Susanne Kjeldal",
            Why = agree ? "Begge mål handler om at komme i gartneriet, og støtten går på at komme ud ad døren." : "Støtten vil udvikle de praktiske opgaver, jobcentret vil fastholde dem. Vi prøver én ny opgave ad gangen og ser på det igen næste gang.",
        });
        Note(citizen, force.Id, "Task Force begyndt.", JobAdviser, DemoStaff.JobAdviser, 4, rows);
    }

    private static void Note(DemoCitizen citizen, Guid subject, string what, string byName, StaffId by, int nth, DemoRows rows) => rows.Add(new HistoryEntry
    {
        Id = citizen.IdFor("history", nth),
        Citizen = citizen.Id,
        Subject = subject,
        What = what,
        At = new DateTimeOffset(citizen.Today.AddDays(-30 + nth), new TimeOnly(9, 0), TimeSpan.Zero),
        By = by.Value,
        ByName = byName,
    });
}
