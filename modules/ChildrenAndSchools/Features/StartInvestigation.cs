using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Begins a stage of investigation: screening, limited assessment or child investigation. One at a time.</summary>
internal sealed class StartInvestigation : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/investigations", Handle)
        .ByAuthority()
        .WithName("children-and-schools.startInvestigation")
        .WithSummary("Begin a screening, a limited assessment or a child investigation")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(CitizenId citizen, InvestigationText text, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsCreated(citizen, "investigations", default);
        refused = text.WhatIsWrong(child, await db.Investigations.AnyAsync(i => i.Citizen == citizen && i.Ended == null, stop), clock.Today(), rules);
        if (!refused.None) return refused.AsProblem();

        var investigation = text.Start(citizen, clock.GetUtcNow());
        db.Investigations.Add(investigation);
        db.Note(citizen, investigation.Id, $"{investigation.Stage.Danish()} begyndt", investigation.Why, who, clock);
        db.Publish(new ChildInvestigationStarted(citizen, investigation.Started));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            return new Refusal("investigation-already-open", "En anden har begyndt en undersøgelse imens. Hent siden igen.", "stage", RefusalKind.Conflict).AsProblem();
        }
        return refused.AsCreated(citizen, "investigations", investigation.Id);
    }
}
