namespace NyeFaellesVeje.Contracts.OneMunicipality;

/// <summary>
/// Which goals of your own does your department have with these citizens? Asked of a whole caseload at once, so answered with few looks
/// into the data; goals that have ended are left out.
/// </summary>
/// <param name="Citizens">The citizens.</param>
[Question("one-municipality.citizens-goals.v1", ManyMayAnswer = true, TellsOfCases = true)]
public sealed record GoalsWith(IReadOnlyList<CitizenId> Citizens) : IQuestion<CitizensGoals>;

/// <summary>
/// One department's own goals with several citizens. That a goal pulls the other way is told across departments, for else nobody would ask;
/// what it says is for those who may see the department.
/// </summary>
/// <param name="Goals">The goals that are written or worked on.</param>
public sealed record CitizensGoals(IReadOnlyList<CitizenGoal> Goals) : ITellsLess<CitizensGoals>
{
    /// <inheritdoc/>
    public CitizensGoals WithoutWords() => new([.. Goals.Select(goal => goal with { Goal = goal.Goal.WithoutWords() })]);
}

/// <summary>A goal with a citizen.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Goal">The goal.</param>
public sealed record CitizenGoal(CitizenId Citizen, GoalSummary Goal);
