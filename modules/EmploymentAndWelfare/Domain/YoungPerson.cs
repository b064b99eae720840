using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>What a young person spends the days on (beskæftigelse).</summary>
internal enum Occupation
{
    /// <summary>Neither education nor job.</summary>
    None,

    /// <summary>I uddannelse.</summary>
    Education,

    /// <summary>I job.</summary>
    Job,
}

/// <summary>A young person (ung) the municipality has authority for until upper secondary is completed or the upper age is reached.</summary>
internal sealed class YoungPerson
{
    public required CitizenId Citizen { get; init; }

    public required DateOnly Born { get; init; }

    /// <summary>The day the person came under the effort here.</summary>
    public required DateOnly Entered { get; init; }

    /// <summary>When upper secondary education was completed (ungdomsuddannelse gennemført).</summary>
    public DateOnly? UpperSecondaryCompleted { get; set; }

    public Occupation Occupation { get; set; }

    public required DateOnly OccupationSince { get; set; }

    /// <summary>The one contact person (kontaktperson).</summary>
    public string? ContactName { get; set; }

    /// <summary>How to reach the contact person.</summary>
    public string? ContactReach { get; set; }

    /// <summary>The one education plan (uddannelsesplan) that every young person has a right to.</summary>
    public bool HasEducationPlan { get; set; }

    /// <summary>The day the others were told that authority has ended, so that it is told once.</summary>
    public DateOnly? EndTold { get; set; }

    /// <summary>Counts the changes, so that two people at once cannot undo each other's.</summary>
    public int Revision { get; set; }

    /// <summary>Enters a citizen in the effort, or says why it cannot be.</summary>
    public static (YoungPerson? Young, Refusals Refused) Enter(CitizenId citizen, DateOnly born, DateOnly today, YouthEffortRules rules)
    {
        var ages = rules.AsOf(today)?.TargetGroup;
        var refused = new Refusals()
            .When(ages is null, "no-law-in-force", "Der er ingen lov om kommunal ungeindsats på den dag.")
            .When(ages is not null && today < born.BirthdayAt(ages.FromAge), "young-person-too-young", $"Ungeindsatsen begynder ved det fyldte {ages?.FromAge}. år.", "citizen")
            .When(ages is not null && today >= born.BirthdayAt(ages.UntilAge), "young-person-too-old", $"Ungeindsatsen er for unge under {ages?.UntilAge} år.", "citizen");
        return refused.None ? (new YoungPerson { Citizen = citizen, Born = born, Entered = today, OccupationSince = today }, refused) : (null, refused);
    }

    /// <summary>Notes what the person does now.</summary>
    public Refusals Record(Occupation? occupation, DateOnly? since, bool? hasEducationPlan, DateOnly today)
    {
        var refused = new Refusals()
            .When(occupation is null, "occupation-missing", "Vælg uddannelse, job eller ingen af delene.", "occupation")
            .When(since is null, "occupation-without-day", "Skriv, hvornår det begyndte.", "since")
            .When(since > today, "occupation-in-future", "Dagen kan ikke ligge efter i dag.", "since")
            .When(since < Born, "occupation-before-birth", "Dagen kan ikke ligge før fødslen.", "since");
        if (refused.None) (Occupation, OccupationSince, HasEducationPlan) = (occupation!.Value, since!.Value, hasEducationPlan ?? HasEducationPlan);
        return refused;
    }

    /// <summary>Notes that upper secondary education is completed.</summary>
    public Refusals CompleteUpperSecondary(DateOnly? on, DateOnly today)
    {
        var refused = new Refusals()
            .When(on is null, "completion-without-day", "Skriv den dag, uddannelsen blev gennemført.", "on")
            .When(on > today, "completion-in-future", "Dagen kan ikke ligge efter i dag: skriv den først, når uddannelsen er gennemført.", "on")
            .When(on <= Born, "completion-before-birth", "Dagen kan ikke ligge før fødslen.", "on")
            .When(EndTold is not null, "effort-already-ended", "Ungeindsatsen er ophørt, og de andre forvaltninger har fået besked. Dagen kan ikke ændres her.");
        if (refused.None) UpperSecondaryCompleted = on;
        return refused;
    }

    /// <summary>Names the contact person; an empty name leaves the place vacant.</summary>
    public Refusals NameContact(string? name, string? reach)
    {
        var refused = new Refusals()
            .When(name?.Length > 200, "text-too-long", "Skriv højst 200 tegn.", "name")
            .When(reach?.Length > 200, "text-too-long", "Skriv højst 200 tegn.", "reach")
            .When(string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(reach), "contact-without-name", "Skriv kontaktpersonens navn.", "name");
        if (refused.None) (ContactName, ContactReach) = (Tidy(name), Tidy(reach));
        return refused;
    }

    /// <summary>Why the person is about to fall out (falde mellem to stole); empty when not.</summary>
    public IReadOnlyList<string> Gaps(YouthEffort effort) => effort.InTargetGroup
        ? [.. new[] { HasEducationPlan ? null : "Har ingen uddannelsesplan.", ContactName is null ? "Har ingen kontaktperson." : null }.OfType<string>()]
        : [];

    /// <summary>The end to tell the others of, when authority has ended up to the day and they have not been told.</summary>
    public YouthEffortEnded? TellEnd(DateOnly day, YouthEffortRules rules)
    {
        if (EndTold is not null || YouthEffort.For(this, day, rules) is not { AuthorityEndsOn: { } end, Why: { } why } || end > day) return null;
        EndTold = day;
        return new YouthEffortEnded(Citizen, end, why);
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
