using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A family that leaves Job og Familie becomes an entry in the course.</summary>
internal sealed class WhenFamilyProjectWasLeft(SharedGoalsDb db, TimeProvider clock) : IReactTo<FamilyProjectLeft>
{
    public Task React(FamilyProjectLeft happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", "Familien er ikke længere med i Job og Familie.", followUp: null);
        return Task.CompletedTask;
    }
}
