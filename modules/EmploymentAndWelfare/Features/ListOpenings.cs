using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>The openings, with how many places are taken and never who; a partner sees its own.</summary>
internal sealed class ListOpenings : ICarterModule
{
    /// <summary>The most that is shown.</summary>
    public const int Most = 200;

    internal sealed record Line(Guid Id, string Title, string What, OpeningKind Kind, string Partner, PartnerKind PartnerKind, string Contact, string Where, int Places, int Taken, int? HoursPerWeek, string? Consideration, DateOnly? Until, DateOnly Posted, bool IsOpen);

    internal sealed record Response(IReadOnlyList<Line> Openings);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/openings", Handle)
        .ShowsNobody()
        .ForProvidersToo()
        .WithName("employment-and-welfare.listOpenings")
        .WithSummary("The jobs and activities of firms and associations")
        .WithDescription("Those that are open, newest first. An external partner sees its own, closed ones too.");

    internal static async Task<Ok<Response>> Handle([AsParameters] Desk desk) => TypedResults.Ok(new Response(await Read(desk)));

    internal static async Task<IReadOnlyList<Line>> Read(Desk desk)
    {
        var (today, partner) = (desk.Today, desk.Who.Role == Roles.ExternalProvider ? desk.Who.Subject : (Guid?)null);
        var openings = await desk.Db.Openings.AsNoTracking().Where(o => partner == null ? o.Closed == null && (o.Until == null || o.Until >= today) : o.PostedBy == partner)
            .OrderByDescending(o => o.Posted).ThenByDescending(o => o.Id).Take(Most).ToListAsync(desk.Stop);
        var ids = openings.Select(o => o.Id).ToList();
        var taken = (await desk.Db.Placements.Where(p => ids.Contains(p.Opening) && (p.State == PlacementState.Proposed || p.State == PlacementState.Started)).GroupBy(p => p.Opening).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(desk.Stop))
            .ToDictionary(g => g.Key, g => g.Count);
        return [.. openings.Select(o => new Line(o.Id, o.Title, o.What, o.Kind, o.Partner, o.PartnerKind, o.Contact, o.Where, o.Places, taken.GetValueOrDefault(o.Id), o.HoursPerWeek, o.Consideration, o.Until, o.Posted, o.IsOpenOn(today)))];
    }
}
