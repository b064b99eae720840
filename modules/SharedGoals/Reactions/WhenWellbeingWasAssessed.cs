using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An assessment of wellbeing becomes an entry in the course; its result stays in the department.</summary>
internal sealed class WhenWellbeingWasAssessed(SharedGoalsDb db, TimeProvider clock) : IReactTo<WellbeingAssessed>
{
    public Task React(WellbeingAssessed happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", "Trivsel vurderet sammen med forældrene.", happened.Next);
        return Task.CompletedTask;
    }
}
