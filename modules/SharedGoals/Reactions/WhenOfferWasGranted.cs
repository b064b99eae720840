using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A granted offer becomes an entry in the course; which one stays in the department.</summary>
internal sealed class WhenOfferWasGranted(SharedGoalsDb db, TimeProvider clock) : IReactTo<OfferGranted>
{
    public Task React(OfferGranted happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.From, "employment-and-welfare", "Tilbud i Job og Velfærd begyndt.", followUp: null);
        return Task.CompletedTask;
    }
}
