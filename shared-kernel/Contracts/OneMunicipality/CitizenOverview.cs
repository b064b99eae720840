namespace NyeFaellesVeje.Contracts.OneMunicipality;

/// <summary>The one-municipality question: what is your department doing with and for this citizen?</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="AsOf">The Danish local date it is asked for; usually today.</param>
[Question("one-municipality.citizen-overview.v1", ManyMayAnswer = true, TellsOfCases = true)]
public sealed record CitizenOverview(CitizenId Citizen, DateOnly AsOf) : IQuestion<DepartmentOverview>;

/// <summary>One department's answer. Empty lists say "nothing of this kind", which is an answer too.</summary>
public sealed record DepartmentOverview
{
    /// <summary>The next thing that happens (næste skridt); null when nothing is planned.</summary>
    public NextStep? NextStep { get; init; }

    /// <summary>Plans (handleplaner and the like) in the department.</summary>
    public IReadOnlyList<PlanSummary> Plans { get; init; } = [];

    /// <summary>Goals set with the citizen.</summary>
    public IReadOnlyList<GoalSummary> Goals { get; init; } = [];

    /// <summary>Supports (indsatser, ydelser) that run or are granted.</summary>
    public IReadOnlyList<SupportSummary> Supports { get; init; } = [];

    /// <summary>Follow-ups (opfølgninger) that are planned.</summary>
    public IReadOnlyList<FollowUpSummary> FollowUps { get; init; } = [];

    /// <summary>People the citizen can turn to.</summary>
    public IReadOnlyList<ContactSummary> Contacts { get; init; } = [];

    /// <summary>Dates set by law or agreement.</summary>
    public IReadOnlyList<DeadlineSummary> Deadlines { get; init; } = [];

    /// <summary>Facts that call for attention, each with its reason. No scores.</summary>
    public IReadOnlyList<SignalSummary> Signals { get; init; } = [];

    /// <summary>Themes of the person's life that have been assessed (udredte temaer), with level where one applies.</summary>
    public IReadOnlyList<AssessedTheme> AssessedThemes { get; init; } = [];

    /// <summary>Where one reads on, or begins something for the citizen, on the department's own pages.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];

    /// <summary>
    /// True when all of it is as it was on the day that was asked for. Otherwise what the department has no history of is as it is today, and
    /// a view of an earlier day says so.
    /// </summary>
    public bool IsAsOf { get; init; }

    /// <summary>True when the department does nothing for the citizen; it may still have links.</summary>
    public bool IsEmpty => NextStep is null && Plans.Count + Goals.Count + Supports.Count + FollowUps.Count + Contacts.Count
        + Deadlines.Count + Signals.Count + AssessedThemes.Count == 0;
}

/// <summary>A link to a page of a department.</summary>
/// <param name="Text">What one finds there, in Danish.</param>
/// <param name="Href">The address, from the root.</param>
public sealed record PageLink(string Text, string Href);

/// <summary>The next step in a department.</summary>
/// <param name="What">What happens, in Danish.</param>
/// <param name="On">The day, where one is set.</param>
/// <param name="Who">The responsible person or unit, where known.</param>
public sealed record NextStep(string What, DateOnly? On, string? Who);

/// <summary>A plan.</summary>
/// <param name="Title">Kind of plan, in Danish.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, where one is set.</param>
/// <param name="Law">What it rests on, where stated.</param>
public sealed record PlanSummary(string Title, PlanStatus Status, DateOnly? From, DateOnly? To, LawReference? Law);

/// <summary>Where a plan stands.</summary>
public enum PlanStatus
{
    /// <summary>Being written (udkast).</summary>
    Draft,

    /// <summary>In force (aktiv).</summary>
    Active,

    /// <summary>Ended (afsluttet).</summary>
    Ended,
}

