using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A place in Job og Familie becomes an entry in the course.</summary>
internal sealed class WhenFamilyProjectWasJoined(SharedGoalsDb db, TimeProvider clock) : IReactTo<FamilyProjectJoined>
{
    public Task React(FamilyProjectJoined happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", "Familien er med i Job og Familie.", followUp: null);
        return Task.CompletedTask;
    }
}
