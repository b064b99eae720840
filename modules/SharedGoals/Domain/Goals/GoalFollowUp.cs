using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain.Goals;

/// <summary>A follow-up (opfølgning) of a goal: raw data of a day, added and never changed.</summary>
internal sealed class GoalFollowUp
{
    public required Guid Id { get; init; }

    public required GoalId Goal { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>Danish local date.</summary>
    public required DateOnly On { get; init; }

    /// <summary>From -2 to +2, where 0 is what was expected.</summary>
    public required int Level { get; init; }

    public required string Note { get; init; }

    public required FollowUpResult Result { get; init; }

    /// <summary>First day of the next window; null when the goal ended.</summary>
    public DateOnly? NextFrom { get; init; }

    public DateOnly? NextTo { get; init; }

    /// <summary>Why the interval is as it is, or why the goal ended.</summary>
    public required string Why { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }

    /// <summary>The joint follow-up it was written at; null when it was written alone.</summary>
    public Guid? Joint { get; init; }

    /// <summary>Route names of the departments whose plans were told.</summary>
    public required string[] Departments { get; init; }

    /// <summary>The follow-up that a goal has just taken over.</summary>
    public static GoalFollowUp Of(Goal goal, GoalFollowUpText text, IEnumerable<string> departments, SignedIn who, DateTimeOffset now, Guid? joint) => new()
    {
        Id = Guid.CreateVersion7(now),
        Goal = goal.Id,
        Citizen = goal.Citizen,
        On = now.DanishDate(),
        Level = text.Level!.Value,
        Note = text.Note!.Trim(),
        Result = text.Result ?? FollowUpResult.Continue,
        NextFrom = goal.NextFrom,
        NextTo = goal.NextTo,
        Why = text.Why!.Trim(),
        By = who.Subject,
        ByName = who.Name,
        Joint = joint,
        Departments = [.. departments],
    };
}

/// <summary>What a follow-up comes to (FFB: status på indsats).</summary>
internal enum FollowUpResult
{
    /// <summary>Fortsæt.</summary>
    Continue,

    /// <summary>Afslut.</summary>
    End,

    /// <summary>Afslut, og lav et nyt.</summary>
    EndAndNew,
}

/// <summary>A follow-up as it is written: level, two sentences, and the window of the next one with why; or that the goal ends, and why.</summary>
internal sealed record GoalFollowUpText(int? Level, string? Note, DateOnly? NextFrom, DateOnly? NextTo, string? Why, FollowUpResult? Result = null)
{
    private const int LongestNote = 600;

    /// <summary>Whether the goal ends with it.</summary>
    public bool Ends => Result is FollowUpResult.End or FollowUpResult.EndAndNew;

    public Refusals WhatIsWrong(DateOnly today, GoalBook book)
    {
        var refused = new Refusals()
            .When(Level is null, "follow-up-without-level", "Vælg, hvor langt borgeren er nået.", "level")
            .When(Level is < -2 or > 2, "follow-up-level-unknown", "Niveauet går fra −2 til +2.", "level")
            .When(string.IsNullOrWhiteSpace(Note), "follow-up-without-note", "Skriv to sætninger om, hvordan det går.", "note")
            .When(Note?.Length > LongestNote, "follow-up-note-too-long", $"Skriv højst {LongestNote} tegn: to sætninger er nok.", "note")
            .When(string.IsNullOrWhiteSpace(Why), "follow-up-without-why", Ends ? "Skriv, hvorfor målet afsluttes." : "Skriv, hvorfor der skal gå så længe, før I følger op igen.", "why");
        if (Ends) return refused;
        return refused
            .When(NextFrom is null, "window-without-start", "Vælg den første dag, I kan følge op igen.", "nextFrom")
            .When(NextTo is null, "window-without-end", "Vælg den sidste dag, I skal have fulgt op igen.", "nextTo")
            .When(NextFrom <= today, "window-in-past", "Den første dag skal ligge efter i dag.", "nextFrom")
            .When(NextTo < NextFrom, "window-reversed", "Den sidste dag ligger før den første. Byt dem om.", "nextTo")
            .When(NextTo > book.LastWindowDay(today), "window-too-late", "Der går for længe: følg op inden for et år.", "nextTo");
    }
}
