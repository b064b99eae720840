using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>An order as its provider sees it: what is to be done towards which goals, and what has been said. The assessment stays with the authority.</summary>
internal sealed class ReadOrder : ICarterModule
{
    internal sealed record Goal(string Id, string Title);

    internal sealed record Status(OrderState State, string? Note, DateOnly On, string By);

    internal sealed record Response(
        Guid Id, CitizenId Citizen, string Offer, string Plan, OrderState State, DateOnly OrderedOn, DateOnly StartsOn, DateOnly? FollowUp,
        IReadOnlyList<string> Services, IReadOnlyList<Goal> Goals, IReadOnlyList<OrderState> Next, IReadOnlyList<Status> Statuses);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/orders/{order}", Handle)
        .WithName("disability-and-elderly.readOrder")
        .WithSummary("An order as its provider sees it")
        .WithDescription("Plan, goals and services of the order, and the provider's own messages: no assessment, no reasons, no money.")
        .OnlyFor(Roles.ExternalProvider)
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, Guid order, SignedIn who, DisabilityDb db, CancellationToken stop) =>
        await Read(citizen, order, who, db, stop) is { } read ? TypedResults.Ok(read) : TypedResults.NotFound();

    /// <summary>The order; null when it is not the provider's own.</summary>
    internal static async Task<Response?> Read(CitizenId citizen, Guid id, SignedIn who, DisabilityDb db, CancellationToken stop)
    {
        var given = await db.GivenTo(citizen, who, stop);
        if (given?.Orders.FirstOrDefault(o => o.Id == id) is not { } order || await db.FileOf(citizen, stop) is not { } file) return null;
        var plan = file.PlansShown.FirstOrDefault(p => p.Id == order.Plan);
        var offer = await db.Register.AsNoTracking().FirstAsync(o => o.Id == order.Offer, stop);
        var statuses = await db.OrderStatuses.AsNoTracking().Where(s => s.Order == order.Id).OrderBy(s => s.Id).ToListAsync(stop);
        return new Response(order.Id, citizen, offer.Name, plan is null ? "Indsatsplan" : file.TitleOf(plan), order.State, order.OrderedOn, order.StartsOn,
            plan is null ? null : file.FollowUpOf(plan)?.On,
            plan is null ? [] : [.. file.SupportsOf(plan).SelectMany(s => s.Services).Select(FfbCodes.Current.Display)],
            plan is null ? [] : [.. file.Goals.Where(g => plan.Goals.Contains(g.Id)).Select(g => new Goal(g.Id, file.TitleOf(g)))],
            [.. Enum.GetValues<OrderState>().Where(order.MayBecome)],
            [.. statuses.Select(s => new Status(s.State, s.Note, s.On, s.ByName))]);
    }
}
