namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Reviews a support: what it has given, whether it can be stepped down, and when it is looked at again.</summary>
internal sealed class ReviewSupport : ICarterModule
{
    internal sealed record Request(string? Outcome, DateOnly? Next);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/supports/{support}/reviews", Handle)
        .ByAuthority()
        .WithName("children-and-schools.reviewSupport")
        .WithSummary("Review a support")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid support, Request request, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop) =>
        (await db.Change(db.Supports.Where(s => s.Id == support && s.Citizen == citizen), s =>
        {
            var refused = s.Review(request.Outcome, request.Next, clock.Today());
            if (refused.None) db.Note(citizen, s.Id, $"Indsats gennemgået: {s.Title}", request.Outcome, who, clock);
            return refused;
        }, stop)).AsResult();
}
