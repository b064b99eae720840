using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain.Transitions;

/// <summary>
/// A warm handover (varm overdragelse): who hands over to whom, how long both are there, and what ends and follows. Nothing ends before
/// what follows is decided, or somebody has acknowledged the gap with a reason.
/// </summary>
internal sealed class Handover
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>The first day without what ends.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The boundary of age it is at, where it is at one.</summary>
    public string? Boundary { get; init; }

    /// <summary>What ends, as the department calls it.</summary>
    public required string Ends { get; init; }

    /// <summary>What follows, as last known; null while nothing is decided.</summary>
    public string? Follows { get; private set; }

    /// <summary>Days between, as last known; null while nothing is decided.</summary>
    public int? GapDays { get; private set; }

    public required Worker OldWorker { get; init; }

    public required Worker NewWorker { get; init; }

    /// <summary>First day both work with the citizen.</summary>
    public required DateOnly OverlapFrom { get; init; }

    /// <summary>Last day both do.</summary>
    public required DateOnly OverlapTo { get; init; }

    /// <summary>Why the days between are accepted; null while nobody has acknowledged them.</summary>
    public string? GapReason { get; private set; }

    /// <summary>Who acknowledged them.</summary>
    public string? GapAcknowledgedBy { get; private set; }

    public HandoverState State { get; private set; } = HandoverState.Proposed;

    /// <summary>Each step it has gone, the first first.</summary>
    public List<HandoverStep> Steps { get; } = [];

    /// <summary>Proposes a handover of something that stops.</summary>
    public static (Handover? Handover, Refusals Refused) Propose(Guid id, CitizenId citizen, Stop stop, string? boundary, HandoverText text, SignedIn who, DateTimeOffset now)
    {
        var refused = new Refusals()
            .When(IsEmpty(text.OldWorker?.Name), "handover-without-old-worker", "Skriv, hvem der har arbejdet med borgeren hidtil.", "oldWorker")
            .When(IsEmpty(text.NewWorker?.Name) || IsEmpty(text.NewWorker?.Department), "handover-without-new-worker", "Skriv, hvem der tager over, og i hvilken forvaltning.", "newWorker")
            .When(text.OldWorker is not null && text.OldWorker == text.NewWorker, "handover-to-the-same", "Den nye medarbejder er den samme som den hidtidige.", "newWorker")
            .When(text.OverlapFrom is null, "overlap-without-start", "Vælg den første dag, begge er der.", "overlapFrom")
            .When(text.OverlapTo is null, "overlap-without-end", "Vælg den sidste dag, begge er der.", "overlapTo")
            .When(text.OverlapFrom > text.OverlapTo, "overlap-backwards", "Den sidste dag ligger før den første.", "overlapTo")
            .When(text.OverlapFrom >= stop.On || text.OverlapTo < stop.On, "overlap-misses-transition", $"Begge skal være der både før og på dagen for overgangen, {stop.On:dd.MM.yyyy}.", "overlapFrom");
        if (!refused.None) return (null, refused);

        var handover = new Handover
        {
            Id = id,
            Citizen = citizen,
            On = stop.On,
            Boundary = boundary,
            Ends = stop.Held.Title,
            OldWorker = text.OldWorker!,
            NewWorker = text.NewWorker!,
            OverlapFrom = text.OverlapFrom!.Value,
            OverlapTo = text.OverlapTo!.Value,
        };
        handover.Know(stop);
        handover.Acknowledge(text.GapReason, who);
        handover.Step(who, now, null);
        return (handover, refused);
    }

    /// <summary>Accepts it, when what follows is decided to begin at once, or the gap is acknowledged.</summary>
    /// <param name="stop">What stops, as it is known now; null when it cannot be asked.</param>
    /// <param name="gapReason">Why the days between are accepted, where they are acknowledged now.</param>
    /// <param name="who">Who accepts.</param>
    /// <param name="now">When.</param>
    public Refusals Accept(Stop? stop, string? gapReason, SignedIn who, DateTimeOffset now)
    {
        var refused = MustBe(HandoverState.Proposed);
        if (!refused.None) return refused;
        refused.When(!IsTakenOverBy(who), "handover-not-yours", "Kun den nye medarbejder, en leder eller en koordinator kan svare.");
        if (!refused.None) return refused;

        var acknowledged = !IsEmpty(gapReason) || GapReason is not null;
        if (stop is null && !acknowledged) refused.Add(new Refusal("what-follows-unknown", "En forvaltning svarer ikke, så det vides ikke, om det er besluttet, hvad der følger efter. Prøv igen, eller skriv, hvorfor overdragelsen sker alligevel.", "gapReason", RefusalKind.Unavailable));
        if (stop is not null) Know(stop);
        refused.When(stop is not null && !acknowledged && stop.IsUndecided, "nothing-follows", "Det er ikke besluttet, hvad der følger efter. Beslut det først, eller skriv, hvorfor der kommer dage uden støtte.", "gapReason")
            .When(stop is not null && !acknowledged && stop.GapDays > 0, "gap-not-acknowledged", $"Der er {stop?.GapDays} dage uden støtte. Få det, der følger efter, til at begynde før, eller skriv, hvorfor dagene må være der.", "gapReason");
        if (!refused.None) return refused;

        Acknowledge(gapReason, who);
        State = HandoverState.Accepted;
        Step(who, now, gapReason);
        return refused;
    }

    /// <summary>Rejects it with a reason: the old worker stays.</summary>
    public Refusals Reject(string? reason, SignedIn who, DateTimeOffset now) => To(HandoverState.Rejected, reason, who, now,
        MustBe(HandoverState.Proposed).When(!IsTakenOverBy(who), "handover-not-yours", "Kun den nye medarbejder, en leder eller en koordinator kan svare."));

    /// <summary>Takes it back with a reason, also after it was accepted.</summary>
    public Refusals Revoke(string? reason, SignedIn who, DateTimeOffset now) => To(HandoverState.Revoked, reason, who, now,
        new Refusals().When(State is not (HandoverState.Proposed or HandoverState.Accepted), "handover-over", "Overdragelsen er allerede afvist eller trukket tilbage."));

    private Refusals To(HandoverState state, string? reason, SignedIn who, DateTimeOffset now, Refusals refused)
    {
        refused.When(IsEmpty(reason), "handover-without-reason", "Skriv hvorfor.", "reason");
        if (!refused.None) return refused;
        State = state;
        Step(who, now, reason);
        return refused;
    }

    private Refusals MustBe(HandoverState state) => new Refusals().When(State != state, "handover-answered", "Overdragelsen er allerede besvaret eller trukket tilbage.");

    /// <summary>The new worker; where no person is named, anybody of that department; leaders and coordinators; a program on their behalf.</summary>
    private bool IsTakenOverBy(SignedIn who) =>
        !who.IsPerson || who.Role is Roles.TeamLead or Roles.DepartmentHead or Roles.Coordinator
        || (NewWorker.Staff is { } staff ? who.Staff == staff : who.Staff is not null && who.Department == NewWorker.Department);

    private void Know(Stop stop) => (Follows, GapDays) = (stop.Follows?.Held.Title, stop.GapDays);

    private void Acknowledge(string? reason, SignedIn who)
    {
        if (!IsEmpty(reason)) (GapReason, GapAcknowledgedBy) = (reason!.Trim(), who.Name);
    }

    private void Step(SignedIn who, DateTimeOffset now, string? reason) =>
        Steps.Add(new HandoverStep { Handover = Id, Nth = Steps.Count, State = State, At = now, ByName = who.Name, By = who.Subject, Reason = IsEmpty(reason) ? null : reason!.Trim() });

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);
}

/// <summary>Where a handover stands.</summary>
internal enum HandoverState
{
    /// <summary>Foreslået.</summary>
    Proposed,

    /// <summary>Modtaget.</summary>
    Accepted,

    /// <summary>Afvist.</summary>
    Rejected,

    /// <summary>Trukket tilbage.</summary>
    Revoked,
}

/// <summary>A worker in a handover.</summary>
/// <param name="Name">Name.</param>
/// <param name="Department">Route name of the department.</param>
/// <param name="Staff">The person, where known.</param>
internal sealed record Worker(string Name, string Department, StaffId? Staff);

/// <summary>What a proposal says. Everything may be missing until it is checked.</summary>
internal sealed record HandoverText(Worker? OldWorker, Worker? NewWorker, DateOnly? OverlapFrom, DateOnly? OverlapTo, string? GapReason);

/// <summary>One step of a handover: what it became, when, by whom and why.</summary>
internal sealed class HandoverStep
{
    public required Guid Handover { get; init; }

    public required int Nth { get; init; }

    public required HandoverState State { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ByName { get; init; }

    public required Guid By { get; init; }

    public string? Reason { get; init; }
}
