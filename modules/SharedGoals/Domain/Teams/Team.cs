using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain.Teams;

/// <summary>
/// Those who work together for and with one citizen over all departments: Borgers Team, Task Force or a family's team. Staff of the team
/// have the citizen as their own case as long as they are in it; those outside see nothing here, and are told what the citizen has said yes to.
/// </summary>
internal sealed class Team
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>The kind of team, a code of the dated data.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is there for.</summary>
    public required string Purpose { get; init; }

    /// <summary>First day, Danish local date.</summary>
    public required DateOnly Begun { get; init; }

    /// <summary>The first day it no longer is; null while it is.</summary>
    public DateOnly? Ended { get; private set; }

    public string? WhyEnded { get; private set; }

    public List<TeamMember> Members { get; } = [];

    /// <summary>Counts changes: two who change the team at once must not both be right.</summary>
    public int Revision { get; private set; }

    public bool RunsOn(DateOnly day) => Begun <= day && (Ended is null || day < Ended);

    public IEnumerable<TeamMember> MembersOn(DateOnly day) => RunsOn(day) ? Members.Where(m => m.IsInOn(day)) : [];

    /// <summary>The one who coordinates (koordinator) on a day; null when nobody does.</summary>
    public TeamMember? CoordinatorOn(DateOnly day) => MembersOn(day).FirstOrDefault(m => m.CoordinatesOn(day));

    /// <summary>Since when nobody coordinates; null when somebody does or the team is over.</summary>
    public DateOnly? VacantSince(DateOnly day) =>
        !RunsOn(day) || CoordinatorOn(day) is not null ? null : Members.Where(m => m.CoordinatorUntil <= day).Max(m => m.CoordinatorUntil) ?? Begun;

    /// <summary>Begins a team, or says what is missing.</summary>
    public static (Team? Team, Refusals Refused) Begin(Guid id, CitizenId citizen, TeamText text, TeamRules rules, DateOnly today)
    {
        var refused = new Refusals()
            .When(rules.Kind(text.Kind, today) is null, "team-kind-unknown", "Vælg, hvilket slags team det er.", "kind")
            .When(IsEmpty(text.Purpose), "team-without-purpose", "Skriv, hvad teamet skal hjælpe borgeren med.", "purpose");
        return refused.None ? (new Team { Id = id, Citizen = citizen, Kind = text.Kind!, Purpose = text.Purpose!.Trim(), Begun = today }, refused) : (null, refused);
    }

    /// <summary>Takes in a member of staff, who from now on has the citizen as own case.</summary>
    public (TeamMember? Member, Refusals Refused) AddStaff(Guid id, StaffMemberText text, DateOnly today)
    {
        var refused = MustRun(today)
            .When(text.Staff is null, "member-without-staff", "Vælg, hvilken medarbejder det er.", "staff")
            .When(IsEmpty(text.Name), "member-without-name", "Skriv navnet.", "name")
            .When(IsEmpty(text.Part), "member-without-part", "Skriv, hvad medarbejderen gør i teamet.", "part")
            .When(text.Department is null || !Departments.All.ContainsKey(text.Department), "member-without-department", "Vælg forvaltning.", "department")
            .When(text.Staff is { } staff && MembersOn(today).Any(m => m.Staff == staff), "member-already", "Medarbejderen er allerede med i teamet.", "staff");
        return refused.None
            ? (Take(new TeamMember { Id = id, Team = Id, Name = text.Name!.Trim(), Part = text.Part!.Trim(), From = Text(text.Department)!, Kind = MemberKind.Staff, Staff = text.Staff, Reach = Text(text.Reach), Since = today }), refused)
            : (null, refused);
    }

    /// <summary>Takes in somebody outside the municipality's staff: only with a yes to it, and to what is shared.</summary>
    public (TeamMember? Member, Refusals Refused) AddOutside(Guid id, OutsideMemberText text, DateOnly today)
    {
        var refused = MustRun(today)
            .When(text.Kind is null or MemberKind.Staff, "member-without-kind", "Vælg, hvor deltageren kommer fra.", "kind")
            .When(IsEmpty(text.Name), "member-without-name", "Skriv navnet.", "name")
            .When(IsEmpty(text.Part), "member-without-part", "Skriv, hvad deltageren er for borgeren.", "part")
            .When(text.AgreedBy is null, "member-without-yes", "Borgeren bestemmer, hvem der er med udefra. Vælg, hvem der har sagt ja.", "agreedBy");
        return refused.None
            ? (Take(new TeamMember
            {
                Id = id,
                Team = Id,
                Name = text.Name!.Trim(),
                Part = text.Part!.Trim(),
                From = Text(text.From),
                Kind = text.Kind!.Value,
                Sees = [.. (text.Sees ?? []).Distinct()],
                AgreedBy = text.AgreedBy,
                Reach = Text(text.Reach),
                Since = today,
            }), refused)
            : (null, refused);
    }

    /// <summary>Lets one of the staff coordinate; whoever did before no longer does.</summary>
    public Refusals NameCoordinator(Guid member, DateOnly today)
    {
        var named = MembersOn(today).FirstOrDefault(m => m.Id == member);
        var refused = MustRun(today)
            .When(named is null, "member-not-in-team", "Deltageren er ikke med i teamet.", "member")
            .When(named is { Kind: not MemberKind.Staff }, "coordinator-not-staff", "Koordinatoren skal være en af kommunens medarbejdere.", "member");
        if (!refused.None || CoordinatorOn(today) == named) return refused;

        CoordinatorOn(today)?.StopCoordinating(today);
        named!.Coordinate(today);
        Revision++;
        return refused;
    }

    /// <summary>Somebody leaves. A coordinator who leaves names who takes over, or the team shows that nobody coordinates.</summary>
    public (TeamMember? Left, Refusals Refused) Leave(Guid member, Guid? successor, DateOnly today)
    {
        var left = MembersOn(today).FirstOrDefault(m => m.Id == member);
        var refused = MustRun(today)
            .When(left is null, "member-not-in-team", "Deltageren er ikke med i teamet.", "member")
            .When(successor == member, "successor-is-the-same", "Den, der går, kan ikke selv tage over.", "successor");
        if (!refused.None) return (null, refused);

        if (successor is { } next)
        {
            refused.AddRange(NameCoordinator(next, today).Select(refusal => refusal with { Field = "successor" }));
            if (!refused.None) return (null, refused);
        }
        left!.Leave(today);
        Revision++;
        return (left, refused);
    }

    /// <summary>Ends the team with a reason; everybody in it leaves. Who was in it to the end.</summary>
    public (IReadOnlyList<TeamMember> Left, Refusals Refused) End(string? why, DateOnly today)
    {
        var refused = MustRun(today).When(IsEmpty(why), "team-end-without-reason", "Skriv, hvorfor teamet slutter.", "why");
        if (!refused.None) return ([], refused);

        var left = MembersOn(today).ToList();
        left.ForEach(m => m.Leave(today));
        (Ended, WhyEnded) = (today, why!.Trim());
        Revision++;
        return (left, refused);
    }

    private Refusals MustRun(DateOnly today) => new Refusals().When(!RunsOn(today), "team-ended", "Teamet er afsluttet.");

    private TeamMember Take(TeamMember member)
    {
        Members.Add(member);
        Revision++;
        return member;
    }

    private static string? Text(string? text) => IsEmpty(text) ? null : text!.Trim();

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);
}

