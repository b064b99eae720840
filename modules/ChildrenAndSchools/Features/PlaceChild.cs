using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Places a child outside the home. It is a support on steps 4-6 of the ladder too, and begins with it.</summary>
internal sealed class PlaceChild : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/placements", Handle)
        .ByAuthority()
        .WithName("children-and-schools.placeChild")
        .WithSummary("Place a child outside the home")
        .WithDescription("Needs what was tried and why less was not enough. A short intensive stay needs a step-down goal of its own.")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(CitizenId citizen, PlacementText text, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, Knowledge knowledge, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsCreated(citizen, "placements", default);
        var kind = knowledge.KindsOn(text.From ?? clock.Today()).FirstOrDefault(k => k.IsPlacement && text.Kind is { } chosen && k.Steps.Contains((int)chosen));
        var asSupport = text.AsSupport(kind);
        var standsOn = Ladder.StepOn(await db.Supports.AsNoTracking().Where(s => s.Citizen == citizen).ToListAsync(stop), (text.From ?? clock.Today()).AddDays(-1));
        refused = text.WhatIsWrong(child, await db.Placements.AnyAsync(p => p.Citizen == citizen && p.Ended == null, stop), clock.Today(), rules);
        refused.AddRange(asSupport.WhatIsWrong(child, kind, standsOn).Where(r => r.Field is not ("kind" or "step")));
        refused.When(text.Kind is not null && text.From is not null && kind is null, "placement-without-law", "På den dag var der ingen lov at anbringe efter. Ret datoen.", "from");
        if (!refused.None) return refused.AsProblem();

        var support = asSupport.Grant(citizen, kind!, clock.GetUtcNow());
        var placement = text.Begin(citizen, support.Id, clock.GetUtcNow());
        db.Supports.Add(support);
        db.Placements.Add(placement);
        db.Note(citizen, placement.Id, $"Anbragt: {placement.Kind.Danish()}", support.WhyNotLess ?? placement.Purpose, who, clock);
        db.Note(citizen, support.Id, $"Indsats bevilget: {support.Title}, trin {support.Step}", support.WhyNotLess, who, clock);
        db.Publish(new ChildSupportStarted(citizen, support.From, support.ExpectedUntil, support.Step, support.Reference));
        db.Publish(new PlacementStarted(citizen, placement.From, placement.ExpectedUntil));
        await db.SaveChangesAsync(stop);
        return refused.AsCreated(citizen, "placements", placement.Id);
    }
}
