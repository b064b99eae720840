namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The register of preventive offers, with how many places are free today.</summary>
internal sealed class ListOffers : ICarterModule
{
    internal sealed record Line(Guid Id, string Name, string Kind, string KindTitle, string Law, int Step, string About, int Places, int Free);

    internal sealed record Response(IReadOnlyList<Line> Offers);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/offers", Handle)
        .ShowsNobody()
        .WithName("children-and-schools.listOffers")
        .WithSummary("Preventive offers and their free places");

    internal static async Task<Ok<Response>> Handle(ChildrenAndSchoolsDb db, Knowledge knowledge, TimeProvider clock, CancellationToken stop)
    {
        var today = clock.Today();
        var offers = await db.Offers.AsNoTracking().Where(o => o.Closed == null).OrderBy(o => o.Step).ThenBy(o => o.Name).ToListAsync(stop);
        var taken = await db.Supports.AsNoTracking().Where(s => s.Offer != null && s.From <= today && (s.Ended == null || s.Ended > today)).GroupBy(s => s.Offer!.Value).Select(o => new { o.Key, Taken = o.Count() }).ToDictionaryAsync(o => o.Key, o => o.Taken, stop);
        return TypedResults.Ok(new Response([.. offers.Select(o => new Line(o.Id, o.Name, o.Kind, knowledge.Kind(o.Kind)?.Title ?? o.Kind,
            knowledge.Kind(o.Kind) is { } kind ? $"{kind.Law} § {kind.Paragraph}" : "", o.Step, o.About, o.Places, Math.Max(0, o.Places - taken.GetValueOrDefault(o.Id))))]));
    }
}
