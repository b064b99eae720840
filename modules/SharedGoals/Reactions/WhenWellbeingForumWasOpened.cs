using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>An opened wellbeing forum becomes an entry in the course.</summary>
internal sealed class WhenWellbeingForumWasOpened(SharedGoalsDb db, TimeProvider clock) : IReactTo<WellbeingForumOpened>
{
    public Task React(WellbeingForumOpened happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", "Trivselsforum åbnet.", followUp: null);
        return Task.CompletedTask;
    }
}