/// <summary>A goal.</summary>
/// <param name="Id">The goal.</param>
/// <param name="Title">The goal in one sentence, in Danish; for a department's code-based goal its theme.</param>
/// <param name="Direction">Develop, maintain or limit loss, where stated.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Theme">The theme of life it is about, where one is chosen.</param>
/// <param name="Level">The level now, and the level aimed at, where levels are used.</param>
/// <param name="Due">When it shall be reached, where set.</param>
public sealed record GoalSummary(GoalId Id, string Title, GoalDirection? Direction, GoalStatus Status, string? Theme, string? Level, DateOnly? Due)
{
    /// <summary>The shared goal (fælles mål) it is a part of, where it is tied to one: they count as one goal.</summary>
    public GoalId? SharedGoal { get; init; }

    /// <summary>True where the title is not told, because the department is closed to the one who asks.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Theme, direction and state alone: enough to see that two departments pull apart.</summary>
    internal GoalSummary WithoutWords() =>
        this with { Title = "Målet vises, når du har givet formål og grundlag", Level = null, Due = null, IsWithheld = true };
}

/// <summary>What a goal wants for the person's functioning (måltype; FFB: udvikle, fastholde, begrænse tab).</summary>
public enum GoalDirection
{
    /// <summary>Udvikle.</summary>
    Develop,

    /// <summary>Fastholde.</summary>
    Maintain,

    /// <summary>Begrænse tab.</summary>
    LimitLoss,
}

/// <summary>Where a goal stands.</summary>
public enum GoalStatus
{
    /// <summary>Being written (kladde).</summary>
    Draft,

    /// <summary>Agreed and worked on (aktivt).</summary>
    Active,

    /// <summary>Ended, reached or not (afsluttet).</summary>
    Ended,
}

/// <summary>A support.</summary>
/// <param name="Title">What it is, in Danish.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, where one is set.</param>
/// <param name="Step">The step on the support ladder (indsatstrappen) 1-6, where one applies.</param>
/// <param name="Law">The paragraph it is granted by, where stated.</param>
/// <param name="Provider">Who delivers it, where known.</param>
public sealed record SupportSummary(string Title, DateOnly? From, DateOnly? To, int? Step, LawReference? Law, string? Provider);

/// <summary>A planned follow-up.</summary>
/// <param name="What">What is followed up, in Danish.</param>
/// <param name="On">The day.</param>
/// <param name="Who">The responsible person or unit, where known.</param>
public sealed record FollowUpSummary(string What, DateOnly On, string? Who)
{
    /// <summary>The last day, where it is planned in a window rather than on a day; <see cref="On"/> is then the first.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A contact.</summary>
/// <param name="Role">The part the person has, in Danish.</param>
/// <param name="Name">Name.</param>
/// <param name="Reach">How to reach the person, where given.</param>
public sealed record ContactSummary(string Role, string Name, string? Reach);

/// <summary>A deadline.</summary>
/// <param name="What">What must be done, in Danish.</param>
/// <param name="On">The last day, Danish local date.</param>
/// <param name="Law">What sets it, where it is set by law.</param>
public sealed record DeadlineSummary(string What, DateOnly On, LawReference? Law);

/// <summary>A signal: a fact that calls for attention.</summary>
/// <param name="What">The fact, in Danish.</param>
/// <param name="Because">Why it counts, in Danish.</param>
/// <param name="Since">The day it became true.</param>
public sealed record SignalSummary(string What, string Because, DateOnly? Since);

/// <summary>An assessed theme of a person's life.</summary>
/// <param name="Theme">The theme or sub-theme, in Danish.</param>
/// <param name="Group">The theme it lies under, in Danish.</param>
/// <param name="Level">Function level 0-4 (funktionsevneniveau), where the theme carries one.</param>
/// <param name="LevelText">The level in words, where the theme carries one.</param>
/// <param name="On">The day it was recorded.</param>
public sealed record AssessedTheme(string Theme, string? Group, int? Level, string? LevelText, DateOnly? On);
