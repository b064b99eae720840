using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>What there is to see of a citizen's transitions: what the departments tell, held against the law.</summary>
internal static class TransitionSight
{
    /// <summary>The outlook from what the departments tell as of a day, seen from the same or a later one.</summary>
    internal static async Task<(Outlook Outlook, Law Law, IReadOnlyList<SilentDepartment> Silent)> Look(CitizenId citizen, DateOnly born, LawBook book, IAsk ask, DateOnly known, DateOnly asOf, CancellationToken stop)
    {
        var replies = await ask.All(new CitizenOverview(citizen, known), stop);
        var law = book.AsOf(known);
        return (Outlook.Of(born, [.. replies.SelectMany(Held)], law, asOf), law, SilentDepartment.Of(replies));
    }

    /// <summary>What a department tells it gives or plans. A plan that has ended without a day is none.</summary>
    private static IEnumerable<Held> Held(Reply<DepartmentOverview> reply) => reply.Answer is not { } told ? [] :
    [
        .. told.Supports.Select(support => new Held(support.Title, reply.Title, support.Law, support.From, support.To)),
        .. told.Plans.Where(plan => plan.Status != PlanStatus.Ended || plan.To is not null).Select(plan => new Held(plan.Title, reply.Title, plan.Law, plan.From, plan.To, plan.Status != PlanStatus.Draft)),
    ];
}
