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

/// <summary>By which way a young person came to the one entrance (indgang).</summary>
internal enum Entrance
{
    /// <summary>From primary school (efter grundskolen).</summary>
    AfterPrimarySchool,

    /// <summary>After leaving an education (frafald).</summary>
    AfterLeavingEducation,

    /// <summary>Moved here (tilflytter).</summary>
    MovedHere,

    /// <summary>Came by themselves.</summary>
    CameThemselves,

    /// <summary>From another department.</summary>
    FromAnotherDepartment,
}

/// <summary>A young person (ung) the municipality has authority for until upper secondary is completed or the upper age is reached.</summary>
internal sealed class YoungPerson
{
    public required CitizenId Citizen { get; init; }

    public required DateOnly Born { get; init; }

    /// <summary>The day the person came under the effort here.</summary>
    public required DateOnly Entered { get; set; }

    /// <summary>By which way.</summary>
    public Entrance? Via { get; set; }

    /// <summary>The day primary school ended; may lie ahead.</summary>
    public DateOnly? LeftPrimarySchool { get; set; }

    /// <summary>When upper secondary education was completed (ungdomsuddannelse gennemført).</summary>
    public DateOnly? UpperSecondaryCompleted { get; set; }

    /// <summary>First day living in another municipality, whose authority it then is.</summary>
    public DateOnly? MovedAway { get; set; }

    public Occupation Occupation { get; set; }

    public required DateOnly OccupationSince { get; set; }

    /// <summary>The day an education was left for neither education nor job; null when that is not so.</summary>
    public DateOnly? LeftEducation { get; set; }

    /// <summary>Whether the one education plan (uddannelsesplan) is open: kept beside the plan so that the lists are fast.</summary>
    public bool HasEducationPlan { get; set; }

    /// <summary>The day the others were told that authority has ended, so that it is told once.</summary>
    public DateOnly? EndTold { get; set; }

    /// <summary>Counts the changes, so that two people at once cannot undo each other's.</summary>
    public int Revision { get; set; }

    /// <summary>Enters a citizen in the effort, or says why it cannot be.</summary>
    public static (YoungPerson? Young, Refusals Refused) Enter(CitizenId citizen, DateOnly born, DateOnly today, YouthEffortRules rules, Entrance? via = null, DateOnly? leftPrimarySchool = null)
    {
        var refused = MayEnter(born, today, rules, via, leftPrimarySchool);
        return refused.None ? (new YoungPerson { Citizen = citizen, Born = born, Entered = today, OccupationSince = today, Via = via, LeftPrimarySchool = leftPrimarySchool }, refused) : (null, refused);
    }

    /// <summary>Enters again one who had moved away.</summary>
    public Refusals Return(DateOnly today, YouthEffortRules rules, Entrance? via = null)
    {
        var refused = MayEnter(Born, today, rules, via, null);
        if (refused.None) (Entered, Via, MovedAway, EndTold) = (today, via ?? Entrance.MovedHere, null, null);
        return refused;
    }

    /// <summary>Notes what the person does now.</summary>
    public Refusals Record(Occupation? occupation, DateOnly? since, DateOnly today)
    {
        var refused = new Refusals()
            .When(occupation is null, "occupation-missing", "Vælg uddannelse, job eller ingen af delene.", "occupation")
            .When(since is null, "occupation-without-day", "Skriv, hvornår det begyndte.", "since")
            .When(since > today, "occupation-in-future", "Dagen kan ikke ligge efter i dag.", "since")
            .When(since < Born, "occupation-before-birth", "Dagen kan ikke ligge før fødslen.", "since");
        if (!refused.None) return refused;
        if (occupation != Occupation.None) LeftEducation = null;
        else if (Occupation == Occupation.Education) LeftEducation = since;
        (Occupation, OccupationSince) = (occupation!.Value, since!.Value);
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

    /// <summary>Why the person is about to fall out (falde mellem to stole); empty when not.</summary>
    public IReadOnlyList<string> Gaps(YouthEffort effort, ContactPersons contacts, DateOnly today) => effort.InTargetGroup
        ?
        [
            .. new[]
            {
                HasEducationPlan ? null : "Har ingen uddannelsesplan.",
                contacts.VacantFrom(today) is not { } vacant ? null : vacant <= today ? "Har ingen kontaktperson." : $"Kontaktpersonen stopper {YouthEffort.Words(vacant)}, og der er ingen ny.",
                LeftEducation is { } left ? $"Har forladt en uddannelse {YouthEffort.Words(left)}." : null,
            }.OfType<string>(),
        ]
        : [];

    /// <summary>The end to tell the others of, when authority has ended up to the day and they have not been told.</summary>
    public YouthEffortEnded? TellEnd(DateOnly day, YouthEffortRules rules)
    {
        if (EndTold is not null || YouthEffort.For(this, day, rules) is not { AuthorityEndsOn: { } end, Why: { } why } || end > day) return null;
        EndTold = day;
        return new YouthEffortEnded(Citizen, end, why);
    }

    private static Refusals MayEnter(DateOnly born, DateOnly today, YouthEffortRules rules, Entrance? via, DateOnly? leftPrimarySchool)
    {
        var ages = rules.AsOf(today)?.TargetGroup;
        return new Refusals()
            .When(ages is null, "no-law-in-force", "Der er ingen lov om kommunal ungeindsats på den dag.")
            .When(ages is not null && today < born.BirthdayAt(ages.FromAge), "young-person-too-young", $"Ungeindsatsen begynder ved det fyldte {ages?.FromAge}. år.", "citizen")
            .When(ages is not null && today >= born.BirthdayAt(ages.UntilAge), "young-person-too-old", $"Ungeindsatsen er for unge under {ages?.UntilAge} år.", "citizen")
            .When(via == Entrance.AfterPrimarySchool && leftPrimarySchool is null, "primary-school-without-day", "Skriv, hvornår grundskolen slutter.", "leftPrimarySchool")
            .When(leftPrimarySchool <= born, "primary-school-before-birth", "Dagen kan ikke ligge før fødslen.", "leftPrimarySchool");
    }
}
