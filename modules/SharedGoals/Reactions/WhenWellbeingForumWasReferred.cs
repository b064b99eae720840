using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A referral from a wellbeing forum becomes an entry in the course.</summary>
internal sealed class WhenWellbeingForumWasReferred(SharedGoalsDb db, TimeProvider clock) : IReactTo<WellbeingForumReferred>
{
    public Task React(WellbeingForumReferred happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "children-and-schools", "Henvist videre fra trivselsforum.", followUp: null);
        return Task.CompletedTask;
    }
}
