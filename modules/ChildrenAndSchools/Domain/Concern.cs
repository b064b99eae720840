namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>A concern (bekymring) that a forum talks over.</summary>
internal sealed class Concern
{
    public required Guid Id { get; init; }

    public required Guid Forum { get; init; }

    public required string Text { get; init; }

    public List<PlannedAction> Actions { get; } = [];
}

/// <summary>An action (handling) agreed for one concern. Who is responsible may be agreed later, but before the forum closes.</summary>
internal sealed class PlannedAction
{
    public required Guid Id { get; init; }

    public required Guid Concern { get; init; }

    public required string What { get; set; }

    /// <summary>The responsible person (ansvarlig).</summary>
    public string? Responsible { get; set; }

    /// <summary>The part the responsible person has, such as <c>klasselærer</c>.</summary>
    public string? Role { get; set; }

    /// <summary>When it shall be done.</summary>
    public DateOnly? Due { get; set; }

    public void Write(ActionText text) =>
        (What, Responsible, Role, Due) = (text.What!.Trim(), Writing.Tidy(text.Responsible), Writing.Tidy(text.Role), text.Due);
}

/// <summary>What an action says, as it is written.</summary>
internal sealed record ActionText(string? What, string? Responsible, string? Role, DateOnly? Due)
{
    public Refusals WhatIsWrong(DateOnly today) => new Refusals()
        .Needs(What, "action-without-text", "Skriv, hvad der skal gøres.", "what")
        .Fits(Responsible, "responsible", Writing.LongestName)
        .Fits(Role, "role", Writing.LongestName)
        .When(Due < today, "action-due-passed", "Fristen kan ikke ligge før i dag.", "due");
}
