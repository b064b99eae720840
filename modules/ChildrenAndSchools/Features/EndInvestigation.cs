using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Ends a stage with reasons and the child's own words; when more must be looked into, the next stage begins in the same step.</summary>
internal sealed class EndInvestigation : ICarterModule
{
    internal sealed record Request(InvestigationEnd? End, InvestigationStage? Next, string? Conclusion, string? ChildsView);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/investigations/{investigation}/end", Handle)
        .ByAuthority()
        .WithName("children-and-schools.endInvestigation")
        .WithSummary("End a stage of investigation, or go on to the next")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid investigation, Request request, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        // The stage before must be ended in the database before the next one is begun there: both in one transaction.
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var refused = await db.Change(db.Investigations.Where(i => i.Id == investigation && i.Citizen == citizen), i =>
        {
            var no = i.Close(request.End, request.Next, request.Conclusion, request.ChildsView, clock.Today());
            if (!no.None) return no;
            db.Note(citizen, i.Id, $"{i.Stage.Danish()} afsluttet: {i.End!.Value.Danish()}", i.Conclusion, who, clock);
            db.Publish(new ChildInvestigationEnded(citizen, clock.Today(), i.End == InvestigationEnd.NextStage));
            return no;
        }, stop);
        if (refused is not { None: true }) return refused.AsResult();

        if (request.Next is { } next)
        {
            var following = new Investigation { Id = Guid.CreateVersion7(clock.GetUtcNow()), Citizen = citizen, Stage = next, Started = clock.Today(), Why = request.Conclusion!.Trim(), After = investigation };
            db.Investigations.Add(following);
            db.Note(citizen, following.Id, $"{next.Danish()} begyndt", following.Why, who, clock);
            db.Publish(new ChildInvestigationStarted(citizen, clock.Today()));
            await db.SaveChangesAsync(stop);
        }
        await transaction.CommitAsync(stop);
        return refused.AsResult();
    }
}
