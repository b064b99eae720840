using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>What the child's page shows.</summary>
internal sealed record ChildView(ChildCase Case, IReadOnlyList<PlanDuty> Duties, IReadOnlyList<EarlySignal> Signals, IReadOnlyList<HistoryEntry> History, bool IsChild, DateOnly Today);

/// <summary>What the page of deadlines shows.</summary>
internal sealed record DutiesView(ListDuties.Response List, IReadOnlyDictionary<CitizenId, string> Names);

/// <summary>The child's page, and the deadlines in one's own cases.</summary>
internal sealed class ChildPages : IPages
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}", Show);
        app.MapGet("/frister", Duties).ListsCitizens().ByAuthority();
    }

    private static Task<IResult> Show(CitizenId citizen, [AsParameters] PageRequest request) => request.OfChild(citizen, async head =>
    {
        var known = await ChildCase.Read(citizen, request.Db, request.Stop) with { Child = head.Child };
        var history = head.IsAuthority ? await request.Db.History.AsNoTracking().Where(h => h.Citizen == citizen).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).Take(20).ToListAsync(request.Stop) : [];
        return request.Http.Page<ChildPage, ChildView>(new ChildView(known, known.Duties(request.Rules, request.Today), [.. known.Signals(request.Rules, request.Today)], history, head.Child?.IsChild(request.Today, request.Rules) != false, request.Today));
    });

    private static async Task<IResult> Duties([AsParameters] PageRequest request)
    {
        var list = await ListDuties.Read(request.Who, request.Db, request.Rules, request.Today, request.Stop);
        var citizens = list.Duties.Select(d => d.Citizen).Distinct().ToList();
        await request.Access.Listed(citizens, request.Stop);
        return request.Http.Page<DutiesPage, DutiesView>(new DutiesView(list, await request.Register.NamesOf(citizens, request.Stop)));
    }
}
