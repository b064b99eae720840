using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>What is known of the one who asks and the citizen, when it is to be decided whether something is shown.</summary>
/// <param name="Who">The one who asks.</param>
/// <param name="IsSelf">It is the citizen.</param>
/// <param name="IsOwnCase">The one who asks works with the citizen.</param>
/// <param name="IsTeamCase">The team of the one who asks does.</param>
/// <param name="Facts">What the register knows; null when it knows no such citizen.</param>
/// <param name="RegisterAnswered">False when the register is silent.</param>
/// <param name="Pleading">Purpose and basis, where they came along.</param>
/// <param name="Department">The department whose information is asked for; null for the view over all.</param>
/// <param name="Today">The Danish local date.</param>
/// <param name="Mine">
/// Route names of what a case opens without more: one's own department, those whose case it is, and those that belong to all.
/// </param>
/// <param name="HasOrder">The one who asks works for a provider that has an order for the citizen.</param>
internal sealed record Situation(
    SignedIn Who, bool IsSelf, bool IsOwnCase, bool IsTeamCase, AccessFacts? Facts, bool RegisterAnswered, Pleading? Pleading,
    string? Department, DateOnly Today, IReadOnlyList<string> Mine, bool HasOrder);

/// <summary>Whether something of a citizen is shown, on what basis, and how a no is answered.</summary>
/// <param name="Answer">Yes, or the kind of no.</param>
/// <param name="BasisText">The basis as it is stored with the audit row.</param>
/// <param name="Purpose">The purpose as it is stored with the audit row.</param>
/// <param name="Departments">The departments it opens; null opens all.</param>
internal sealed record Decision(Answer Answer, string BasisText = "none", string Purpose = "", IReadOnlyList<string>? Departments = null)
{
    private const string OwnPurpose = "Arbejdet med borgerens egen sag";

    /// <summary>
    /// The one place where it is decided. The order matters: partiality closes every door that is not the person's own; one's own case opens
    /// one's own department before a pleaded basis opens the others; a no without a basis is the same whether the citizen exists or not.
    /// </summary>
    public static Decision On(Situation s) => s switch
    {
        { IsSelf: true } => new(Answer.Yes, "self", "Egne oplysninger"),
        { Who.Role: Roles.Citizen } => new(Answer.Absent),
        { Who.Role: Roles.Guardian } => s.Facts is { HasCustody: true } ? new(Answer.Yes, "custody", "Forældremyndighed") : new(Answer.Absent),
        { Who.Role: Roles.ExternalProvider } => s is { HasOrder: true, Facts.IsConflicted: not true }
            ? new(Answer.Yes, "order", "Arbejdet med en bestilling", [])
            : new(Answer.Absent),
        { Facts.IsConflicted: true } => Partial(s),
        { IsOwnCase: true } when HasCase(s) => Case(s, "own-case"),
        { IsTeamCase: true } when HasCase(s) => Case(s, "team-case"),
        { Pleading: null } => new(Answer.NeedsBasis),
        { RegisterAnswered: false } => new(Answer.Unknown),
        _ => Pleaded(s, s.Pleading),
    };

    private static bool HasCase(Situation s) => Bases.MayHaveCases(s.Who.Role) && Opens(s.Mine, s);

    /// <summary>A case opens one's own department; what is pleaded besides opens what it opens by itself.</summary>
    private static Decision Case(Situation s, string basis) =>
        s.Pleading is { } pleading && Pleaded(s with { Department = null }, pleading) is { Answer: Answer.Yes } more
            ? more with { Departments = more.Departments?.Union(s.Mine).ToList() }
            : new(Answer.Yes, basis, s.Pleading?.Purpose ?? OwnPurpose, s.Mine);

    /// <summary>Family and others who are partial (inhabil) get what they would get if there were no such citizen.</summary>
    private static Decision Partial(Situation s) => new(s.Pleading?.Basis switch
    {
        null => Answer.NeedsBasis,
        var basis when !MayPlead(s, basis) => Answer.BasisDoesNotHold,
        Basis.ByStatute or Basis.Emergency => Answer.Absent,
        _ => Answer.BasisDoesNotHold,
    }, "conflict-of-interest", s.Pleading?.Purpose ?? "");

