namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Switches a rule of early signals on or off, with the reason.</summary>
internal sealed class SwitchSignal : ICarterModule
{
    internal sealed record Request(bool? IsOn, string? Why);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/signal-rules/{rule}", Handle)
        .ShowsNobody().OnlyFor(Roles.DepartmentHead, Roles.Integrator)
        .WithName("children-and-schools.switchSignal")
        .WithSummary("Switch a rule of early signals on or off")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(string rule, Request request, SignedIn who, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (!EarlySignals.All.ContainsKey(rule)) return TypedResults.NotFound();
        var refused = new Refusals().When(request.IsOn is null, "switch-without-state", "Vælg, om reglen skal være slået til.", "isOn").Needs(request.Why, "switch-without-reason", "Skriv, hvorfor reglen slås til eller fra.", "why");
        if (!refused.None) return refused.AsProblem();

        db.SignalSwitches.Add(new SignalSwitch { Id = Guid.CreateVersion7(clock.GetUtcNow()), Rule = rule, IsOn = request.IsOn!.Value, Why = request.Why!.Trim(), By = who.Subject, ByName = who.Name, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
