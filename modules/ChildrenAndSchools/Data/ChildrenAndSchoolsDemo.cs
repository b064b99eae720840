using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>The invented children's wellbeing forums: some fresh, some long open, some ended in a plan, one with its follow-up overdue.</summary>
internal sealed class ChildrenAndSchoolsDemo(DatedRules rules, Knowledge knowledge) : IDemo
{
    private sealed record Told(string Concern, string Action, string Responsible, string Role);

    public void Fill(DemoCitizen citizen, DemoRows rows)
    {
        rows.Add(new KnownCitizen { Id = citizen.Id, Born = citizen.Born });
        if (citizen.Number == 0) DemoSchools.Fill(citizen, knowledge, rows);
        var cases = new DemoCases(citizen, knowledge, rows);
        if (citizen is { Situation: DemoSituation.FamilySupport, Age: >= 18 and < 45 }) cases.Expecting();
        if (!Opening.MustBeChild(citizen.Born, citizen.Today, rules).None || Stories(citizen) is not { } stories) return;

        var closed = citizen.Situation is DemoSituation.DisabledChild or DemoSituation.PlacedYouth or DemoSituation.DisabledTurning18;
        var opened = citizen.Today.AddDays(-citizen.OneOf(9, 21, 34, 47, 75, 104) - (closed ? 60 : 0));
        var forum = Forum(citizen, opened, closed);
        rows.Add(forum);
        DemoStaff.FamilyAdviser.WorksWith(citizen, DemoTeams.Family, rows);
        (citizen.Age < 6 ? DemoStaff.DaycareLead : DemoStaff.Teacher).WorksWith(citizen, DemoTeams.Schools, rows);
        cases.Fill();
        if (citizen.Age >= 15) DemoStaff.YouthAdviser.WorksWith(citizen, DemoTeams.Family, rows);
        DemoStaff.HealthVisitor.WorksWith(citizen, null, rows);
        People(citizen, forum, rows);
        for (var c = 0; c < stories.Length; c++) Plan(citizen, forum, stories[c], c, isLast: c == stories.Length - 1, rows);
    }

    private static WellbeingForum Forum(DemoCitizen citizen, DateOnly opened, bool closed)
    {
        var small = citizen.Age < 6;
        return new WellbeingForum
        {
            Id = citizen.IdFor("forum"),
            Citizen = citizen.Id,
            Setting = small
                ? citizen.OneOf("Børnehaven Solstrålen", "Børnehuset Fjordblik", "Vuggestuen Egetræet", "Børnehaven Mælkebøtten", "Børnehuset Kystvejen")
                : citizen.OneOf("Fjordskolen", "Lindeskolen", "Skolen ved Skoven", "Havneskolen", "Bakkeskolen", "Østre Skole", "Mølleskolen"),
            Kind = small ? SettingKind.Daycare : SettingKind.School,
            RaisedBy = citizen.OneOf(small ? RaisedBy.Daycare : RaisedBy.School, RaisedBy.Parent, small ? RaisedBy.Daycare : RaisedBy.School, RaisedBy.HealthVisitor),
            Opened = opened,
            ParentsView = citizen.OneOf("Vi kan se, at det er blevet sværere siden sommerferien, og vi vil gerne vide, hvad vi selv kan gøre.", "Derhjemme går det fint. Vi tror, det er de mange skift i løbet af dagen.", "Vi er trætte og bekymrede, og vi er glade for, at I tager det op.", null),
            ChildsView = citizen.OneOf("Jeg kan bedst lide det, når vi ikke er så mange.", "Der er for meget larm.", "Jeg vil gerne lege med de andre, men de lytter ikke.", "Det er bedst, når jeg ved, hvad der skal ske."),
            Status = closed ? ForumStatus.Closed : ForumStatus.Open,
            Closed = closed ? opened.AddDays(20) : null,
            FollowUp = closed ? citizen.Today.AddDays(citizen.OneOf(14, 28, -6, 45, 60)) : null,
        };
    }

