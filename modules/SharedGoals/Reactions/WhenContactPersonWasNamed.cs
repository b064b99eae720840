using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A named contact person becomes an entry in the course.</summary>
internal sealed class WhenContactPersonWasNamed(SharedGoalsDb db, TimeProvider clock) : IReactTo<ContactPersonNamed>
{
    public Task React(ContactPersonNamed happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.From, "employment-and-welfare", $"Kontaktperson udpeget i {Departments.InDanish(happened.Department.Text)}.", followUp: null);
        return Task.CompletedTask;
    }
}
