using NyeFaellesVeje.Contracts.OneMunicipality;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>The contract's words in Danish.</summary>
internal static class Words
{
    public static string Of(GoalDirection direction) => direction switch
    {
        GoalDirection.Develop => "Udvikle",
        GoalDirection.Maintain => "Fastholde",
        _ => "Begrænse tab",
    };

    public static string Of(GoalStatus status) => status switch
    {
        GoalStatus.Draft => "Kladde",
        GoalStatus.Active => "Aktivt",
        _ => "Afsluttet",
    };

    public static string Of(PlanStatus status) => status switch
    {
        PlanStatus.Draft => "Kladde",
        PlanStatus.Active => "I kraft",
        _ => "Afsluttet",
    };
}
