using System.Globalization;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>What the municipal youth effort (kommunal ungeindsats) is for a young person on a day: the law's answer, with its reasons.</summary>
/// <param name="InTargetGroup">Whether the person is in the target group: of the age, without upper secondary, not in education or job.</param>
/// <param name="HasDuty">Whether the person has the duty of 15-17-year-olds and does not meet it now.</param>
/// <param name="Reasons">Why, in Danish.</param>
/// <param name="AuthorityEndsOn">The first day without authority; null when no law held on the day.</param>
/// <param name="Why">What ends it.</param>
internal sealed record YouthEffort(bool InTargetGroup, bool HasDuty, IReadOnlyList<string> Reasons, DateOnly? AuthorityEndsOn, YouthEffortEnd? Why)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>Whether the municipality has authority on this day.</summary>
    public bool HasAuthorityOn(DateOnly day) => AuthorityEndsOn > day;

    /// <summary>The law applied to a young person as of a day.</summary>
    public static YouthEffort For(YoungPerson young, DateOnly asOf, YouthEffortRules rules)
    {
        if (rules.AsOf(asOf) is not { } law) return new YouthEffort(false, false, [$"Loven om kommunal ungeindsats gjaldt ikke {Words(asOf)}."], null, null);

        var (fromAge, untilAge) = (law.TargetGroup.FromAge, law.TargetGroup.UntilAge);
        var isOldEnough = asOf >= young.Born.BirthdayAt(fromAge);
        var (end, why) = End(young, law);
        var hasAuthority = isOldEnough && asOf < end;
        var isOut = young.Occupation == Occupation.None;
        var hasDuty = hasAuthority && isOut && asOf >= young.Born.BirthdayAt(law.Duty.FromAge) && asOf < young.Born.BirthdayAt(law.Duty.UntilAge);

        List<string> reasons = [isOldEnough ? asOf < young.Born.BirthdayAt(untilAge) ? $"Er fyldt {fromAge} og ikke {untilAge} år." : $"Er fyldt {untilAge} år." : $"Er ikke fyldt {fromAge} år."];
        reasons.Add(young.UpperSecondaryCompleted is { } completed && completed <= asOf ? $"Har gennemført en ungdomsuddannelse {Words(completed)}." : "Har ikke gennemført en ungdomsuddannelse.");
        if (young.MovedAway is { } moved && moved <= asOf) reasons.Add($"Er flyttet fra kommunen {Words(moved)}.");
        reasons.Add(young.Occupation switch
        {
            Occupation.Education => $"Er i uddannelse siden {Words(young.OccupationSince)}.",
            Occupation.Job => $"Er i job siden {Words(young.OccupationSince)}.",
            _ => $"Har hverken været i uddannelse eller job siden {Words(young.OccupationSince)}.",
        });
        if (hasDuty) reasons.Add($"Har som {law.Duty.FromAge}-{law.Duty.UntilAge - 1}-årig pligt til uddannelse, job eller anden aktivitet ({law.DutyReference}).");
        return new YouthEffort(hasAuthority && isOut, hasDuty, reasons, end, why);
    }

    /// <summary>Authority ends at completion, on the birthday or on moving away, whichever comes first; what comes from that day on changes nothing.</summary>
    private static (DateOnly, YouthEffortEnd) End(YoungPerson young, YouthEffortLaw law)
    {
        var end = (Day: young.Born.BirthdayAt(law.TargetGroup.UntilAge), Why: YouthEffortEnd.AgeReached);
        if (young.UpperSecondaryCompleted is { } completed && completed < end.Day) end = (completed, YouthEffortEnd.UpperSecondaryCompleted);
        return young.MovedAway is { } moved && moved < end.Day ? (moved, YouthEffortEnd.MovedAway) : end;
    }

    /// <summary>A day in words.</summary>
    internal static string Words(DateOnly day) => day.ToString("d. MMMM yyyy", Danish);
}
