namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The assessments of a child's wellbeing, setting by setting, and the early signals with the facts they rest on.</summary>
internal sealed class ReadWellbeing : ICarterModule
{
    internal sealed record Response(IReadOnlyList<Round> Rounds, IReadOnlyList<EarlySignal> Signals);

    internal sealed record Round(Guid Id, string Setting, SettingKind Kind, DateOnly Begun, int HaveAssessed, IReadOnlyList<Own> Alone, Colour? Together, string? Because, string? SettingWill, DateOnly? Agreed, DateOnly? ParentsInvolved, string? ParentsSay, DateOnly? Next);

    internal sealed record Own(string Name, Profession Profession, Colour Colour, string Because);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/wellbeing-rounds", Handle)
        .WithName("children-and-schools.readWellbeing")
        .WithSummary("A child's wellbeing as assessed in its settings, with early signals")
        .WithDescription("Until the professionals have agreed, each sees only what they wrote themselves. Signals name their facts; there is no score.");

    internal static async Task<Ok<Response>> Handle(CitizenId citizen, SignedIn who, ChildrenAndSchoolsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var rounds = await db.WholeRounds.AsNoTracking().Where(r => r.Citizen == citizen).OrderByDescending(r => r.Id).ToListAsync(stop);
        var forums = await db.Forums.AsNoTracking().Where(f => f.Citizen == citizen).ToListAsync(stop);
        return TypedResults.Ok(new Response(
            [.. rounds.Select(r => new Round(r.Id, r.Setting, r.Kind, r.Begun, r.Alone.Count, [.. r.AloneSeenBy(who.Subject).Select(a => new Own(a.ByName, a.Profession, a.Colour, a.Because))], r.Together, r.Because, r.SettingWill, r.Agreed, r.ParentsInvolved, r.ParentsSay, r.Next))],
            [.. EarlySignals.Of(forums, rounds, await db.SwitchedOff(stop), rules, clock.Today())]));
    }
}
