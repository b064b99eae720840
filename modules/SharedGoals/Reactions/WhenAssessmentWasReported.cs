using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Reactions;

/// <summary>A reported assessment becomes an entry in the course.</summary>
internal sealed class WhenAssessmentWasReported(SharedGoalsDb db, TimeProvider clock) : IReactTo<AssessmentReported>
{
    public Task React(AssessmentReported happened, CancellationToken stop)
    {
        db.AddToCourse(clock, happened.Citizen, happened.On, "disability-and-elderly", "Udredning modtaget.", followUp: null);
        return Task.CompletedTask;
    }
}
