namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>A child's plans, and which plans and decisions the law asks for, by when.</summary>
internal sealed class ReadPlans : ICarterModule
{
    internal sealed record Response(bool IsParty, IReadOnlyList<Duty> Duties, IReadOnlyList<Decision> Decisions, IReadOnlyList<PlanView> Plans);

    internal sealed record Duty(DutyKind Kind, string Title, DateOnly Due, int DaysLeft, bool MustBeDone, bool Met, string Source);

    internal sealed record Decision(DutyKind Duty, bool Yes, string Why, DateOnly On, string By);

    internal sealed record PlanView(Guid Id, bool IsOwn, PlanKind Kind, string Law, DateOnly Begun, string? Wishes, string? WorkAndEducation, DateOnly? Adopted, DateOnly? NextFollowUp, DateOnly? Ended, IReadOnlyList<Goal> Goals, IReadOnlyList<FollowUp> FollowUps, int Siblings, IReadOnlyList<Refusal> Missing);

    internal sealed record Goal(Guid Id, string Text, string Sign, string Wish, DateOnly Due);

    internal sealed record FollowUp(DateOnly On, string Result, string Wishes, DateOnly? Next, string Why, string By);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/plans", Handle)
        .WithName("children-and-schools.readPlans")
        .WithSummary("A child's plans, and what the law asks for by when")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound, Refused>> Handle(CitizenId citizen, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.None ? TypedResults.NotFound() : refused.AsProblem();
        var (known, today) = (await ChildCase.Read(citizen, db, stop) with { Child = child }, clock.Today());
        return TypedResults.Ok(new Response(child.IsParty(today, rules),
            [.. known.Duties(rules, today).Select(d => new Duty(d.Kind, d.Kind.Danish(), d.Due, d.Due.DayNumber - today.DayNumber, d.MustBeDone, d.Met, d.Rule.Told))],
            [.. known.Decisions.Select(d => new Decision(d.Duty, d.Yes, d.Why, d.On, d.ByName))],
            [.. known.Plans.Select(p => View(p, citizen))]));
    }

    private static PlanView View(Plan p, CitizenId citizen) => new(p.Id, p.Citizen == citizen, p.Kind, p.Kind.Law().ToString(), p.Begun, p.Wishes, p.WorkAndEducation, p.Adopted, p.NextFollowUp, p.Ended,
        [.. p.Goals.Select(g => new Goal(g.Id, g.Text, g.Sign, g.Wish, g.Due))], [.. p.FollowUps.Select(f => new FollowUp(f.On, f.Result, f.Wishes, f.Next, f.Why, f.ByName))], p.Siblings.Count,
        p.Adopted is null ? p.WhatIsMissing() : []);
}