/// <summary>Somebody in a team.</summary>
internal sealed class TeamMember
{
    public required Guid Id { get; init; }

    public required Guid Team { get; init; }

    public required string Name { get; init; }

    /// <summary>What the person does in the team.</summary>
    public required string Part { get; init; }

    /// <summary>Route name of the department, or the organisation outside.</summary>
    public string? From { get; init; }

    public required MemberKind Kind { get; init; }

    /// <summary>The member of staff; null outside.</summary>
    public StaffId? Staff { get; init; }

    /// <summary>What is shared with somebody outside.</summary>
    public List<TeamSight> Sees { get; init; } = [];

    /// <summary>Who has said yes to somebody outside.</summary>
    public ConsentGiver? AgreedBy { get; init; }

    public string? Reach { get; init; }

    /// <summary>First day in the team.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The first day no longer in it.</summary>
    public DateOnly? Until { get; private set; }

    public DateOnly? CoordinatorFrom { get; private set; }

    /// <summary>The first day the person no longer coordinates.</summary>
    public DateOnly? CoordinatorUntil { get; private set; }

    /// <summary>It was the team that made the citizen the person's own case: leaving ends it.</summary>
    public bool OpenedCase { get; set; }

    public bool IsInOn(DateOnly day) => Since <= day && (Until is null || day < Until);

    public bool CoordinatesOn(DateOnly day) => CoordinatorFrom <= day && (CoordinatorUntil is null || day < CoordinatorUntil);

    /// <summary>What is shared with the person on a day: from the day custody ends, a yes that only a parent gave is none.</summary>
    public IReadOnlyList<TeamSight> SeesOn(DateOnly day, DateOnly born, DatedRules rules) =>
        Kind == MemberKind.Staff ? Enum.GetValues<TeamSight>() : AwaitsOwnYes(day, born, rules) ? [] : Sees;

    /// <summary>The citizen has come of age since a parent said yes.</summary>
    public bool AwaitsOwnYes(DateOnly day, DateOnly born, DatedRules rules) =>
        AgreedBy == ConsentGiver.Guardian && rules.IsUnder(DatedRules.CustodyUntilAge, born, Since) && !rules.IsUnder(DatedRules.CustodyUntilAge, born, day);

    internal void Coordinate(DateOnly today) => (CoordinatorFrom, CoordinatorUntil) = (today, null);

    internal void StopCoordinating(DateOnly today) => CoordinatorUntil = today;

    internal void Leave(DateOnly today)
    {
        if (CoordinatesOn(today)) StopCoordinating(today);
        Until = today;
    }
}

/// <summary>Where somebody in a team comes from.</summary>
internal enum MemberKind
{
    /// <summary>Kommunens medarbejder.</summary>
    Staff,

    /// <summary>Psykiatri eller andet fra regionen.</summary>
    Psychiatry,

    /// <summary>Pårørende.</summary>
    Relative,

    /// <summary>Forening eller frivillig.</summary>
    Association,

    /// <summary>Anden uden for kommunen.</summary>
    Other,
}

/// <summary>What can be shared with somebody in a team.</summary>
internal enum TeamSight
{
    /// <summary>Mål.</summary>
    Goals,

    /// <summary>Planer.</summary>
    Plans,

    /// <summary>Opfølgninger og møder.</summary>
    FollowUps,

    /// <summary>Forløbet.</summary>
    Course,

    /// <summary>Målinger.</summary>
    Measures,
}

/// <summary>A team as somebody writes it.</summary>
internal sealed record TeamText(string? Kind, string? Purpose);

/// <summary>A member of staff as somebody writes it.</summary>
internal sealed record StaffMemberText(StaffId? Staff, string? Name, string? Part, string? Department, string? Reach = null);

/// <summary>Somebody outside as somebody writes it.</summary>
internal sealed record OutsideMemberText(MemberKind? Kind, string? Name, string? Part, string? From, IReadOnlyList<TeamSight>? Sees, ConsentGiver? AgreedBy, string? Reach = null);
