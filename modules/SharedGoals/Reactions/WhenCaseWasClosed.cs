using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A case closed becomes an entry in the course.</summary>
internal sealed class WhenCaseWasClosed(SharedGoalsDb db, TimeProvider clock) : IReactTo<CaseClosed>
{
    public Task React(CaseClosed happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "disability-and-elderly", "Sag lukket i Senior og Omsorg.", followUp: null);
        return Task.CompletedTask;
    }
}
