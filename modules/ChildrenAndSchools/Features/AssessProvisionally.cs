namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Writes the provisional assessment (foreløbig vurdering) that a child investigation needs when four months are not enough.</summary>
internal sealed class AssessProvisionally : ICarterModule
{
    internal sealed record Request(string? Text);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/investigations/{investigation}/provisional", Handle)
        .ByAuthority()
        .WithName("children-and-schools.assessProvisionally")
        .WithSummary("Write the provisional assessment of a child investigation")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid investigation, Request request, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop) =>
        (await db.Change(db.Investigations.Where(i => i.Id == investigation && i.Citizen == citizen), i =>
        {
            var refused = i.AssessProvisionally(request.Text, clock.Today());
            if (refused.None) db.Note(citizen, i.Id, "Foreløbig vurdering skrevet", null, who, clock);
            return refused;
        }, stop)).AsResult();
}
