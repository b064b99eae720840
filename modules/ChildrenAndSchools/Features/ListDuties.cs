using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>What runs out in the signed-in's own cases: plans and decisions the law asks for, investigations and reviews. The most urgent first.</summary>
internal sealed class ListDuties : ICarterModule
{
    internal sealed record Line(CitizenId Citizen, string What, DateOnly Due, int DaysLeft, string Source);

    internal sealed record Response(IReadOnlyList<Line> Duties);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/duties", Handle)
        .ListsCitizens().ByAuthority()
        .WithName("children-and-schools.listDuties")
        .WithSummary("Deadlines in one's own cases, the most urgent first");

    internal static async Task<Ok<Response>> Handle(SignedIn who, ChildrenAndSchoolsDb db, DatedRules rules, ICitizenAccess access, TimeProvider clock, CancellationToken stop)
    {
        var list = await Read(who, db, rules, clock.Today(), stop);
        await access.Listed(list.Duties.Select(d => d.Citizen), stop);
        return TypedResults.Ok(list);
    }

    internal static async Task<Response> Read(SignedIn who, ChildrenAndSchoolsDb db, DatedRules rules, DateOnly today, CancellationToken stop)
    {
        var supports = (await db.Supports.AsNoTracking().SeenBy(who, db, today).ToListAsync(stop)).ToLookup(s => s.Citizen);
        var placements = (await db.Placements.AsNoTracking().SeenBy(who, db, today).ToListAsync(stop)).ToLookup(p => p.Citizen);
        var plans = (await db.Plans.AsNoTracking().SeenBy(who, db, today).ToListAsync(stop)).ToLookup(p => p.Citizen);
        var decisions = (await db.DutyDecisions.AsNoTracking().SeenBy(who, db, today).ToListAsync(stop)).ToLookup(d => d.Citizen);
        var disabilities = await db.LastingDisabilities.AsNoTracking().SeenBy(who, db, today).ToDictionaryAsync(d => d.Citizen, stop);
        var investigations = await db.Investigations.AsNoTracking().SeenBy(who, db, today).Where(i => i.Ended == null).ToListAsync(stop);
        var citizens = supports.Select(s => s.Key).Union(placements.Select(p => p.Key)).Union(disabilities.Keys).ToList();
        var born = await db.KnownCitizens.AsNoTracking().Where(c => citizens.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Born, stop);

        var lines = citizens.Where(born.ContainsKey)
            .SelectMany(c => PlanDuties.Of(new Child(c, born[c]), [.. supports[c]], [.. placements[c]], [.. plans[c]], [.. decisions[c]], disabilities.GetValueOrDefault(c), rules, today)
                .Where(d => !d.Met).Select(d => new Line(c, d.Kind.Danish(), d.Due, 0, d.Rule.Told)))
            .Concat(investigations.Where(i => i.ProvisionalOn is null && i.DueOn(rules) is not null).Select(i => new Line(i.Citizen, i.Stage.Danish(), i.DueOn(rules)!.Value, 0, i.Stage.Law().ToString())))
            .Concat(plans.SelectMany(p => p).Where(p => p.Ended is null && p.NextFollowUp is not null).Select(p => new Line(p.Citizen, $"Opfølgning: {p.Kind.Danish()}", p.NextFollowUp!.Value, 0, "Besluttet og begrundet i planen")))
            .Concat(supports.SelectMany(s => s).Where(s => s.Ended is null).Select(s => new Line(s.Citizen, $"Gennemgang: {s.Title}", s.ReviewOn, 0, s.Reference.ToString())));
        return new Response([.. lines.Select(l => l with { DaysLeft = l.Due.DayNumber - today.DayNumber }).OrderBy(l => l.Due).Take(200)]);
    }
}
