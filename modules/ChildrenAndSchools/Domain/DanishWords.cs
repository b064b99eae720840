using System.Globalization;

namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>The department's words in Danish, for people.</summary>
internal static class DanishWords
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>A day as people write it.</summary>
    public static string Words(this DateOnly day) => day.ToString("d. MMMM yyyy", Culture);

    /// <summary>A moment on the Danish clock.</summary>
    public static string Words(this DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, DanishTime.Zone).ToString("d. MMMM yyyy 'kl.' HH:mm", Culture);

    public static string Danish(this Profession profession) => profession switch
    {
        Profession.Teacher => "Lærer",
        Profession.Pedagogue => "Pædagog",
        Profession.HealthVisitor => "Sundhedsplejerske",
        Profession.Psychologist => "Psykolog",
        Profession.SpeechTherapist => "Tale-hørekonsulent",
        Profession.SocialWorker => "Socialrådgiver",
        Profession.Leader => "Leder",
        _ => "Andet fag",
    };

    public static string Danish(this AdvisedParty party) => party == AdvisedParty.Parents ? "Forældrene" : "Lærere og pædagoger";

    public static string Danish(this ReferredTo to) => to switch
    {
        ReferredTo.Ppr => "Pædagogisk Psykologisk Rådgivning (PPR)",
        ReferredTo.FamilyGroup => "Familiegruppen",
        ReferredTo.HealthVisitor => "Sundhedsplejen",
        _ => "Andre",
    };

    public static string Danish(this NotifierKind kind) => kind switch
    {
        NotifierKind.School => "Skole",
        NotifierKind.Daycare => "Dagtilbud",
        NotifierKind.Health => "Sundhedspleje, læge eller sygehus",
        NotifierKind.Police => "Politi",
        NotifierKind.Authority => "Anden forvaltning eller kommune",
        NotifierKind.Parent => "Forælder",
        NotifierKind.TheChild => "Barnet selv",
        NotifierKind.Private => "Privat person",
        _ => "Anonym",
    };

    public static string Danish(this NotificationOutcome outcome) => outcome switch
    {
        NotificationOutcome.NothingMore => "Ikke mere nu",
        NotificationOutcome.PartOfRunning => "Indgår i den undersøgelse, der er i gang",
        NotificationOutcome.Screening => "Screening (barnets lov § 18)",
        NotificationOutcome.LimitedAssessment => "Afdækning (barnets lov § 19)",
        NotificationOutcome.ChildInvestigation => "Børnefaglig undersøgelse (barnets lov § 20)",
        _ => "Akut indsats",
    };

    public static string Danish(this InvestigationStage stage) => stage switch
    {
        InvestigationStage.Screening => "Screening",
        InvestigationStage.Limited => "Afdækning",
        _ => "Børnefaglig undersøgelse",
    };

    /// <summary>The paragraph the stage rests on.</summary>
    public static LawReference Law(this InvestigationStage stage) => new("Barnets lov", stage switch
    {
        InvestigationStage.Screening => "18",
        InvestigationStage.Limited => "19",
        _ => "20",
    });

    public static string Danish(this InvestigationEnd end) => end switch
    {
        InvestigationEnd.NoSupport => "Ingen støtte er nødvendig",
        InvestigationEnd.Support => "Barnet skal have støtte",
        _ => "Der skal undersøges mere",
    };

    public static string Danish(this Colour colour) => colour switch
    {
        Colour.Green => "Grøn: trives",
        Colour.Yellow => "Gul: skal have opmærksomhed",
        _ => "Rød: der skal handles",
    };

    public static string Danish(this PlanKind kind) => kind switch
    {
        PlanKind.Child => "Barnets plan",
        PlanKind.Youth => "Ungeplan",
        _ => "Helhedsorienteret plan",
    };

    /// <summary>The paragraph the plan rests on.</summary>
    public static LawReference Law(this PlanKind kind) => new("Barnets lov", kind switch
    {
        PlanKind.Child => "91",
        PlanKind.Youth => "108",
        _ => "110",
    });

    public static string Danish(this DutyKind kind) => kind switch
    {
        DutyKind.ChildPlan => "Barnets plan",
        DutyKind.YouthPlan => "Stillingtagen til ungeplan",
        DutyKind.YouthSupport => "Afgørelse om ungestøtte efter 18",
        _ => "Forberedelse af voksenlivet",
    };

    public static string Danish(this PlacementKind kind) => kind switch
    {
        PlacementKind.Network => "Slægt eller netværk",
        PlacementKind.Foster => "Plejefamilie",
        _ => "Institution",
    };

    public static string Danish(this MunicipalRole role) => role switch
    {
        MunicipalRole.Acting => "Handlekommune",
        MunicipalRole.Paying => "Betalingskommune",
        _ => "Opholdskommune",
    };

    public static string Danish(this MeasureState state) => state switch
    {
        MeasureState.NotBegun => "Ikke begyndt",
        MeasureState.Running => "I gang",
        MeasureState.Done => "Gennemført",
        _ => "Udskudt",
    };
}
