using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>The invented children's cases beside their forums: notifications, investigations, supports, plans, placements and assessments.</summary>
internal sealed class DemoCases(DemoCitizen citizen, Knowledge knowledge, DemoRows rows)
{
    private const string Adviser = "Lone Aagesen";

    private bool IsTold => citizen.Number < DemoMunicipality.Told;

    private DateOnly Today => citizen.Today;

    /// <summary>A case that fits what the child is in the middle of.</summary>
    public void Fill()
    {
        switch (citizen.Situation)
        {
            case DemoSituation.ToddlerWellbeing:
                Wellbeing(citizen.OneOf("Børnehaven Solstrålen", "Børnehuset Fjordblik"), SettingKind.Daycare);
                Contact();
                break;
            case DemoSituation.SchoolWellbeing:
                Wellbeing(citizen.OneOf("Fjordskolen", "Lindeskolen"), SettingKind.School);
                if (citizen.OneOf(true, true, false)) Support("early-help", 2, -60, 120);
                break;
            case DemoSituation.DisabledChild:
                Disability();
                Support("disability", 2, -400, 330);
                Plan(PlanKind.Child, -300, adopted: true);
                Ics("ics-short");
                break;
            case DemoSituation.FamilySupport:
                Support("early-help", 2, -300, -30, endedAfter: 200);
                Support("32-home-help", 3, -95, 200);
                Notification(-130, NotificationOutcome.ChildInvestigation);
                Investigation(InvestigationStage.Full, -130, ended: citizen.OneOf(true, false));
                if (citizen.OneOf(true, false, false)) Plan(PlanKind.Child, -40, adopted: citizen.OneOf(true, false));
                if (IsTold) Waiting(isUnborn: false);
                break;
            case DemoSituation.PlacedYouth:
                Notification(-700, NotificationOutcome.ChildInvestigation);
                Investigation(InvestigationStage.Full, -700, ended: true);
                Placement();
                Plan(PlanKind.Child, -560, adopted: true);
                if (citizen.Age >= 16 && citizen.OneOf(true, false)) Plan(PlanKind.Youth, -200, adopted: true);
                Ics("ics-2016");
                break;
            case DemoSituation.DisabledTurning18:
                Disability();
                Support("disability", 2, -800, 100);
                Plan(PlanKind.Youth, -180, adopted: true);
                Ics("ics-short");
                break;
        }
    }

    /// <summary>A notification about a child not born yet, on the expecting parent.</summary>
    public void Expecting()
    {
        Waiting(isUnborn: true);
        DemoStaff.FamilyAdviser.WorksWith(citizen, DemoTeams.Family, rows);
    }

    private static Guid By => DemoStaff.FamilyAdviser.Value;

    private DateTimeOffset At(int days, int hour = 9)
    {
        var local = Today.AddDays(days).ToDateTime(new TimeOnly(hour, 15));
        return new DateTimeOffset(local, DanishTime.Zone.GetUtcOffset(local));
    }

    private void Note(Guid about, string key, string what, string? why, int days) =>
        rows.Add(new HistoryEntry { Id = citizen.IdFor($"history-{key}"), Citizen = citizen.Id, About = about, What = what, Why = why, By = By, ByName = Adviser, At = At(days) });

    private void Waiting(bool isUnborn) => rows.Add(new Notification
    {
        Id = citizen.IdFor("notification-waiting"),
        Citizen = citizen.Id,
        IsUnborn = isUnborn,
        Expected = isUnborn ? Today.AddDays(110) : null,
        Received = At(-1, citizen.OneOf(11, 16, 20)),
        TakenInBy = DemoStaff.HealthVisitor.Value,
        From = isUnborn ? NotifierKind.Health : citizen.OneOf(NotifierKind.Daycare, NotifierKind.School, NotifierKind.Private),
        NotifierName = "Anne-Mette Visby",
        NotifierReach = "Sundhedsplejen",
        What = isUnborn ? "Den ventende mor fortæller, at hun sover på skift hos venner og er bange for tiden efter fødslen." : "Barnet er tre morgener i træk kommet uden mad og siger, at der ikke var nogen, der vågnede.",
        Matched = At(-1, 21),
    });

    private void Notification(int days, NotificationOutcome outcome)
    {
        var id = citizen.IdFor("notification");
        rows.Add(new Notification
        {
            Id = id,
            Citizen = citizen.Id,
            IsUnborn = false,
            Received = At(days),
            TakenInBy = By,
            From = NotifierKind.School,
            NotifierName = "Camilla Rold",
            NotifierReach = "Skolen",
            What = "Barnet er ofte træt og alene, og aftaler med hjemmet holder ikke.",
            Matched = At(days),
            Assessed = At(days, 15),
            Outcome = outcome,
            Why = "Bekymringen går igen fra skole og sundhedspleje, og familien ønsker hjælp.",
            Receipt = Today.AddDays(days + 3),
        });
        Note(id, "notification", $"Underretning vurderet: {outcome.Danish()}", "Bekymringen går igen.", days);
    }

