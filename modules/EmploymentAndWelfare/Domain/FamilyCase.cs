using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>The part a person has in a family.</summary>
internal enum FamilyRole
{
    /// <summary>Voksen.</summary>
    Adult,

    /// <summary>Barn.</summary>
    Child,
}

/// <summary>A family in the project Job og Familie: the family is the unit, with one advisory team over the departments.</summary>
internal sealed class FamilyCase
{
    public required Guid Id { get; init; }

    /// <summary>When the family asked or was offered: the order of the waiting list.</summary>
    public required DateTimeOffset Asked { get; init; }

    /// <summary>The family's place among those there is room for; null on the waiting list and when it has ended. No two have the same.</summary>
    public int? Seat { get; set; }

    /// <summary>First day in the project; null on the waiting list.</summary>
    public DateOnly? Began { get; set; }

    public DateOnly? Ended { get; set; }

    public string? WhyEnded { get; set; }

    /// <summary>What the family says itself.</summary>
    public required string FamilysWords { get; set; }

    public DateOnly? NextMeeting { get; set; }

    public List<FamilyMember> Members { get; } = [];

    public List<FamilyAdviser> Team { get; } = [];

    public List<FamilyGoal> Goals { get; } = [];

    public int Revision { get; set; }

    /// <summary>Opens a case for a family: with a place where there is one, otherwise on the waiting list.</summary>
    public static (FamilyCase? Family, Refusals Refused) Open(Guid id, FamilyText text, IReadOnlyList<int> takenSeats, FamilyFrame? frame, DateTimeOffset now, DateOnly today)
    {
        var refused = new Refusals()
            .When(frame is null, "project-not-in-force", "Projekt Job og Familie findes ikke på den dag.")
            .Needs(text.FamilysWords, "family-without-words", "Skriv, hvad familien selv ønsker.", "familysWords")
            .When(text.Members is not { Count: > 0 } || text.Members.All(member => member.Role != FamilyRole.Adult), "family-without-adult", "Der skal være mindst én voksen i familien.", "members")
            .When(text.Members?.DistinctBy(member => member.Citizen).Count() < text.Members?.Count, "family-member-twice", "Den samme person står to gange i familien.", "members");
        if (!refused.None) return (null, refused);
        var family = new FamilyCase { Id = id, Asked = now, FamilysWords = text.FamilysWords!.Trim() };
        family.Members.AddRange(text.Members!.Select(member => new FamilyMember { Family = id, Citizen = member.Citizen, Role = member.Role, From = today }));
        family.TakeSeat(takenSeats, frame!, today);
        return (family, refused);
    }

    /// <summary>Takes a family in from the waiting list; the one that has waited longest comes first.</summary>
    public Refusals Admit(IReadOnlyList<int> takenSeats, bool isFirst, FamilyFrame? frame, DateOnly today)
    {
        var refused = StillRuns(new Refusals())
            .When(frame is null, "project-not-in-force", "Projekt Job og Familie findes ikke på den dag.")
            .When(Seat is not null, "family-already-in", "Familien er allerede med i projektet.")
            .When(Seat is null && frame is not null && takenSeats.Count >= frame.Families, "project-full", $"Der er plads til {frame?.Families} familier, og alle pladser er optaget.")
            .When(Seat is null && !isFirst, "family-not-first", "En anden familie har ventet længere og kommer først.");
        if (refused.None) TakeSeat(takenSeats, frame!, today);
        return refused;
    }

    /// <summary>Adds a member.</summary>
    public Refusals Join(CitizenId citizen, FamilyRole? role, DateOnly today)
    {
        var refused = StillRuns(new Refusals())
            .When(role is null, "family-member-without-role", "Vælg voksen eller barn.", "role")
            .When(Members.Exists(member => member.Citizen == citizen && member.Until is null), "family-member-twice", "Personen er allerede i familien.", "citizen");
        if (!refused.None) return refused;
        // One row a person: who comes back takes up the row again, and the history says both.
        if (Members.Find(member => member.Citizen == citizen) is { } before) (before.Role, before.Until) = (role!.Value, null);
        else Members.Add(new FamilyMember { Family = Id, Citizen = citizen, Role = role!.Value, From = today });
        return refused;
    }

    /// <summary>A member leaves the family's case, for instance by moving out; null when there is no such member.</summary>
    public Refusals? Leave(CitizenId citizen, DateOnly today)
    {
        if (Members.Find(m => m.Citizen == citizen && m.Until is null) is not { } member) return null;
        var refused = StillRuns(new Refusals()).When(member.Role == FamilyRole.Adult && Members.Count(m => m.Role == FamilyRole.Adult && m.Until is null) == 1, "family-without-adult",
            "Familien ville stå uden voksne. Afslut forløbet i stedet.", "citizen");
        if (refused.None) member.Until = today;
        return refused;
    }

    /// <summary>Puts an adviser on the family's one team, or names a contact of a member's in another department.</summary>
    public Refusals AddAdviser(Guid id, FamilyAdviserText text, LawBook law, DateOnly today)
    {
        var refused = StillRuns(new Refusals())
            .Needs(text.Name, "adviser-without-name", "Skriv navnet.", "name", Written.Line)
            .Needs(text.Part, "adviser-without-part", "Skriv, hvad personen er for familien, for eksempel familierådgiver.", "part", Written.Line)
            .When(law.Department(text.Department, today) is null, "department-unknown", "Vælg en forvaltning fra listen.", "department")
            .Fits(text.Reach, "reach", Written.Line)
            .When(text.For is { } member && !Members.Exists(m => m.Citizen == member && m.Until is null), "family-member-unknown", "Personen er ikke i familien.", "for");
        if (refused.None)
        {
            Team.Add(new FamilyAdviser { Id = id, Family = Id, Name = text.Name!.Trim(), Part = text.Part!.Trim(), Department = text.Department!, Reach = text.Reach.Tidy(), Staff = text.Staff, For = text.For, From = today });
        }
        return refused;
    }

