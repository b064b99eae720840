using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A closed wellbeing forum becomes an entry in the course, with its follow-up.</summary>
internal sealed class WhenWellbeingForumWasClosed(SharedGoalsDb db, TimeProvider clock) : IReactTo<WellbeingForumClosed>
{
    public Task React(WellbeingForumClosed happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", "Trivselsforum afsluttet med en plan.", happened.FollowUp);
        return Task.CompletedTask;
    }
}
