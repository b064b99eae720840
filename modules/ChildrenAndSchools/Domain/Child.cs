namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>A citizen as the rules about children see one: when the person was born.</summary>
internal sealed record Child(CitizenId Id, DateOnly Born)
{
    /// <summary>Whether the person is still a child on the day.</summary>
    public bool IsChild(DateOnly day, DatedRules rules) => rules.AsOf(DatedRules.ChildUntilAge, day) is not { } rule || day < Born.BirthdayAt(rule.Value);

    /// <summary>Whether the child is a party to its own case on the day (partsrettigheder).</summary>
    public bool IsParty(DateOnly day, DatedRules rules) => rules.AsOf(DatedRules.PartyRightsAge, day) is { } rule && day >= Born.BirthdayAt(rule.Value);

    /// <summary>Refuses what is only for children; <c>what</c> is how the sentence begins.</summary>
    public Refusals MustBeChild(DateOnly today, DatedRules rules, string what) => new Refusals()
        .When(!IsChild(today, rules), "citizen-not-a-child", $"{what} er for børn og unge under 18 år. Borgeren er fyldt 18.", "citizen");
}

/// <summary>Refusals about days.</summary>
internal static class Days
{
    /// <summary>The day must be given, and not lie before the child was born.</summary>
    public static Refusals NeedsDay(this Refusals refused, DateOnly? day, string type, string message, string field, Child child) =>
        refused.When(day is null, type, message, field).NotBeforeBirth(day, field, child);

    /// <summary>The day may be missing, but not lie before the child was born.</summary>
    public static Refusals NotBeforeBirth(this Refusals refused, DateOnly? day, string field, Child child) =>
        refused.When(day < child.Born, "day-before-birth", "Dagen ligger før barnet blev født. Ret datoen.", field);

    /// <summary>The day must not be still to come.</summary>
    public static Refusals NotAfter(this Refusals refused, DateOnly? day, DateOnly today, string field) =>
        refused.When(day > today, "day-in-future", "Dagen kan ikke ligge efter i dag.", field);

    /// <summary>The day must lie after today.</summary>
    public static Refusals IsAhead(this Refusals refused, DateOnly? day, DateOnly today, string type, string message, string field) =>
        refused.When(day is null || day <= today, type, message, field);
}
