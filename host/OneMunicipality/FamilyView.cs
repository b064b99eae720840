using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>A citizen's family: each person's own plans side by side, and the goals they share. There is no plan of a family.</summary>
/// <param name="Citizen">Whose family.</param>
/// <param name="AsOf">The Danish local date.</param>
/// <param name="Persons">The citizen first, then those of the family the reader may see.</param>
/// <param name="NotShown">How many of the family the reader may not see.</param>
/// <param name="Goals">The goals shared in the family.</param>
/// <param name="Silent">Why the family is not known; null when it is.</param>
public sealed record FamilyView(CitizenId Citizen, DateOnly AsOf, IReadOnlyList<FamilyView.Person> Persons, int NotShown, IReadOnlyList<FamilyView.Goal> Goals, string? Silent)
{
    /// <summary>
    /// Asks who the family is, then of each person whom the reader may see without pleading anything: one's own and one's team's cases,
    /// oneself, and the children one has custody of. What was pleaded for the citizen opens nobody else.
    /// </summary>
    internal static async Task<FamilyView?> Of(CitizenId id, SignedIn who, Opened? opened, IAskTheOpened ask, AccessGate gate, CitizenAccess access, TimeProvider clock, CancellationToken stop)
    {
        if (await CitizenView.Of(id, opened, ask, clock, stop) is not { } own) return null;
        var reply = await ask.One(new FamilyOf(id, own.AsOf), stop);
        var others = reply.Answer?.Persons ?? [];
        var open = await gate.OpenTo(who, [.. others.Select(person => person.Citizen)], stop);
        await access.ListedBeside(open.Keys, stop);

        var seen = new List<Person> { Person.Of("Borgeren selv", own) };
        foreach (var person in others)
            if (open.TryGetValue(person.Citizen, out var part) && await CitizenView.Of(person.Citizen, part, ask, clock, stop) is { } view) seen.Add(Person.Of(person.Relation, view));
        var names = seen.ToDictionary(person => person.Id, person => person.Name ?? "Navn ikke oplyst");
        return new FamilyView(id, own.AsOf, seen, others.Count - open.Count,
            [.. (reply.Answer?.Goals ?? []).Select(goal => new Goal(goal.Id, goal.Text, goal.Agreed, goal.Due, goal.Ended, [.. goal.Persons.Where(names.ContainsKey).Select(person => names[person])], goal.Persons.Count(person => !names.ContainsKey(person))))],
            reply.Status is ReplyStatus.Answered or ReplyStatus.Nothing ? null : reply.WhyNot);
    }

    /// <summary>One of the family with their own plans and next steps.</summary>
    public sealed record Person(CitizenId Id, string? Name, int? Age, string Relation, IReadOnlyList<PlanLine> Plans, IReadOnlyList<StepLine> Steps, IReadOnlyList<CitizenView.MissingDepartment> Missing)
    {
        internal static Person Of(string relation, CitizenView view) => new(view.Citizen.Id, view.Citizen.Name, view.Citizen.Age, relation,
            [.. view.Departments.SelectMany(d => d.Overview.Plans.Where(plan => plan.Status != PlanStatus.Ended).Select(plan => new PlanLine(d.Title, plan)))],
            [.. view.Departments.Where(d => d.Overview.NextStep is not null).Select(d => new StepLine(d.Title, d.Overview.NextStep!))], view.Missing);
    }

    /// <summary>A plan with its department.</summary>
    public sealed record PlanLine(string Department, PlanSummary Plan);

    /// <summary>A next step with its department.</summary>
    public sealed record StepLine(string Department, NextStep Step);

    /// <summary>A shared goal; those the reader may not see are counted, not named.</summary>
    public sealed record Goal(Guid Id, string Text, DateOnly Agreed, DateOnly? Due, DateOnly? Ended, IReadOnlyList<string> Persons, int NotShown);
}
