using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>What the department does for an invented citizen in one situation, in the words of the common language.</summary>
/// <param name="Themes">Sub-themes; those under activity and participation with a level, the first of them the goal's.</param>
/// <param name="Goal">What the goal wants.</param>
/// <param name="Aim">The level it aims at.</param>
/// <param name="TargetGroup">The primary target group.</param>
/// <param name="Offer">The kind of offer.</param>
/// <param name="Service">The service given.</param>
/// <param name="Need">How much support is needed.</param>
internal sealed record DemoStory((string SubTheme, FunctionLevel? Level)[] Themes, GoalType Goal, FunctionLevel Aim, string TargetGroup, string Offer, string Service, SupportNeed Need)
{
    /// <summary>The paragraph that kind of offer is given by.</summary>
    public string Paragraph => Offer switch
    {
        "Midlertidigt botilbud til voksne" => "Serviceloven § 107",
        "Almindeligt længerevarende botilbud til voksne" => "Serviceloven § 108",
        "Aktivitets- og samværstilbud" => "Serviceloven § 104",
        _ when TargetGroup == "Demens" => "Ældreloven § 10",
        _ => "Serviceloven § 85",
    };

    public string OfferName => Paragraph switch
    {
        "Serviceloven § 107" => "Botilbuddet Kastanien",
        "Serviceloven § 108" => "Bofællesskabet Solgården",
        "Serviceloven § 104" => "Aktivitetscenter Bøgen",
        "Ældreloven § 10" => "Helhedspleje Øst",
        _ => Offer == "Mobilt tilbud" ? "Bostøtten" : "Støtte i egen bolig",
    };

    public string Provider => Outside?.Name ?? "Aalborg Kommune, Senior og Omsorg";

    /// <summary>
    /// The provider outside the municipality that runs the offer, its CVR number and who leads it; null where the municipality does. The
    /// numbers fail the check digit of real ones.
    /// </summary>
    public (string Name, string Cvr, StaffId Leader, string LeaderName)? Outside => OfferName switch
    {
        "Botilbuddet Kastanien" => ("Kastanien ApS", "99999901", DemoStaff.HousingProvider, "Rasmus Kragh"),
        "Bostøtten" => ("Bostøtte Limfjorden ApS", "99999902", DemoStaff.SupportProvider, "Helle Brix"),
        _ => null,
    };

    /// <summary>Who answers the orders and writes VRAP: the provider's leader, or one of the municipality's own.</summary>
    public (StaffId Id, string Name) Answers => Outside is { } provider ? (provider.Leader, provider.LeaderName) : (DemoStaff.DisabilityAdviser, "Susanne Kjeldal");

    /// <summary>Invented, in øre.</summary>
    public long MonthlyPrice => Paragraph switch
    {
        "Serviceloven § 107" => 6_800_000,
        "Serviceloven § 108" => 7_900_000,
        "Serviceloven § 104" => 1_450_000,
        "Ældreloven § 10" => 920_000,
        _ => 850_000,
    };

    private const FunctionLevel Mild = FunctionLevel.Mild;
    private const FunctionLevel Moderate = FunctionLevel.Moderate;
    private const FunctionLevel Severe = FunctionLevel.Severe;

    /// <summary>The situations the department has a case in.</summary>
    public static IReadOnlyDictionary<DemoSituation, DemoStory> All { get; } = new Dictionary<DemoSituation, DemoStory>
    {
        [DemoSituation.DisabledTurning18] = new([("Varetage bolig", Severe), ("Lave mad", Moderate), ("Familiesituation", null)], GoalType.Develop, Moderate,
            "Udviklingshæmning", "Almen ældre- og handicapvenlig bolig", "Støtte til etablering i bolig", SupportNeed.High),
        [DemoSituation.VulnerableStudent] = new([("Varetage uddannelse", Moderate), ("Deltage i sociale fællesskaber og fritidsaktiviteter", Moderate), ("Søvn", null)], GoalType.Develop, Mild,
            "Angst", "Mobilt tilbud", "Støtte til uddannelse", SupportNeed.Mild),
        [DemoSituation.TaskForce] = new([("Varetage beskæftigelse", Severe), ("Færdes med transportmidler", Moderate), ("Igangsætning og motivation", null)], GoalType.Develop, Moderate,
            "Autismespektrum", "Midlertidigt botilbud til voksne", "Støtte til beskæftigelse", SupportNeed.Moderate),
        [DemoSituation.Psychiatry] = new([("Varetage relationer til netværk", Moderate), ("Varetage egen sundhed", Severe), ("Virkelighedsopfattelse", null)], GoalType.Maintain, Moderate,
            "Forandret virkelighedsopfattelse", "Mobilt tilbud", "Støtte til psykisk trivsel", SupportNeed.Moderate),
        [DemoSituation.AalborgAktiv] = new([("Deltage i sociale fællesskaber og fritidsaktiviteter", Moderate), ("Varetage beskæftigelse", Severe), ("Interesser", null)], GoalType.Maintain, Moderate,
            "Udviklingshæmning", "Aktivitets- og samværstilbud", "Kreativ aktivitet", SupportNeed.Moderate),
        [DemoSituation.BrainInjury] = new([("Købe ind", Severe), ("Samtale", Moderate), ("Hukommelse", null)], GoalType.Develop, Moderate,
            "Erhvervet hjerneskade", "Mobilt tilbud", "Støtte til daglige opgaver i hjemmet", SupportNeed.High),
        [DemoSituation.LongTermHousing] = new([("Spise", Severe), ("Vaske sig", Severe), ("Personer i netværk", null)], GoalType.LimitLoss, Severe,
            "Multipel funktionsnedsættelse", "Almindeligt længerevarende botilbud til voksne", "Længerevarende ophold", SupportNeed.Complete),
        [DemoSituation.ConflictingGoals] = new([("Købe ind", Moderate), ("Gøre rent", Moderate), ("Boligsituation", null)], GoalType.Maintain, Moderate,
            "Opmærksomhedsforstyrrelse", "Almen ældre- og handicapvenlig bolig", "Støtte til daglige opgaver i hjemmet", SupportNeed.Moderate),
        [DemoSituation.BeginningMisuse] = new([("Varetage økonomi", Moderate), ("Varetage beskæftigelse", Mild), ("Rusmidler", null)], GoalType.Develop, Mild,
            "Alkoholmisbrug", "Mobilt tilbud", "Individuel tidsbegrænset socialpædagogisk hjælp og støtte", SupportNeed.Mild),
        [DemoSituation.TurningPensionAge] = new([("Gå og bevæge sig", Moderate), ("Gøre rent", Moderate), ("Smerte og sansefunktioner", null)], GoalType.Maintain, Moderate,
            "Mobilitetsnedsættelse", "Almen ældre- og handicapvenlig bolig", "Støtte til sund levevis", SupportNeed.Moderate),
        [DemoSituation.Elderly] = new([("Lave mad", Severe), ("Klæde sig af og på", Moderate), ("Hukommelse", null)], GoalType.LimitLoss, Severe,
            "Demens", "Almen ældre- og handicapvenlig bolig", "Støtte til daglige opgaver i hjemmet", SupportNeed.High),
    };
}
