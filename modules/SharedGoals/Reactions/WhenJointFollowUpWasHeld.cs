using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A joint follow-up becomes an entry in the course.</summary>
internal sealed class WhenJointFollowUpWasHeld(SharedGoalsDb db, TimeProvider clock) : IReactTo<JointFollowUpHeld>
{
    public Task React(JointFollowUpHeld happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "employment-and-welfare", "Fælles opfølgning holdt.", happened.Next);
        return Task.CompletedTask;
    }
}
