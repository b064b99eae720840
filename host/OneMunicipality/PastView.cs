using NyeFaellesVeje.Contracts.OneMunicipality;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>
/// A department's answer held to an earlier day: what begins later is left out, and what ended later still runs. What has no dates is as the
/// department tells it, which the view says.
/// </summary>
internal static class PastView
{
    public static DepartmentOverview HeldTo(this DepartmentOverview told, DateOnly day) => told.IsAsOf ? told : told with
    {
        Plans = [.. told.Plans.Where(plan => plan.From is null || plan.From <= day).Select(plan => plan.Status == PlanStatus.Ended && plan.To > day ? plan with { Status = PlanStatus.Active } : plan)],
        Supports = [.. told.Supports.Where(support => (support.From is null || support.From <= day) && (support.To is null || support.To >= day))],
        AssessedThemes = [.. told.AssessedThemes.Where(theme => theme.On is null || theme.On <= day)],
        Signals = [.. told.Signals.Where(signal => signal.Since is null || signal.Since <= day)],
    };
}
