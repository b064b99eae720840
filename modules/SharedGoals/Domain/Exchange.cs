using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>
/// An exchange between school, social work and daycare about one child (SSD-udveksling), without consent, early and to prevent: at one
/// meeting, and in special cases at one follow-up meeting (earlier serviceloven § 49 a; now in barnets lov, paragraph not verified). It is
/// open to the participants of a meeting on the day of that meeting, and to nobody else.
/// </summary>
internal sealed class Exchange
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>What the worry is about.</summary>
    public required string Matter { get; init; }

    /// <summary>The day of the one meeting, Danish local date.</summary>
    public required DateOnly FirstMeeting { get; init; }

    /// <summary>The day of the one follow-up meeting; null while there is none.</summary>
    public DateOnly? FollowUpMeeting { get; private set; }

    /// <summary>Why one meeting was not enough.</summary>
    public string? FollowUpReason { get; private set; }

    public required Guid ArrangedBy { get; init; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public List<ExchangeParticipant> Participants { get; init; } = [];

    /// <summary>The meeting held on a day; null when there is none or the exchange is closed.</summary>
    public ExchangeMeeting? MeetingOn(DateOnly day) =>
        ClosedAt is not null ? null
        : day == FollowUpMeeting ? ExchangeMeeting.FollowUp
        : day == FirstMeeting ? ExchangeMeeting.First
        : null;

    /// <summary>Whether it is open to somebody at this instant.</summary>
    public bool IsOpenFor(StaffId staff, DateTimeOffset at) =>
        MeetingOn(at.DanishDate()) is { } meeting && Participants.Exists(p => p.Meeting == meeting && p.Staff == staff);

    /// <summary>Arranges the one meeting, or says what is against it, the child's exchanges so far among it.</summary>
    public static (Exchange? Exchange, Refusals Refused) Arrange(Citizen child, ExchangeText text, IReadOnlyList<Exchange> earlier, Guid by, TimeProvider clock, DatedRules rules, ExchangeProfessions professions)
    {
        var (now, matter) = (clock.GetUtcNow(), text.Matter?.Trim() ?? "");
        var refused = new Refusals()
            .When(matter.Length == 0, "exchange-without-matter", "Skriv, hvad bekymringen for barnet handler om.", "matter")
            .When(text.On is null, "exchange-without-day", "Vælg mødets dag.", "on")
            .When(text.On < now.DanishDate(), "exchange-day-passed", "Mødets dag skal være i dag eller senere.", "on")
            .When(text.On is { } on && !rules.IsUnder(DatedRules.ExchangeUntilAge, child.Born, on), "exchange-not-a-child", "Udvekslingen kan kun handle om et barn eller en ung, der ikke er fyldt 18 år på mødets dag.", "on");
        refused.AddRange(professions.WhatIsWrong(text.Participants, now.DanishDate()));
        if (earlier.Any(e => e.ClosedAt is null)) refused.Add(Conflict("exchange-not-closed", "Der er allerede en udveksling om barnet, som ikke er lukket."));
        else if (earlier.Any(e => string.Equals(e.Matter, matter, StringComparison.CurrentCultureIgnoreCase))) refused.Add(UsedUp);
        if (!refused.None) return (null, refused);

        var exchange = new Exchange { Id = Guid.CreateVersion7(now), Citizen = child.Id, Matter = matter, FirstMeeting = text.On!.Value, ArrangedBy = by };
        exchange.Add(ExchangeMeeting.First, text.Participants!);
        return (exchange, refused);
    }

    /// <summary>Arranges the one follow-up meeting. Without participants of its own it has those of the first.</summary>
    public Refusals FollowUp(FollowUpText text, DateOnly today, ExchangeProfessions professions)
    {
        var refused = new Refusals();
        if (ClosedAt is not null) refused.Add(Conflict("exchange-closed", "Udvekslingen er lukket."));
        else if (FollowUpMeeting is not null) refused.Add(UsedUp);
        if (!refused.None) return refused;

        refused
            .When(string.IsNullOrWhiteSpace(text.Reason), "follow-up-without-reason", "Skriv, hvorfor ét møde ikke er nok.", "reason")
            .When(text.On is null, "exchange-without-day", "Vælg mødets dag.", "on")
            .When(text.On < today, "exchange-day-passed", "Mødets dag skal være i dag eller senere.", "on")
            .When(text.On <= FirstMeeting, "follow-up-not-after", "Opfølgningen skal ligge efter det første møde.", "on");
        if (text.Participants is { Count: > 0 }) refused.AddRange(professions.WhatIsWrong(text.Participants, today));
        if (!refused.None) return refused;

        var first = Participants.Where(p => p.Meeting == ExchangeMeeting.First).Select(p => new ParticipantText(p.Staff, p.Profession)).ToList();
        Add(ExchangeMeeting.FollowUp, text.Participants is { Count: > 0 } own ? own : first);
        (FollowUpMeeting, FollowUpReason) = (text.On, text.Reason!.Trim());
        return refused;
    }

    /// <summary>Closes it for good. A second time changes nothing.</summary>
    public void Close(DateTimeOffset at) => ClosedAt ??= at;

    /// <summary>There has been one meeting and one follow-up, and the law gives no third.</summary>
    public static Refusal UsedUp { get; } = Conflict("exchange-used-up", "Udvekslingen er brugt op: der kan holdes ét møde og ét opfølgende møde om sagen. Bed om samtykke i stedet.");

    private static Refusal Conflict(string type, string message) => new(type, message, null, RefusalKind.Conflict);

    private void Add(ExchangeMeeting meeting, IReadOnlyList<ParticipantText> participants) =>
        Participants.AddRange(participants.DistinctBy(p => p.Staff).Select(p => new ExchangeParticipant { Exchange = Id, Meeting = meeting, Staff = p.Staff!.Value, Profession = p.Profession! }));
}

/// <summary>The two meetings an exchange may have.</summary>
internal enum ExchangeMeeting
{
    First,
    FollowUp,
}

/// <summary>Somebody who takes part in a meeting of an exchange.</summary>
internal sealed class ExchangeParticipant
{
    public required Guid Exchange { get; init; }

    public required ExchangeMeeting Meeting { get; init; }

    public required StaffId Staff { get; init; }

    /// <summary>One of <see cref="ExchangeProfessions"/>.</summary>
    public required string Profession { get; init; }
}

/// <summary>A participant as somebody writes it down.</summary>
internal sealed record ParticipantText(StaffId? Staff, string? Profession);

/// <summary>An exchange as somebody writes it down.</summary>
internal sealed record ExchangeText(string? Matter, DateOnly? On, IReadOnlyList<ParticipantText>? Participants);

/// <summary>A follow-up meeting as somebody writes it down.</summary>
internal sealed record FollowUpText(DateOnly? On, string? Reason, IReadOnlyList<ParticipantText>? Participants = null);