    /// <summary>An adviser leaves the team; null when there is none.</summary>
    public Refusals? EndAdviser(Guid adviser, DateOnly today)
    {
        if (Team.Find(a => a.Id == adviser && a.Until is null) is not { } found) return null;
        found.Until = today;
        return [];
    }

    /// <summary>Sets a goal of the whole family's, beside each person's plan.</summary>
    public Refusals SetGoal(GoalId id, FamilyGoalText text, DateOnly today)
    {
        var refused = StillRuns(new Refusals())
            .Needs(text.Text, "family-goal-without-text", "Skriv målet i én sætning.", "text", 500)
            .Needs(text.FamilysWords, "family-goal-without-words", "Skriv målet med familiens egne ord.", "familysWords")
            .When(text.Due is null, "family-goal-without-day", "Skriv, hvornår I ser på målet igen.", "due")
            .When(text.Due < today, "family-goal-passed", "Dagen kan ikke ligge før i dag.", "due");
        if (refused.None) Goals.Add(new FamilyGoal { Id = id, Family = Id, Text = text.Text!.Trim(), FamilysWords = text.FamilysWords!.Trim(), Due = text.Due!.Value, Set = today });
        return refused;
    }

    /// <summary>Ends a goal; null when there is none.</summary>
    public Refusals? EndGoal(GoalId goal, bool? reached, string? learned, DateOnly today)
    {
        if (Goals.Find(g => g.Id == goal && g.Ended is null) is not { } found) return null;
        var refused = new Refusals().When(reached is null, "family-goal-without-outcome", "Vælg, om målet er nået.", "reached").Fits(learned, "learned");
        if (refused.None) (found.Ended, found.Reached, found.Learned) = (today, reached, learned.Tidy());
        return refused;
    }

    /// <summary>Agrees the next meeting.</summary>
    public Refusals AgreeMeeting(DateOnly? on, DateOnly today)
    {
        var refused = StillRuns(new Refusals()).When(on is null, "meeting-without-day", "Skriv, hvornår I mødes.", "on").When(on < today, "meeting-passed", "Mødet kan ikke ligge før i dag.", "on");
        if (refused.None) NextMeeting = on;
        return refused;
    }

    /// <summary>Ends the case and gives the place free.</summary>
    public Refusals End(string? why, DateOnly today)
    {
        var refused = StillRuns(new Refusals()).Needs(why, "family-end-without-reason", "Skriv, hvorfor forløbet slutter.", "why", 500);
        if (!refused.None) return refused;
        (Ended, WhyEnded, Seat, NextMeeting) = (today, why!.Trim(), null, null);
        foreach (var member in Members.Where(m => m.Until is null)) member.Until = today;
        return refused;
    }

    private void TakeSeat(IReadOnlyList<int> taken, FamilyFrame frame, DateOnly today)
    {
        if (Enumerable.Range(1, frame.Families).FirstOrDefault(seat => !taken.Contains(seat)) is var seat and > 0) (Seat, Began) = (seat, today);
    }

    private Refusals StillRuns(Refusals refused) => refused.When(Ended is not null, "family-ended", "Forløbet er afsluttet for familien.");
}

/// <summary>A person in a family.</summary>
internal sealed class FamilyMember
{
    public required Guid Family { get; init; }

    public required CitizenId Citizen { get; init; }

    public required FamilyRole Role { get; set; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }
}

/// <summary>An adviser on the family's team (rådgiverteam), or a member's contact in another department.</summary>
internal sealed class FamilyAdviser
{
    public required Guid Id { get; init; }

    public required Guid Family { get; init; }

    public required string Name { get; init; }

    /// <summary>What the person is for the family.</summary>
    public required string Part { get; init; }

    /// <summary>Route name of the department.</summary>
    public required string Department { get; init; }

    public string? Reach { get; init; }

    public StaffId? Staff { get; init; }

    /// <summary>The member the person is a contact for; null for those on the family's team.</summary>
    public CitizenId? For { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }
}

/// <summary>A goal of the whole family's.</summary>
internal sealed class FamilyGoal
{
    public required GoalId Id { get; init; }

    public required Guid Family { get; init; }

    public required string Text { get; init; }

    public required string FamilysWords { get; init; }

    public required DateOnly Due { get; init; }

    public required DateOnly Set { get; init; }

    public DateOnly? Ended { get; set; }

    public bool? Reached { get; set; }

    public string? Learned { get; set; }
}

/// <summary>A family as it is written.</summary>
internal sealed record FamilyText(string? FamilysWords, IReadOnlyList<FamilyMemberText>? Members);

/// <summary>A family member as written.</summary>
internal sealed record FamilyMemberText(CitizenId Citizen, FamilyRole Role);

/// <summary>An adviser as written.</summary>
internal sealed record FamilyAdviserText(string? Name, string? Part, string? Department, string? Reach = null, StaffId? Staff = null, CitizenId? For = null);

/// <summary>A family goal as written.</summary>
internal sealed record FamilyGoalText(string? Text, string? FamilysWords, DateOnly? Due);