    private void Investigation(InvestigationStage stage, int days, bool ended)
    {
        var id = citizen.IdFor("investigation");
        rows.Add(new Investigation
        {
            Id = id,
            Citizen = citizen.Id,
            Stage = stage,
            Started = Today.AddDays(days),
            Why = "Bekymringen går igen fra skole og sundhedspleje.",
            Ended = ended ? Today.AddDays(days + 105) : null,
            End = ended ? InvestigationEnd.Support : null,
            Conclusion = ended ? "Familien kan selv det meste, når morgen og aften bliver lettere. Der er brug for støtte i hjemmet." : null,
            ChildsView = ended ? "Jeg vil gerne have, at det er som i ferien om morgenen." : null,
        });
        Note(id, "investigation", $"{stage.Danish()} begyndt", null, days);
    }

    private Guid Support(string kindId, int step, int from, int until, int? endedAfter = null)
    {
        var kind = knowledge.Kind(kindId)!;
        var id = citizen.IdFor($"support-{kindId}");
        rows.Add(new Support
        {
            Id = id,
            Citizen = citizen.Id,
            Kind = kind.Id,
            Title = kind.Title,
            Step = step,
            Law = kind.Law,
            Paragraph = kind.Paragraph,
            IsPlacement = kind.IsPlacement,
            Purpose = citizen.OneOf("Rolige morgener og tid til lektier.", "At barnet trives i fællesskabet og kan holde en hel dag.", "At familien selv får hverdagen til at hænge sammen."),
            From = Today.AddDays(from),
            ExpectedUntil = Today.AddDays(until),
            StepDown = step > 3 ? "Hjem med støtte i hjemmet." : "Almindelig hverdag med skolens eget team.",
            StepDownOn = Today.AddDays(until - 20),
            ReviewOn = Today.AddDays(citizen.OneOf(21, 45, -5, 60)),
            Tried = step > 2 ? "Rådgivning og gruppe i et halvt år." : null,
            WhyNotLess = step > 2 ? "Det hjalp kun de dage, nogen var der." : null,
            Provider = kind.IsPlacement ? null : citizen.OneOf("Familiegruppen", "Familiehuset", null),
            Offer = kindId == "early-help" && IsTold ? DemoSchools.GroupOffer : null,
            Ended = endedAfter is { } days ? Today.AddDays(from + days) : null,
            EndedBecause = endedAfter is null ? null : "Familien havde brug for mere støtte hjemme.",
        });
        Note(id, $"support-{kindId}", $"Indsats bevilget: {kind.Title}, trin {step}", null, from);
        return id;
    }

    private void Placement()
    {
        var kind = citizen.OneOf(PlacementKind.Foster, PlacementKind.Institution, PlacementKind.Network);
        var isShort = kind == PlacementKind.Institution;
        var support = Support(kind switch { PlacementKind.Foster => "placement-foster", PlacementKind.Institution => "placement-institution", _ => "placement-network" }, (int)kind, isShort ? -70 : -590, isShort ? 110 : 400);
        rows.Add(new Placement
        {
            Id = citizen.IdFor("placement"),
            Citizen = citizen.Id,
            Kind = kind,
            Place = kind switch { PlacementKind.Foster => "Plejefamilien Vesterled", PlacementKind.Institution => "Døgnhuset Strandgården", _ => "Hos moster og onkel" },
            From = Today.AddDays(isShort ? -70 : -590),
            ExpectedUntil = Today.AddDays(isShort ? 110 : 400),
            Purpose = "Ro og faste voksne, mens familien får hjælp.",
            IsShort = isShort,
            StepDownGoal = isShort ? "Hjemme tre nætter om ugen uden uro to uger i træk." : null,
            StepDownOn = Today.AddDays(isShort ? 90 : 380),
            Support = support,
        });
        foreach (var role in Enum.GetValues<MunicipalRole>())
            rows.Add(new MunicipalPart { Id = citizen.IdFor($"municipality-{role}"), Citizen = citizen.Id, Role = role, Municipality = role == MunicipalRole.Residence && kind == PlacementKind.Foster ? "Rebild Kommune" : "Aalborg Kommune", From = Today.AddDays(-590), By = By });
        Note(citizen.IdFor("placement"), "placement", $"Anbragt: {kind.Danish()}", null, -590);
    }

