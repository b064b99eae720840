using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>
/// One person's share in a goal of a family (familiens mål). Each person of the goal has a row of their own with all of it: there is no plan of
/// a family, and what is one person's can be shown, told and erased without the others'.
/// </summary>
internal sealed class FamilyGoal
{
    /// <summary>The goal, the same for all whose it is.</summary>
    public required Guid Goal { get; init; }

    public required CitizenId Citizen { get; init; }

    public required string Text { get; init; }

    public required DateOnly Agreed { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>The day it ended; null while it is worked on.</summary>
    public DateOnly? Ended { get; set; }

    /// <summary>One share for each person, or what is wrong.</summary>
    public static (IReadOnlyList<FamilyGoal> Shares, Refusals Refused) Set(Guid goal, CitizenId citizen, FamilyGoalText text, IReadOnlySet<CitizenId> family, DateOnly today)
    {
        var others = (text.With ?? []).Where(other => other != citizen).Distinct().ToList();
        var refused = new Refusals()
            .When(string.IsNullOrWhiteSpace(text.Text), "family-goal-without-text", "Skriv målet i én sætning.", "text")
            .When(others.Count == 0, "family-goal-alone", "Vælg mindst én anden i familien. Et mål for én person er et almindeligt mål.", "with")
            .When(others.Exists(other => !family.Contains(other)), "family-goal-stranger", "Vælg kun personer, som er borgerens familie i registret, og som du arbejder med.", "with")
            .When(!text.AllAgree, "family-goal-without-yes", "Alle, målet gælder, skal have sagt ja til det.", "allAgree")
            .When(text.Due < today, "family-goal-due-passed", "Dagen skal være i dag eller senere.", "due");
        return refused.None
            ? ([.. others.Prepend(citizen).Select(person => new FamilyGoal { Goal = goal, Citizen = person, Text = text.Text!.Trim(), Agreed = today, Due = text.Due })], refused)
            : ([], refused);
    }
}

/// <summary>A family's goal as somebody writes it.</summary>
internal sealed record FamilyGoalText(string? Text, IReadOnlyList<CitizenId>? With, DateOnly? Due, bool AllAgree);
