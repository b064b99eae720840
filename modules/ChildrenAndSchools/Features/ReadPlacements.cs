namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>A child's placements, and which municipality has which part.</summary>
internal sealed class ReadPlacements : ICarterModule
{
    internal const string Masked = "Adressebeskyttet";

    internal sealed record Response(IReadOnlyDictionary<MunicipalRole, string> Municipalities, IReadOnlyList<Line> Placements);

    internal sealed record Line(Guid Id, PlacementKind Kind, string Place, DateOnly From, DateOnly ExpectedUntil, string Purpose, bool IsShort, string? StepDownGoal, DateOnly? StepDownOn, DateOnly? Ended, string? EndedTo);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/placements", Handle)
        .ByAuthority()
        .WithName("children-and-schools.readPlacements")
        .WithSummary("A child's placements and municipalities")
        .WithDescription("Where a child with a protected address lives is shown to this department's authority only, and that it was shown is kept.");

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, ICitizenAccess access, TimeProvider clock, CancellationToken stop)
    {
        var placements = await db.Placements.AsNoTracking().Where(p => p.Citizen == citizen).OrderByDescending(p => p.From).ToListAsync(stop);
        var parts = await db.MunicipalParts.AsNoTracking().Where(p => p.Citizen == citizen).ToListAsync(stop);
        var isProtected = placements.Count > 0 && await register.IsProtected(citizen, stop);
        var mayUnmask = Authority.IsIn(who);
        if (isProtected && mayUnmask) await access.Unmasked(citizen, "anbringelsessted", "Arbejdet med anbringelsen", stop);
        var hides = isProtected && !mayUnmask;
        return TypedResults.Ok(new Response(MunicipalPart.On(parts, clock.Today()),
            [.. placements.Select(p => new Line(p.Id, p.Kind, hides ? Masked : p.Place, p.From, p.ExpectedUntil, p.Purpose, p.IsShort, p.StepDownGoal, p.StepDownOn, p.Ended, hides && p.EndedTo is not null ? Masked : p.EndedTo))]));
    }
}
