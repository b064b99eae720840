namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Says which municipality acts, pays or is where the child lives, from a day.</summary>
internal sealed class NameMunicipality : ICarterModule
{
    internal sealed record Request(MunicipalRole? Role, string? Municipality, DateOnly? From);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/municipalities", Handle)
        .ByAuthority()
        .WithName("children-and-schools.nameMunicipality")
        .WithSummary("Say which municipality acts, pays or is where the child lives")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(CitizenId citizen, Request request, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsCreated(citizen, "placements", default);
        refused = new Refusals()
            .When(request.Role is null, "municipality-without-role", "Vælg, hvilken del kommunen har.", "role")
            .Needs(request.Municipality, "municipality-without-name", "Skriv kommunens navn.", "municipality", Writing.LongestName)
            .NeedsDay(request.From, "municipality-without-day", "Skriv, fra hvilken dag.", "from", child);
        if (!refused.None) return refused.AsProblem();

        var part = new MunicipalPart { Id = Guid.CreateVersion7(clock.GetUtcNow()), Citizen = citizen, Role = request.Role!.Value, Municipality = request.Municipality!.Trim(), From = request.From!.Value, By = who.Subject };
        db.MunicipalParts.Add(part);
        db.Note(citizen, part.Id, $"{part.Role.Danish()}: {part.Municipality}", null, who, clock);
        await db.SaveChangesAsync(stop);
        return refused.AsCreated(citizen, "placements", part.Id);
    }
}