    private static Decision Pleaded(Situation s, Pleading pleading)
    {
        var yes = new Decision(Answer.Yes, pleading.Basis.Text, pleading.Purpose);
        var no = yes with { Answer = Answer.BasisDoesNotHold };
        if (!MayPlead(s, pleading.Basis)) return no;
        return (pleading.Basis, s.Facts) switch
        {
            (Basis.ByStatute or Basis.Emergency, null) => yes with { Answer = Answer.Absent },
            (Basis.ByStatute { Statute: var statute }, { } citizen) =>
                Bases.IsForTheAgeOf(citizen, statute, s.Today) ? yes with { Departments = Opened(statute, s) } : no,
            (Basis.Emergency, _) => yes,
            (Basis.Consent, { Consent: { } consent }) when Covers(consent, s, pleading) =>
                yes with { Departments = [.. consent.From, .. Own(s)] },
            (Basis.Exchange, { Exchange: not null }) when Opens(Statutes.Exchange.Opens, s) =>
                yes with { Departments = [.. Statutes.Exchange.Opens, .. Own(s)] },
            _ => no,
        };
    }

    /// <summary>Whether it is a basis for this role, and a statute for the department and for what is asked for, whoever the citizen is.</summary>
    private static bool MayPlead(Situation s, Basis basis) =>
        Bases.MayPlead(s.Who, basis) && (basis is not Basis.ByStatute { Statute: var statute } || Opens(Opened(statute, s), s));

    private static IReadOnlyList<string>? Opened(Statute statute, Situation s) => statute.Beside(s.Mine);

    /// <summary>A program acts for the department that gave it its credentials: whom the consent was given to cannot be asked of it.</summary>
    private static bool Covers(ValidConsent consent, Situation s, Pleading pleading) =>
        string.Equals(consent.Purpose.Trim(), pleading.Purpose, StringComparison.OrdinalIgnoreCase)
        && (!s.Who.IsPerson || (s.Who.Department is { } mine && consent.To.Contains(mine)))
        && Opens(consent.From, s);

    private static bool Opens(IReadOnlyList<string>? opened, Situation s) => opened is null || s.Department is null || opened.Contains(s.Department);

    private static string[] Own(Situation s) => s.Who.Department is { } own ? [own] : [];
}

/// <summary>Yes, or the kind of no.</summary>
internal enum Answer
{
    /// <summary>It is shown, after the audit row.</summary>
    Yes,

    /// <summary>Purpose and basis are needed: the same answer whether the citizen exists or not.</summary>
    NeedsBasis,

    /// <summary>The basis that was pleaded does not hold: the same answer whether the citizen exists or not.</summary>
    BasisDoesNotHold,

    /// <summary>Answered as if there were no such thing.</summary>
    Absent,

    /// <summary>It cannot be known now, because the register is silent.</summary>
    Unknown,
}

/// <summary>Which roles can have cases of their own, and which bases each may plead.</summary>
internal static class Bases
{
    private static readonly string[] HaveCases =
        [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator, Roles.SchoolStaff, Roles.HealthVisitor];
    private static readonly string[] PleadExchange = [Roles.Caseworker, Roles.TeamLead, Roles.SchoolStaff, Roles.HealthVisitor];
    private static readonly string[] PleadEmergency = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead, Roles.Coordinator, Roles.SchoolStaff, Roles.HealthVisitor];

    /// <summary>Roles that work with citizens at all.</summary>
    public static IReadOnlyList<string> WorkWithCitizens => HaveCases;

    public static bool MayHaveCases(string role) => HaveCases.Contains(role);

    /// <summary>Whether somebody may plead it at all. A program acts for the department that gave it its credentials.</summary>
    public static bool MayPlead(SignedIn who, Basis basis) => basis switch
    {
        Basis.ByStatute { Statute: var statute } =>
            !who.IsPerson || (statute.Roles.Contains(who.Role) && statute.IsForStaffOf(who.Department)),
        Basis.Consent => !who.IsPerson || MayHaveCases(who.Role),
        Basis.Exchange => PleadExchange.Contains(who.Role),
        _ => PleadEmergency.Contains(who.Role),
    };

    /// <summary>Whether a statute is for somebody of the citizen's age.</summary>
    public static bool IsForTheAgeOf(AccessFacts citizen, Statute statute, DateOnly day) =>
        (statute.FromAge is not { } from || citizen.Born?.AgeOn(day) >= from)
        && (statute.UntilAge is not { } until || citizen.Born?.AgeOn(day) < until)
        && (!statute.UntilPension || day < citizen.Pension);
}
