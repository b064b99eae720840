using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Decides on something the law asks for, with reasons: whether to make a plan, and youth support after 18.</summary>
internal sealed class DecideDuty : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/duty-decisions", Handle)
        .ByAuthority()
        .WithName("children-and-schools.decideDuty")
        .WithSummary("Decide on a plan or on youth support, with reasons")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(CitizenId citizen, DutyText text, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsCreated(citizen, "plans", default);
        var known = await ChildCase.Read(citizen, db, stop) with { Child = child };
        refused = text.WhatIsWrong(known.Duties(rules, clock.Today()));
        if (!refused.None) return refused.AsProblem();

        var decision = new DutyDecision { Id = Guid.CreateVersion7(clock.GetUtcNow()), Citizen = citizen, Duty = text.Duty!.Value, Yes = text.Yes!.Value, Why = text.Why!.Trim(), On = clock.Today(), By = who.Subject, ByName = who.Name };
        db.DutyDecisions.Add(decision);
        db.Note(citizen, decision.Id, $"{decision.Duty.Danish()}: {(decision.Yes ? "ja" : "nej")}", decision.Why, who, clock);
        if (decision.Duty == DutyKind.YouthSupport) db.Publish(new YouthSupportDecided(citizen, decision.On, decision.Yes));
        await db.SaveChangesAsync(stop);
        return refused.AsCreated(citizen, "plans", decision.Id);
    }
}
