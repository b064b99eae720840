using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain.Goals;

/// <summary>What the parties said of two departments' goals (afstemning af mål): a shared wording, or a disagreement that stays in sight.</summary>
internal sealed class Alignment
{
    public required Guid Id { get; init; }

    public required GoalId Goal { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>The other department's goal.</summary>
    public required GoalId Other { get; init; }

    /// <summary>The other goal as it was called then.</summary>
    public required string OtherTitle { get; init; }

    /// <summary>The other department, in Danish.</summary>
    public required string OtherDepartment { get; init; }

    public required bool Agree { get; init; }

    /// <summary>The shared wording, when they agree.</summary>
    public string? Wording { get; init; }

    /// <summary>What they disagree in and what is done about it, when they do not.</summary>
    public string? Disagreement { get; init; }

    /// <summary>Who took part.</summary>
    public required string Parties { get; init; }

    public required DateOnly On { get; init; }

    public required string ByName { get; init; }
}

/// <summary>What the parties said, as it is written.</summary>
internal sealed record AlignmentText(GoalId? Other, bool? Agree, string? Wording, string? Disagreement, string? Parties)
{
    public Refusals WhatIsWrong() => new Refusals()
        .When(Other is null, "alignment-without-other", "Vælg det mål, I har talt om.", "other")
        .When(Agree is null, "alignment-without-answer", "Vælg, om I er enige.", "agree")
        .When(Agree == true && string.IsNullOrWhiteSpace(Wording), "alignment-without-wording", "Skriv den formulering, I er enige om.", "wording")
        .When(Agree == false && string.IsNullOrWhiteSpace(Disagreement), "alignment-without-disagreement", "Skriv, hvad I er uenige om, og hvad I gør ved det.", "disagreement")
        .When(string.IsNullOrWhiteSpace(Parties), "alignment-without-parties", "Skriv, hvem der var med, også om borgeren var med.", "parties");
}
