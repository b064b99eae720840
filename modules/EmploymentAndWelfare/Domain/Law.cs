using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>A rule or a name that holds in a period.</summary>
internal interface IDated
{
    /// <summary>First day it holds.</summary>
    DateOnly ValidFrom { get; }

    /// <summary>Last day it holds; null while it does.</summary>
    DateOnly? ValidTo { get; }
}

/// <summary>What sort of offer (tilbud) it is.</summary>
internal enum OfferKind
{
    /// <summary>A track (spor) of the preparatory basic education (FGU).</summary>
    Fgu,

    /// <summary>A course with places, together with a partner outside.</summary>
    Course,

    /// <summary>An offer of the employment law.</summary>
    Job,
}

/// <summary>
/// A kind of support offer with the law it rests on.
/// <c>FromAge</c>: open from this birthday.
/// <c>UntilAge</c>: closed from this birthday; null when age does not close it.
/// <c>GivesUpperSecondary</c>: completing it completes upper secondary education (ungdomsuddannelse).
/// </summary>
internal sealed record OfferType(string Code, string Title, OfferKind Kind, string Law, string Paragraph, DateOnly ValidFrom, DateOnly? ValidTo, int FromAge, int? UntilAge,
    string Source, IReadOnlyList<string> Unverified, bool GivesUpperSecondary = false) : IDated
{
    /// <summary>What it is granted by.</summary>
    public LawReference Reference => new(Law, Paragraph);
}

/// <summary>
/// A type of plan (plantype) in the employment law.
/// <c>NeedsConsent</c>: only with the citizen's consent (samtykke).
/// </summary>
internal sealed record PlanType(string Code, string Title, string Law, string Paragraph, DateOnly ValidFrom, DateOnly? ValidTo, bool NeedsConsent, string Source, IReadOnlyList<string> Unverified) : IDated
{
    /// <summary>What it rests on.</summary>
    public LawReference Reference => new(Law, Paragraph);
}

/// <summary>
/// The frame of the project Job og Familie.
/// <c>Families</c>: how many families it has room for at a time.
/// </summary>
internal sealed record FamilyFrame(DateOnly ValidFrom, DateOnly? ValidTo, int Families, string Source, IReadOnlyList<string> Unverified) : IDated;

/// <summary>
/// What a department is called.
/// <c>Route</c>: its route name, the same through all names.
/// </summary>
internal sealed record DepartmentName(string Route, string Title, DateOnly ValidFrom, DateOnly? ValidTo, string Source) : IDated;

/// <summary>Offers, plan types, frames and names, read as of a day.</summary>
internal sealed class LawBook(IReadOnlyList<OfferType> offers, IReadOnlyList<PlanType> plans, IReadOnlyList<FamilyFrame> frames, IReadOnlyList<DepartmentName> departments)
{
    /// <summary>The plan type that needs nothing but that there is an adviser: what a plan is when nothing else is said.</summary>
    public const string PlainPlan = "min-plan";

    /// <summary>The offers of the day.</summary>
    public IReadOnlyList<OfferType> Offers(DateOnly day) => [.. On(offers, day)];

    /// <summary>An offer as of a day; null when there was none of that code.</summary>
    public OfferType? Offer(string? code, DateOnly day) => On(offers, day).FirstOrDefault(offer => offer.Code == code);

    /// <summary>The plan types of the day.</summary>
    public IReadOnlyList<PlanType> Plans(DateOnly day) => [.. On(plans, day)];

    /// <summary>A plan type as of a day; null when there was none of that code.</summary>
    public PlanType? Plan(string? code, DateOnly day) => On(plans, day).FirstOrDefault(plan => plan.Code == code);

    /// <summary>The frame of Job og Familie on a day; null when there was none.</summary>
    public FamilyFrame? Families(DateOnly day) => On(frames, day).MaxBy(frame => frame.ValidFrom);

    /// <summary>The departments by the names of the day.</summary>
    public IReadOnlyList<DepartmentName> Departments(DateOnly day) => [.. On(departments, day)];

    /// <summary>A department's name on a day.</summary>
    public string? Department(string? route, DateOnly day) => On(departments, day).FirstOrDefault(name => name.Route == route)?.Title;

    private static IEnumerable<T> On<T>(IEnumerable<T> rules, DateOnly day) where T : IDated => rules.Where(rule => rule.ValidFrom <= day && (rule.ValidTo is null || day <= rule.ValidTo));
}
