namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Writes a school's key figure for a school year.</summary>
internal sealed class WriteFigure : ICarterModule
{
    internal sealed record Request(double? Value, int? Pupils);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/schools/{id}/figures/{year:int}/{figure}", Handle)
        .ShowsNobody().ByLeaders()
        .WithName("children-and-schools.writeFigure")
        .WithSummary("Write a school's key figure for a school year")
        .WithDescription("The year is the one in which the school year begins. Pupils is how many the figure is of: of few it is kept and not shown.")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, int year, string figure, Request request, ChildrenAndSchoolsDb db, Knowledge knowledge, TimeProvider clock, CancellationToken stop)
    {
        if (!await db.Schools.AnyAsync(s => s.Id == id, stop)) return TypedResults.NotFound();
        var known = knowledge.Figures.FirstOrDefault(f => f.Id == figure);
        var refused = new Refusals()
            .When(known is null, "figure-unknown", "Nøgletallet findes ikke.", "figure")
            .When(year < 1990 || year > clock.Today().Year, "figure-of-strange-year", "Skriv det år, skoleåret begyndte.", "year")
            .When(request.Value is not { } value || double.IsNaN(value) || value < 0 || (known?.Unit == "%" && value > 100), "figure-out-of-range", known?.Unit == "%" ? "Skriv et tal fra 0 til 100." : "Skriv et tal, der ikke er under 0.", "value")
            .When(request.Pupils is null or < 0, "figure-without-pupils", "Skriv, hvor mange elever tallet bygger på.", "pupils");
        if (!refused.None) return refused.AsProblem();

        if (await db.Figures.FindAsync([id, year, figure], stop) is { } row) (row.Value, row.Pupils, row.At) = (request.Value!.Value, request.Pupils!.Value, clock.GetUtcNow());
        else db.Figures.Add(new FigureOfYear { School = id, Year = year, Figure = figure, Value = request.Value!.Value, Pupils = request.Pupils!.Value, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }
}
