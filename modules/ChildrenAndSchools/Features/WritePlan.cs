namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Writes the child's wishes in a plan, and for the young what is planned of work and education.</summary>
internal sealed class WritePlan : ICarterModule
{
    internal sealed record Request(string? Wishes, string? WorkAndEducation);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/citizens/{citizen}/plans/{plan}", Handle)
        .ByAuthority()
        .WithName("children-and-schools.writePlan")
        .WithSummary("Write the child's wishes in a plan")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid plan, Request request, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop) =>
        (await db.Change(db.WholePlans.Where(p => p.Id == plan && p.Citizen == citizen), p =>
        {
            var refused = p.Write(request.Wishes, request.WorkAndEducation);
            if (refused.None) db.Note(citizen, p.Id, "Barnets ønsker skrevet", null, who, clock);
            return refused;
        }, stop)).AsResult();
}