    private void Plan(PlanKind kind, int days, bool adopted)
    {
        var id = citizen.IdFor($"plan-{kind}");
        rows.Add(new Plan
        {
            Id = id,
            Citizen = citizen.Id,
            Kind = kind,
            Begun = Today.AddDays(days),
            Wishes = citizen.OneOf("Jeg vil gerne kunne være i klassen hele dagen.", "Jeg vil gerne bo hjemme i weekenden.", "Jeg vil selv være med til at bestemme, hvem der hjælper mig."),
            WorkAndEducation = kind == PlanKind.Child ? null : "Praktik på et værksted og derefter FGU.",
            Adopted = adopted ? Today.AddDays(days + 20) : null,
            NextFollowUp = adopted ? Today.AddDays(citizen.OneOf(18, 40, -9, 75)) : null,
        });
        rows.Add(new PlanGoal { Id = citizen.IdFor($"goal-{kind}"), Plan = id, Text = kind == PlanKind.Child ? "Er i skole fire hele dage om ugen." : "Har været i praktik i otte uger.", Sign = kind == PlanKind.Child ? "Skolens fravær viser det fire uger i træk." : "Praktikstedet siger god for det.", Wish = "Vil være sammen med de andre.", Due = Today.AddDays(90) });
        if (adopted && days < -150)
            rows.Add(new PlanFollowUp { Id = citizen.IdFor($"follow-{kind}"), Plan = id, On = Today.AddDays(days + 110), Result = "Det går bedre om formiddagen.", Wishes = "Gerne flere dage med de andre.", Next = Today.AddDays(citizen.OneOf(18, 40, -9, 75)), Why = "Der er sket nok til, at vi kan vente lidt længere.", By = By, ByName = Adviser });
        Note(id, $"plan-{kind}", $"{kind.Danish()} begyndt", null, days);
    }

    private void Disability() => rows.Add(new LastingDisability { Citizen = citizen.Id, Why = "Lægelig udredning og to års erfaring i skolen.", Since = Today.AddDays(-420), By = By });

    private void Wellbeing(string setting, SettingKind kind)
    {
        Round(0, setting, kind, -205, citizen.OneOf(Colour.Yellow, Colour.Green, Colour.Yellow));
        Round(1, setting, kind, citizen.OneOf(-20, -24, -28), citizen.OneOf(Colour.Yellow, Colour.Red, Colour.Green, Colour.Yellow));
    }

    private void Round(int nth, string setting, SettingKind kind, int days, Colour colour)
    {
        var id = citizen.IdFor("round", nth);
        rows.Add(new WellbeingRound
        {
            Id = id,
            Citizen = citizen.Id,
            Setting = setting,
            Kind = kind,
            Begun = Today.AddDays(days - 6),
            Together = colour,
            Because = colour == Colour.Green ? "Er med i leg og siger til og fra." : "Trækker sig, når der er mange, og siger sjældent til.",
            SettingWill = colour == Colour.Green ? null : "En fast voksen og en lille gruppe hver formiddag.",
            Agreed = Today.AddDays(days),
            ParentsInvolved = Today.AddDays(days - 1),
            ParentsSay = "Vi ser det samme hjemme, mest sidst på dagen.",
            Next = Today.AddDays(days).AddMonths(6),
        });
        foreach (var (who, name, profession, n) in (IEnumerable<(Guid, string, Profession, int)>)[(DemoStaff.DaycareLead.Value, "Jette Frost", Profession.Pedagogue, 0), (DemoStaff.HealthVisitor.Value, "Anne-Mette Visby", Profession.HealthVisitor, 1)])
            rows.Add(new OwnAssessment { Id = citizen.IdFor($"own-{nth}", n), Round = id, By = who, ByName = name, Profession = profession, Colour = n == 0 ? colour : Colour.Yellow, Because = "Set i hverdagen over tre uger.", At = At(days - 3) });
    }

    private void Contact() => rows.Add(new EarlyContact
    {
        Id = citizen.IdFor("contact"),
        Citizen = citizen.Id,
        Setting = citizen.OneOf("Børnehaven Solstrålen", "Børnehuset Fjordblik"),
        Kind = SettingKind.Daycare,
        On = Today.AddDays(-33),
        With = ContactWith.ParentsAndStaff,
        About = "Svære afleveringer og kort søvn.",
        Advice = "Samme voksen tager imod i tre uger, og aftenen får en fast rytme.",
        TalkAgain = Today.AddDays(12),
        By = By,
        ByName = Adviser,
    });

