using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A case opened becomes an entry in the course.</summary>
internal sealed class WhenCaseWasOpened(SharedGoalsDb db, TimeProvider clock) : IReactTo<CaseOpened>
{
    public Task React(CaseOpened happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "disability-and-elderly", "Sag åbnet i Senior og Omsorg.", followUp: null);
        return Task.CompletedTask;
    }
}
