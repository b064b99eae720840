namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Begins an assessment of a child's wellbeing in a school or daycare.</summary>
internal sealed class BeginWellbeingRound : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/wellbeing-rounds", Handle)
        .WithName("children-and-schools.beginWellbeingRound")
        .WithSummary("Begin an assessment of a child's wellbeing in a setting")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(CitizenId citizen, RoundText text, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsCreated(citizen, "wellbeing-rounds", default);
        var setting = text.Setting?.Trim();
        refused = text.WhatIsWrong(child, await db.Rounds.AnyAsync(r => r.Citizen == citizen && r.Setting == setting && r.Agreed == null, stop), clock.Today(), rules);
        if (!refused.None) return refused.AsProblem();

        var round = text.Begin(citizen, clock.GetUtcNow());
        db.Rounds.Add(round);
        await db.SaveChangesAsync(stop);
        return refused.AsCreated(citizen, "wellbeing-rounds", round.Id);
    }
}
