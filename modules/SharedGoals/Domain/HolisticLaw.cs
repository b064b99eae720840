using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>A kind of holistic plan, as the law has it in a period.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Title">In Danish.</param>
/// <param name="Law">What it rests on.</param>
/// <param name="FromAge">From this birthday.</param>
/// <param name="UntilAge">Until the day before this birthday; null for no upper age.</param>
/// <param name="Replaces">The plans it can take the place of.</param>
/// <param name="From">First day it holds.</param>
/// <param name="Until">The first day it no longer does.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Unverified">Nobody has checked it.</param>
internal sealed record HolisticKind(string Code, string Title, string Law, int FromAge, int? UntilAge, IReadOnlyList<ReplacedPlan> Replaces, DateOnly From, DateOnly? Until, string Source, bool Unverified)
{
    public bool IsFor(DateOnly born, DateOnly day) => born.AgeOn(day) is var age && FromAge <= age && (UntilAge is null || age < UntilAge);
}

/// <summary>A plan that a holistic plan can take the place of.</summary>
internal sealed record ReplacedPlan(string Code, string Title, string Department);

/// <summary>The law on holistic plans, read as of a day.</summary>
internal sealed class HolisticLaw(IReadOnlyList<HolisticKind> kinds)
{
    /// <summary>The kinds the law has for somebody of the age on a day.</summary>
    public IReadOnlyList<HolisticKind> KindsFor(DateOnly born, DateOnly day) => [.. On(day).Where(k => k.IsFor(born, day))];

    /// <summary>A kind, as it is on a day or was last.</summary>
    public HolisticKind? Kind(string code, DateOnly day) => On(day).FirstOrDefault(k => k.Code == code) ?? kinds.LastOrDefault(k => k.Code == code);

    /// <summary>The citizen has reached an age at which the law no longer has the plan.</summary>
    public bool HasOutgrown(string code, DateOnly born, DateOnly day) => Kind(code, day) is { UntilAge: { } until } && born.BirthdayAt(until) <= day;

    private IEnumerable<HolisticKind> On(DateOnly day) => kinds.Where(k => k.From <= day && (k.Until is null || day < k.Until));
}
