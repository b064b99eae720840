using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A vacancy of the contact person becomes an entry in the course: it is an alarm too.</summary>
internal sealed class WhenContactPersonWasVacated(SharedGoalsDb db, TimeProvider clock) : IReactTo<ContactPersonVacated>
{
    public Task React(ContactPersonVacated happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", "Ingen kontaktperson lige nu.", followUp: null);
        return Task.CompletedTask;
    }
}
