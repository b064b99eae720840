namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>The department's terms as people know them.</summary>
internal static class InDanish
{
    public static string Of(Occupation occupation) => occupation switch
    {
        Occupation.Education => "I uddannelse",
        Occupation.Job => "I job",
        _ => "Hverken uddannelse eller job",
    };

    public static string Of(Entrance entrance) => entrance switch
    {
        Entrance.AfterPrimarySchool => "Fra grundskolen",
        Entrance.AfterLeavingEducation => "Efter at have forladt en uddannelse",
        Entrance.MovedHere => "Flyttet hertil",
        Entrance.FromAnotherDepartment => "Fra en anden forvaltning",
        _ => "Kom selv",
    };

    public static string Of(EducationPlanEnd end) => end switch
    {
        EducationPlanEnd.Reached => "Målet er nået",
        EducationPlanEnd.Replaced => "Afløses af en ny plan",
        EducationPlanEnd.NotWanted => "Den unge ønsker ikke en plan",
        EducationPlanEnd.MovedAway => "Flyttet fra kommunen",
        _ => "Ungeindsatsen er ophørt",
    };

    public static string Of(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Done => "Gjort",
        StepOutcome.Changed => "Lavet om",
        _ => "Ikke gjort",
    };

    public static string Of(EnrolmentState state) => state switch
    {
        EnrolmentState.Waiting => "På venteliste",
        EnrolmentState.Enrolled => "Har plads",
        EnrolmentState.Completed => "Gennemført",
        _ => "Afbrudt",
    };

    public static string Of(OpeningKind kind) => kind switch
    {
        OpeningKind.Job => "Job",
        OpeningKind.Internship => "Praktik",
        OpeningKind.WageSubsidy => "Job med løntilskud",
        OpeningKind.Voluntary => "Frivilligt arbejde",
        _ => "Aktivitet",
    };

    public static string Of(PlacementState state) => state switch
    {
        PlacementState.Proposed => "Foreslået",
        PlacementState.Started => "Begyndt",
        PlacementState.Declined => "Nej tak",
        _ => "Afsluttet",
    };

    public static string Of(FamilyRole role) => role == FamilyRole.Adult ? "Voksen" : "Barn";
}
