namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Registers a school that key figures and talks are kept of.</summary>
internal sealed class RegisterSchool : ICarterModule
{
    internal sealed record Request(string? Name, bool IsOneOfNine = false);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/schools", Handle)
        .ShowsNobody().ByLeaders()
        .WithName("children-and-schools.registerSchool")
        .WithSummary("Register a school")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, Refused>> Handle(Request request, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        var name = Writing.Tidy(request.Name);
        var refused = new Refusals().Needs(name, "school-without-name", "Skriv skolens navn.", "name", Writing.LongestName)
            .When(await db.Schools.AnyAsync(s => s.Name == name, stop), "school-already-there", "Skolen er allerede oprettet.", "name");
        if (!refused.None) return refused.AsProblem();
        var school = new School { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = name!, IsOneOfNine = request.IsOneOfNine };
        db.Schools.Add(school);
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/children-and-schools/schools/{school.Id}", new Made(school.Id));
    }
}