    /// <summary>Who takes part, the first advice and, for some, a referral with what came back; and an earlier forum for some pupils.</summary>
    private static void People(DemoCitizen citizen, WellbeingForum forum, DemoRows rows)
    {
        rows.Add(new ForumMember { Id = citizen.IdFor("member"), Forum = forum.Id, Name = citizen.Age < 6 ? "Jette Frost" : "Camilla Rold", Profession = citizen.Age < 6 ? Profession.Pedagogue : Profession.Teacher });
        rows.Add(new ForumMember { Id = citizen.IdFor("member", 1), Forum = forum.Id, Name = "Anne-Mette Visby", Profession = Profession.HealthVisitor });
        rows.Add(new ForumAdvice { Id = citizen.IdFor("advice"), Forum = forum.Id, To = AdvisedParty.Staff, Text = "Sig dagens plan højt om morgenen, og vis den med billeder.", On = forum.Opened.AddDays(3) });
        if (citizen.OneOf(true, false, false))
            rows.Add(new ForumReferral { Id = citizen.IdFor("referral"), Forum = forum.Id, To = citizen.OneOf(ReferredTo.Ppr, ReferredTo.FamilyGroup), Why = "Der er brug for et blik udefra på sproget.", Sent = forum.Opened.AddDays(8), Answer = citizen.OneOf("PPR har set barnet i leg og anbefaler en sproggruppe.", null), Answered = citizen.OneOf<DateOnly?>(forum.Opened.AddDays(9), null) });
        if (citizen.Situation == DemoSituation.SchoolWellbeing && citizen.OneOf(true, false))
            rows.Add(new WellbeingForum { Id = citizen.IdFor("forum-earlier"), Citizen = citizen.Id, Setting = forum.Setting, Kind = forum.Kind, RaisedBy = RaisedBy.School, Opened = forum.Opened.AddDays(-200), Status = ForumStatus.Closed, Closed = forum.Opened.AddDays(-170), FollowUp = forum.Opened.AddDays(-120), FollowedUp = forum.Opened.AddDays(-118) });
    }

    private static void Plan(DemoCitizen citizen, WellbeingForum forum, Told told, int nth, bool isLast, DemoRows rows)
    {
        var concern = new Concern { Id = citizen.IdFor("concern", nth), Forum = forum.Id, Text = told.Concern };
        rows.Add(concern);
        var open = forum.Status == ForumStatus.Open;
        if (open && isLast && citizen.OneOf(true, false, true)) return;
        rows.Add(new PlannedAction
        {
            Id = citizen.IdFor("action", nth),
            Concern = concern.Id,
            What = told.Action,
            Responsible = open && isLast ? null : told.Responsible,
            Role = told.Role,
            Due = citizen.Today.AddDays(10 + (7 * nth) + (int)(citizen.Chance % 20)),
        });
    }

    private static Told[]? Stories(DemoCitizen citizen) => citizen.Situation switch
    {
        DemoSituation.ToddlerWellbeing =>
        [
            citizen.OneOf(
                new Told("Har få ord for alderen og bliver ked af det, når de andre ikke forstår.", "Dialogisk læsning i lille gruppe tre gange om ugen", "Ane Kjeldsen", "pædagog"),
                new Told("Trækker sig fra leg, når der er mere end tre børn.", "Fast legemakker og voksen tæt på om formiddagen", "Birgit Nymark", "stuepædagog")),
            citizen.OneOf(
                new Told("Sover uroligt, og afleveringen om morgenen er svær.", "Fast afleveringsritual, som forældre og stue har aftalt", "Lone Ibsen", "pædagog"),
                new Told("Spiser meget lidt i løbet af dagen.", "Sundhedsplejersken besøger familien og stuen", "Karin Holst", "sundhedsplejerske")),
        ],
        DemoSituation.SchoolWellbeing =>
        [
            citizen.OneOf(
                new Told("Kommer for sent eller slet ikke to til tre dage om ugen.", "Morgenmøde med en kendt voksen kl. 8.00 hver dag", "Mads Ørum", "klasselærer"),
                new Told("Står alene i alle frikvarterer.", "Frikvartersgruppe med to klassekammerater", "Heidi Kruse", "skolepædagog"),
                new Told("Er holdt op med at række hånden op og afleverer ikke.", "Kortere opgaver og fast gennemgang om fredagen", "Søren Tofte", "matematiklærer")),
            citizen.OneOf(
                new Told("Bliver vred, når dagen ændrer sig uden varsel.", "Dagens plan på bordet og varsel om skift", "Mads Ørum", "klasselærer"),
                new Told("Siger, at maven gør ondt hver morgen.", "Sundhedsplejersken taler med barnet og forældrene", "Karin Holst", "sundhedsplejerske")),
        ],
        DemoSituation.DisabledChild => [new Told("Bliver træt efter middag og mister overblikket.", "Hviletime og visuelt skema, prøves i seks uger", "Jette Vang", "specialpædagog"), new Told("Skole og hjem bruger hver sin måde at give besked på.", "Fælles kontaktbog med piktogrammer", "Heidi Kruse", "skolepædagog")],
        DemoSituation.FamilySupport => [new Told("Familien har svært ved at få morgenerne til at hænge sammen.", "Tre rådgivende samtaler i familiegruppen", "Ulla Brix", "familiebehandler")],
        DemoSituation.PlacedYouth => [new Told("Skoleskiftet efter anbringelsen er gået hårdt ud over fremmødet.", "Mentor på skolen to gange om ugen", "Peter Lyngsø", "mentor")],
        DemoSituation.DisabledTurning18 => [new Told("Ved ikke, hvad der sker efter skolen.", "Besøg på to uddannelsessteder med kendt voksen", "Jette Vang", "specialpædagog")],
        _ => null,
    };
}
