namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Says that a child has a significant and lasting disability: adult life is then prepared from 16.</summary>
internal sealed class MarkLastingDisability : ICarterModule
{
    internal sealed record Request(string? Why);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/citizens/{citizen}/lasting-disability", Handle)
        .ByAuthority()
        .WithName("children-and-schools.markLastingDisability")
        .WithSummary("Say that a child has a significant and lasting disability")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsResult();
        refused = child.MustBeChild(clock.Today(), rules, "Forberedelsen af voksenlivet").Needs(request.Why, "disability-without-reason", "Skriv, hvad vurderingen bygger på.", "why");
        if (!refused.None) return refused.AsProblem();
        if (await db.LastingDisabilities.FindAsync([citizen], stop) is null)
        {
            db.LastingDisabilities.Add(new LastingDisability { Citizen = citizen, Why = request.Why!.Trim(), Since = clock.Today(), By = who.Subject });
            db.Note(citizen, citizen.Value, "Betydelig og varigt nedsat funktionsevne", request.Why, who, clock);
            await db.SaveChangesAsync(stop);
        }
        return TypedResults.NoContent();
    }
}
