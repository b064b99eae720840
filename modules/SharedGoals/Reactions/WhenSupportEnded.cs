using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An ended support becomes an entry in the course.</summary>
internal sealed class WhenSupportEnded(SharedGoalsDb db, TimeProvider clock) : IReactTo<SupportEnded>
{
    public Task React(SupportEnded happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "disability-and-elderly", "Støtte afsluttet.", followUp: null);
        return Task.CompletedTask;
    }
}