    private void Ics(string vocabulary)
    {
        var id = citizen.IdFor("ics");
        rows.Add(new IcsAssessment { Id = id, Citizen = citizen.Id, Vocabulary = vocabulary, Begun = Today.AddDays(-390), Conclusion = "Barnet har gode ressourcer, når dagen er forudsigelig.", Finished = Today.AddDays(-340) });
        foreach (var side in knowledge.Vocabularies.First(v => v.Id == vocabulary).Sides)
            rows.Add(new IcsEntry { Id = citizen.IdFor($"ics-{side.Id}"), Assessment = id, Side = side.Id, SideTitle = side.Title, Dimension = side.Dimensions[0].Id, DimensionTitle = side.Dimensions[0].Title, Found = "Belyst i samtaler med barnet, forældrene og skolen.", Resources = "Vil gerne og siger til.", By = By, ByName = Adviser, At = At(-350) });
    }
}

/// <summary>The invented schools, offers and measures: one set for the whole municipality.</summary>
internal static class DemoSchools
{
    private static readonly string[] Names = ["Fjordskolen", "Lindeskolen", "Skolen ved Skoven", "Havneskolen", "Bakkeskolen", "Østre Skole", "Mølleskolen"];

    /// <summary>The offer that the told children have places in.</summary>
    public static Guid GroupOffer { get; } = Guid.Parse("5c000000-0000-7000-8000-000000000001");

    public static void Fill(DemoCitizen first, Knowledge knowledge, DemoRows rows)
    {
        rows.Add(new Offer { Id = GroupOffer, Name = "Familiehusets åbne gruppe", Kind = "early-help", Step = 2, Places = 12, About = "For familier med børn på 0-12 år, der har brug for et godt råd og andre at tale med." });
        rows.Add(new Offer { Id = first.IdFor("offer", 1), Name = "Skilsmissegrupper på skolen", Kind = "early-help", Step = 2, Places = 24, About = "For elever på 9-14 år, hvis forældre er gået fra hinanden." });
        rows.Add(new Offer { Id = first.IdFor("offer", 2), Name = "Ungerådgivningen uden tidsbestilling", Kind = "early-help", Step = 2, Places = 40, About = "For unge på 13-17 år." });
        for (var school = 0; school < Names.Length; school++) School(first, school, knowledge, rows);
        rows.Add(new MeasureStatus { Id = first.IdFor("measure"), Measure = "nine-schools", State = MeasureState.Running, Note = "Alle skoler har en aftale; opfølgning i årets samtaler.", On = first.Today.AddDays(-60), ByName = "Per Nygård" });
        rows.Add(new MeasureStatus { Id = first.IdFor("measure", 1), Measure = "recommendation-1", State = MeasureState.Running, Note = "Drøftet i alle ledergrupper.", On = first.Today.AddDays(-40), ByName = "Per Nygård" });
        var received = first.Today.AddDays(-1).ToDateTime(new TimeOnly(18, 40));
        rows.Add(new Notification
        {
            Id = first.IdFor("unmatched"),
            AboutName = "En dreng, der hedder Sylvester",
            AboutHint = "Går på Mølleskolen, ca. 8 år, bor ved havnen.",
            IsUnborn = false,
            Received = new DateTimeOffset(received, DanishTime.Zone.GetUtcOffset(received)),
            TakenInBy = DemoStaff.JobAdviser.Value,
            From = NotifierKind.Private,
            NotifierName = "En nabo",
            What = "Naboen hører råb om aftenen, og drengen står tit alene udenfor efter mørkets frembrud.",
        });
    }

    private static void School(DemoCitizen first, int nth, Knowledge knowledge, DemoRows rows)
    {
        var id = first.IdFor("school", nth);
        rows.Add(new School { Id = id, Name = Names[nth], IsOneOfNine = nth % 3 == 0 });
        foreach (var year in (int[])[first.Today.Year - 3, first.Today.Year - 2, first.Today.Year - 1])
            for (var f = 0; f < knowledge.Figures.Count; f++)
            {
                var figure = knowledge.Figures[f];
                var pupils = figure.IsOfVulnerable ? 3 + (nth * 4) : 180 + (nth * 45);
                rows.Add(new FigureOfYear { School = id, Year = year, Figure = figure.Id, Pupils = pupils, Value = figure.Unit == "elever" ? pupils : figure.LowerIsBetter ? 6.5 + nth - (year % 3 * 0.4) : 71 + (nth * 2.5) + (year % 3), At = new DateTimeOffset(first.Today.AddDays(-90), new TimeOnly(9, 0), TimeSpan.Zero) });
            }
        if (nth == 5) return;
        rows.Add(new SchoolTalk { Id = first.IdFor("talk", nth), School = id, Year = first.Today.Year - 1, On = first.Today.AddDays(-120 - nth), Participants = "Skoleleder, pædagogisk leder og afdelingsleder", Said = "Fraværet falder i indskolingen og stiger i 8. klasse.", OfVulnerable = "Elever i udsatte positioner har dobbelt så højt fravær om mandagen.", Agreed = "Morgenhold om mandagen og opfølgning i december.", ByName = "Per Nygård" });
    }
}
