using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain.Transitions;

/// <summary>The births, both days with them, that reach a boundary within a span of days: what a list of citizens is looked up by.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="Age">The age it is for these births, in years and months.</param>
/// <param name="First">The earliest birth.</param>
/// <param name="Last">The latest birth.</param>
internal sealed record Births(Boundary Boundary, Age Age, DateOnly First, DateOnly Last)
{
    // A birthday may move by a day (29 February), a count of months by three (31 to 28).
    private const int MostMoved = 4;

    /// <summary>The day somebody of these births reaches it.</summary>
    public DateOnly ReachedBy(DateOnly born) => On(Age, born);

    /// <summary>Those who reach an age, given in years, from a day until another.</summary>
    public static Births Reaching(Boundary boundary, Age age, DateOnly from, DateOnly until)
    {
        var months = (12 * age.Years!.Value) + age.Months;
        var first = from.AddMonths(-months).AddDays(-MostMoved);
        while (On(age, first) < from) first = first.AddDays(1);
        var last = until.AddMonths(-months).AddDays(MostMoved);
        while (On(age, last) > until) last = last.AddDays(-1);
        return new Births(boundary, age, first, last);
    }

    /// <summary>Those of them who are of a cohort.</summary>
    public Births Within(PensionAge cohort) => this with
    {
        First = cohort.BornFrom > First ? cohort.BornFrom.Value : First,
        Last = cohort.BornUntil < Last ? cohort.BornUntil.Value : Last,
    };

    private static DateOnly On(Age age, DateOnly born) => born.BirthdayAt(age.Years!.Value).AddMonths(age.Months);
}
