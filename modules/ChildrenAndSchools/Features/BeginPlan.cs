namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Begins a plan: a child's plan, a youth plan or a holistic plan; siblings may share one.</summary>
internal sealed class BeginPlan : ICarterModule
{
    internal sealed record Request(PlanKind? Kind, IReadOnlyList<CitizenId>? Siblings = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/plans", Handle)
        .ByAuthority()
        .WithName("children-and-schools.beginPlan")
        .WithSummary("Begin a plan for a child or young person")
        .WithDescription("Siblings who share the plan must be one's own cases. A child whose name and address are protected has a plan of its own.")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(CitizenId citizen, Request request, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsCreated(citizen, "plans", default);
        refused = new PlanText(request.Kind).WhatIsWrong(child, await db.Plans.AsNoTracking().Where(p => p.Citizen == citizen).ToListAsync(stop), clock.Today(), rules);
        var siblings = (request.Siblings ?? []).Where(s => s != citizen).Distinct().ToList();
        if (siblings.Count > 0) await MayShare(citizen, siblings, request.Kind, refused, who, register, rules, clock.Today(), stop);
        if (!refused.None) return refused.AsProblem();

        var plan = new Plan { Id = Guid.CreateVersion7(clock.GetUtcNow()), Citizen = citizen, Kind = request.Kind!.Value, Begun = clock.Today() };
        plan.Siblings.AddRange(siblings.Select(s => new PlanSibling { Plan = plan.Id, Citizen = s }));
        db.Plans.Add(plan);
        db.Note(citizen, plan.Id, $"{plan.Kind.Danish()} begyndt", null, who, clock);
        await db.SaveChangesAsync(stop);
        return refused.AsCreated(citizen, "plans", plan.Id);
    }

    private static async Task MayShare(CitizenId citizen, List<CitizenId> siblings, PlanKind? kind, Refusals refused, SignedIn who, CitizenRegister register, DatedRules rules, DateOnly today, CancellationToken stop)
    {
        refused.When(kind != PlanKind.Child, "siblings-share-childs-plan-only", "Kun barnets plan kan være fælles for søskende.", "siblings");
        var own = await register.OwnOf(siblings, who, today, stop);
        refused.When(own.Count != siblings.Count, "sibling-not-own-case", "Vælg søskende, du selv arbejder med.", "siblings");
        if (own.Count != siblings.Count) return;

        foreach (var sibling in siblings)
            if ((await register.Find(sibling, stop)).Child is { } other) refused.When(!other.IsChild(today, rules), "sibling-not-a-child", "En søskende er fyldt 18 og kan ikke være med i planen.", "siblings");
        foreach (var one in siblings.Append(citizen))
        {
            if (!await register.IsProtected(one, stop)) continue;
            refused.Add(new Refusal("protected-has-own-plan", "Et barn med navne- og adressebeskyttelse skal have sin egen plan, for en fælles plan læses af alle søskendes parter.", "siblings"));
            return;
        }
    }
}
