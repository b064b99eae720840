using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An ended offer becomes an entry in the course.</summary>
internal sealed class WhenOfferEnded(SharedGoalsDb db, TimeProvider clock) : IReactTo<OfferEnded>
{
    public Task React(OfferEnded happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", "Tilbud i Job og Velfærd afsluttet.", followUp: null);
        return Task.CompletedTask;
    }
}
