using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>
/// One turn of knowledge and reflection on practice (VRAP: Viden og Refleksion Af Praksis): from the intervention goal of the assessment to a
/// sub-goal, the method, what was done, what worked and what did not, and why. Written by the provider, never changed.
/// </summary>
internal sealed class VrapEntry
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>The intervention goal (indsatsmål).</summary>
    public required string Goal { get; init; }

    public required string SubGoal { get; init; }

    public required string Method { get; init; }

    public required string Done { get; init; }

    public string? Worked { get; init; }

    public string? DidNotWork { get; init; }

    /// <summary>Why it is so, as the provider sees it.</summary>
    public required string Why { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }
}

/// <summary>What somebody says to a turn of VRAP: the dialogue between provider and authority (Visitation Voksen Handicap).</summary>
internal sealed class VrapRemark
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required Guid Entry { get; init; }

    public required string Text { get; init; }

    public required bool FromAuthority { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }
}

/// <summary>A turn of VRAP as it is written.</summary>
/// <param name="Goal">The intervention goal it works towards.</param>
/// <param name="SubGoal">The sub-goal (delmål).</param>
/// <param name="Method">The method used.</param>
/// <param name="Done">What was done.</param>
/// <param name="Worked">What worked.</param>
/// <param name="DidNotWork">What did not work.</param>
/// <param name="Why">Why it is so.</param>
internal sealed record NewVrapEntry(string? Goal, string? SubGoal, string? Method, string? Done, string? Worked, string? DidNotWork, string? Why)
{
    /// <summary>What is wrong with it; for a provider, who works towards the goals it was given, that it is one of them.</summary>
    public Refusals Check(CaseFile file, GivenToProvider? given) => new Refusals()
        .When(given?.Goals.Contains(Goal ?? "") == false, "goal-not-given", "Vælg et af de mål, som I har fået bestilt.", "goal")
        .When(!file.GoalsShown.Any(g => g.Id == Goal && !g.Status.IsOver()), "goal-unknown", "Vælg et af borgerens aktive indsatsmål.", "goal")
        .When(string.IsNullOrWhiteSpace(SubGoal), "sub-goal-missing", "Skriv det delmål, I arbejder på.", "subGoal")
        .When(string.IsNullOrWhiteSpace(Method), "method-missing", "Skriv den metode, I har brugt.", "method")
        .When(string.IsNullOrWhiteSpace(Done), "done-missing", "Skriv, hvad I har gjort.", "done")
        .When(string.IsNullOrWhiteSpace(Worked) && string.IsNullOrWhiteSpace(DidNotWork), "learning-missing", "Skriv, hvad der virkede, eller hvad der ikke gjorde.", "worked")
        .When(string.IsNullOrWhiteSpace(Why), "why-missing", "Skriv, hvorfor I tror, det er sådan.", "why");
}
