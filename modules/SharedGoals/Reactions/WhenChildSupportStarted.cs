using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A support for a child becomes an entry in the course; which one stays in the department.</summary>
internal sealed class WhenChildSupportStarted(SharedGoalsDb db, TimeProvider clock) : IReactTo<ChildSupportStarted>
{
    public Task React(ChildSupportStarted happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.From, "children-and-schools", "Støtte til barnet begyndt.", happened.ExpectedUntil);
        return Task.CompletedTask;
    }
}
