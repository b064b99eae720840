using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>A provider's own orders: those it has been sent and has not declined or ended.</summary>
internal sealed class ListOrders : ICarterModule
{
    private const int Most = 500;

    internal sealed record Line(Guid Id, CitizenId Citizen, string Name, string Offer, OrderState State, DateOnly OrderedOn, DateOnly StartsOn);

    internal sealed record Response(IReadOnlyList<Line> Orders);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/orders", Handle)
        .WithName("disability-and-elderly.listOrders")
        .WithSummary("A provider's own orders, those that wait for an answer first")
        .ListsCitizens().OnlyFor(Roles.ExternalProvider);

    internal static async Task<Ok<Response>> Handle(SignedIn who, ICitizenAccess access, DisabilityDb db, IAsk ask, CancellationToken stop) =>
        TypedResults.Ok(new Response(await Read(who, access, db, ask, stop)));

    /// <summary>Reads it; the audit knows whom it shows.</summary>
    internal static async Task<IReadOnlyList<Line>> Read(SignedIn who, ICitizenAccess access, DisabilityDb db, IAsk ask, CancellationToken stop)
    {
        var orders = await db.OrdersGivenTo(who).OrderBy(o => o.State).ThenBy(o => o.StartsOn).Take(Most).ToListAsync(stop);
        await access.Listed(orders.Select(o => o.Citizen), stop);
        var offers = orders.Select(o => o.Offer).Distinct().ToList();
        var titles = await db.Register.AsNoTracking().Where(o => offers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var names = await ask.NamesOf(orders.Select(o => o.Citizen), stop);
        return [.. orders.Select(o => new Line(o.Id, o.Citizen, names[o.Citizen], titles[o.Offer], o.State, o.OrderedOn, o.StartsOn))];
    }
}
