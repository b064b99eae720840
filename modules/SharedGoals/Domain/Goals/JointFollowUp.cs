using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain.Goals;

/// <summary>A joint follow-up (fælles opfølgning): one meeting of the citizen, several departments and outside parties on the shared goals.</summary>
internal sealed class JointFollowUp
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DateTimeOffset Begins { get; init; }

    public required int Minutes { get; init; }

    public required string Place { get; init; }

    /// <summary>Whether the citizen takes part.</summary>
    public required bool CitizenComes { get; init; }

    /// <summary>Why the citizen does not, where that is so.</summary>
    public string? WhyWithoutCitizen { get; init; }

    /// <summary>Route names of the departments that take part.</summary>
    public required string[] Departments { get; init; }

    /// <summary>Outside parties: provider, psychiatry, school, relatives by the citizen's wish.</summary>
    public string[] Outside { get; init; } = [];

    /// <summary>The goals it is about.</summary>
    public required GoalId[] Goals { get; init; }

    public required DateOnly Arranged { get; init; }

    public required string ArrangedBy { get; init; }

    /// <summary>The day its outcome was written back; null until then.</summary>
    public DateOnly? Held { get; private set; }

    /// <summary>The day it was called off; null otherwise.</summary>
    public DateOnly? CalledOff { get; private set; }

    /// <summary>Whether it is still to be held.</summary>
    public bool IsAhead => Held is null && CalledOff is null;

    /// <summary>Says that it is over where it is.</summary>
    public Refusals MustBeAhead() => IsAhead ? [] : [new Refusal("joint-follow-up-over", "Mødet er allerede holdt eller aflyst. Se, hvad der står nu.", Kind: RefusalKind.Conflict)];

    /// <summary>It has been held, and its outcome is written back.</summary>
    public void Hold(DateOnly today) => Held = today;

    /// <summary>Calls it off.</summary>
    public Refusals CallOff(DateOnly today)
    {
        var refused = MustBeAhead();
        if (refused.None) CalledOff = today;
        return refused;
    }

    public static JointFollowUp Arrange(CitizenId citizen, JointText text, SignedIn who, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Citizen = citizen,
        Begins = text.BeginsAt!.Value,
        Minutes = text.Minutes!.Value,
        Place = text.Place!.Trim(),
        CitizenComes = text.CitizenComes,
        WhyWithoutCitizen = text.CitizenComes ? null : text.WhyWithoutCitizen!.Trim(),
        Departments = [.. text.Departments!.Distinct()],
        Outside = [.. (text.Outside ?? []).Select(party => party.Trim()).Where(party => party.Length > 0)],
        Goals = [.. text.Goals!.Distinct()],
        Arranged = now.DanishDate(),
        ArrangedBy = who.Name,
    };
}

/// <summary>A joint follow-up as it is arranged. Day and time are Danish.</summary>
internal sealed record JointText(
    DateOnly? On, TimeOnly? At, int? Minutes, string? Place, bool CitizenComes, string? WhyWithoutCitizen, IReadOnlyList<string>? Departments, IReadOnlyList<string>? Outside, IReadOnlyList<GoalId>? Goals)
{
    private const int ShortestMinutes = 15;
    private const int LongestMinutes = 480;

    /// <summary>The instant it begins.</summary>
    public DateTimeOffset? BeginsAt => On is { } day && At is { } time ? new DateTimeOffset(day, time, DanishTime.Zone.GetUtcOffset(day.ToDateTime(time))) : null;

    /// <summary>Everything that is wrong, held against the citizen's active goals.</summary>
    public Refusals WhatIsWrong(IReadOnlyCollection<GoalId> active, DateTimeOffset now) => new Refusals()
        .When(On is null, "meeting-without-day", "Vælg mødets dag.", "on")
        .When(At is null, "meeting-without-time", "Skriv, hvornår mødet begynder, for eksempel 9.30.", "at")
        .When(BeginsAt <= now, "meeting-in-past", "Mødet skal ligge efter nu.", "on")
        .When(Minutes is null or < ShortestMinutes or > LongestMinutes, "meeting-length-unknown", $"Skriv mødets længde i minutter, fra {ShortestMinutes} til {LongestMinutes}.", "minutes")
        .When(string.IsNullOrWhiteSpace(Place), "meeting-without-place", "Skriv, hvor mødet er.", "place")
        .When(!CitizenComes && string.IsNullOrWhiteSpace(WhyWithoutCitizen), "meeting-without-citizen", "Borgeren er med til en fælles opfølgning. Skriv hvorfor, hvis borgeren ikke er.", "whyWithoutCitizen")
        .When(Departments is null || Departments.Distinct().Count() < 2, "meeting-without-departments", "Vælg mindst to forvaltninger.", "departments")
        .When(Departments?.Any(name => name is null || !Domain.Departments.All.ContainsKey(name)) == true, "department-unknown", "Vælg en af forvaltningerne.", "departments")
        .When(Goals is null || Goals.Count == 0, "meeting-without-goals", "Vælg mindst ét mål, I følger op på.", "goals")
        .When(Goals?.Any(goal => !active.Contains(goal)) == true, "meeting-goal-unknown", "Vælg kun blandt borgerens aktive mål.", "goals");
}

/// <summary>What a joint follow-up came to for one goal.</summary>
internal sealed record JointOutcome(GoalId? Goal, GoalFollowUpText? FollowUp);
