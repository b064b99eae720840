using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>
/// A change that is expected in a citizen's life (planlagt ændring): a move, a new school, an offer that begins. Planned is not happened: it
/// is confirmed or cancelled later, and until then it stands as expected.
/// </summary>
internal sealed class PlannedChange
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>What is to happen, in a few words.</summary>
    public required string What { get; init; }

    /// <summary>Route name of the department that plans it.</summary>
    public required string Department { get; init; }

    /// <summary>The day it is expected, Danish local date.</summary>
    public required DateOnly Expected { get; init; }

    /// <summary>The day it was planned.</summary>
    public required DateOnly PlannedOn { get; init; }

    public required string PlannedByName { get; init; }

    public required Guid PlannedBy { get; init; }

    public ChangeState State { get; private set; } = ChangeState.Planned;

    /// <summary>The day it was confirmed or cancelled.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public string? AnsweredByName { get; private set; }

    /// <summary>The day it happened, when it is confirmed.</summary>
    public DateOnly? Happened { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? WhyCancelled { get; private set; }

    /// <summary>Where it stood on a day; null before it was planned.</summary>
    public ChangeState? StateOn(DateOnly day) => day < PlannedOn ? null : AnsweredOn <= day ? State : ChangeState.Planned;

    /// <summary>The day has passed, and nobody has said whether it happened.</summary>
    public bool IsOverdue(DateOnly day) => StateOn(day) == ChangeState.Planned && Expected < day;

    /// <summary>Plans a change, or says what is wrong.</summary>
    public static (PlannedChange? Change, Refusals Refused) Plan(Guid id, CitizenId citizen, ChangeText text, SignedIn who, DateOnly today)
    {
        var department = text.Department ?? who.Department;
        var refused = new Refusals()
            .When(text.Kind is null, "change-without-kind", "Vælg, hvad der skal ændre sig.", "kind")
            .When(string.IsNullOrWhiteSpace(text.What), "change-without-what", "Skriv kort, hvad der skal ske.", "what")
            .When(text.What?.Length > LongestWhat, "change-too-long", $"Skriv det med højst {LongestWhat} tegn.", "what")
            .When(text.Expected is null, "change-without-day", "Vælg den dag, det ventes at ske.", "expected")
            .When(text.Expected < today, "change-in-past", "Dagen skal være i dag eller senere. Er det allerede sket, hører det til i forvaltningens sag.", "expected")
            .When(department is null || !Departments.All.ContainsKey(department), "change-without-department", "Vælg, hvilken forvaltning der planlægger det.", "department");
        return refused.None
            ? (new PlannedChange { Id = id, Citizen = citizen, Kind = text.Kind!.Value, What = text.What!.Trim(), Department = department!, Expected = text.Expected!.Value, PlannedOn = today, PlannedByName = who.Name, PlannedBy = who.Subject }, refused)
            : (null, refused);
    }

    /// <summary>It has happened, on the expected day or another.</summary>
    public Refusals Confirm(DateOnly? happened, SignedIn who, DateOnly today)
    {
        var on = happened ?? (Expected <= today ? Expected : today);
        var refused = MustBePlanned()
            .When(on > today, "change-not-yet", "Det kan først bekræftes, når det er sket. Vælg en dag, der ikke ligger efter i dag.", "happened")
            .When(on < PlannedOn, "change-before-planned", "Det kan ikke være sket, før det blev planlagt.", "happened");
        if (refused.None) (State, Happened, AnsweredOn, AnsweredByName) = (ChangeState.Confirmed, on, today, who.Name);
        return refused;
    }

    /// <summary>It does not happen, for a reason.</summary>
    public Refusals Cancel(string? why, SignedIn who, DateOnly today)
    {
        var refused = MustBePlanned().When(string.IsNullOrWhiteSpace(why), "change-cancelled-without-reason", "Skriv, hvorfor det ikke bliver til noget.", "why");
        if (refused.None) (State, WhyCancelled, AnsweredOn, AnsweredByName) = (ChangeState.Cancelled, why!.Trim(), today, who.Name);
        return refused;
    }

    private const int LongestWhat = 200;

    private Refusals MustBePlanned()
    {
        var refused = new Refusals();
        if (State != ChangeState.Planned) refused.Add(new Refusal("change-answered", "Ændringen er allerede bekræftet eller aflyst. Læs den igen.", null, RefusalKind.Conflict));
        return refused;
    }
}

/// <summary>Kinds of planned change.</summary>
internal enum ChangeKind
{
    /// <summary>Flytning.</summary>
    Move,

    /// <summary>Skoleskift.</summary>
    SchoolChange,

    /// <summary>Et tilbud begynder.</summary>
    OfferStart,

    /// <summary>Et tilbud stopper.</summary>
    OfferEnd,

    /// <summary>Ny medarbejder.</summary>
    WorkerChange,

    /// <summary>Andet.</summary>
    Other,
}

/// <summary>Where a planned change stands.</summary>
internal enum ChangeState
{
    /// <summary>Planlagt.</summary>
    Planned,

    /// <summary>Bekræftet.</summary>
    Confirmed,

    /// <summary>Aflyst.</summary>
    Cancelled,
}

/// <summary>A planned change as somebody writes it; without a department it is the writer's.</summary>
internal sealed record ChangeText(ChangeKind? Kind, string? What, DateOnly? Expected, string? Department = null);
