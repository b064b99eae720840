using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>What the page of a provider's orders shows.</summary>
internal sealed record OrdersView(IReadOnlyList<ListOrders.Line> Orders);

/// <summary>What the page of one order shows its provider.</summary>
internal sealed record OrderView(string Name, ReadOrder.Response Order, PostedForm Posted);

/// <summary>A provider's own pages: the orders, and one order with its goals, on which it says how far it is.</summary>
internal sealed class OrderPages : IPages
{
    public const string List = $"{CitizenPage.Root}/bestillinger";

    public static string Of(CitizenId citizen, Guid order) => $"{CitizenPage.Root}/borgere/{citizen}/bestillinger/{order}";

    public static string Of(ProviderOrder order) => Of(order.Citizen, order.Id);

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/bestillinger", All).ListsCitizens().OnlyFor(Roles.ExternalProvider);
        app.MapGet("/borgere/{citizen}/bestillinger/{order}", Show).OnlyFor(Roles.ExternalProvider);
        app.MapPost("/borgere/{citizen}/bestillinger/{order}", Answer).OnlyFor(Roles.ExternalProvider);
    }

    internal static async Task<IResult> All(SignedIn who, HttpContext http, ICitizenAccess access, DisabilityDb db, IAsk ask, CancellationToken stop) =>
        http.Page<OrdersPage, OrdersView>(new OrdersView(await ListOrders.Read(who, access, db, ask, stop)));

    internal static Task<IResult> Show(CitizenId citizen, Guid order, SignedIn who, HttpContext http, DisabilityDb db, IAsk ask, CancellationToken stop) =>
        Page(citizen, order, PostedForm.None, who, http, db, ask, stop);

    internal static async Task<IResult> Answer(
        CitizenId citizen, Guid order, IFormCollection form, SignedIn who, PlanWork work, HttpContext http, DisabilityDb db, IAsk ask, CancellationToken stop)
    {
        var typed = new Typed(form, "status");
        var worked = typed.Choice<OrderState>("state") is { } state
            ? await work.Answer(citizen, order, state, typed.Text("note"), who, stop)
            : Worked.No("state-missing", "Vælg en status.", "state");
        if (!worked.Refused.None) return await Page(citizen, order, typed.Again(worked.Refused), who, http, db, ask, stop);
        // An order that is declined or ended is no longer the provider's to see.
        return TypedResults.LocalRedirect(await ReadOrder.Read(citizen, order, who, db, stop) is null ? List : Of(citizen, order));
    }

    private static async Task<IResult> Page(
        CitizenId citizen, Guid order, PostedForm posted, SignedIn who, HttpContext http, DisabilityDb db, IAsk ask, CancellationToken stop) =>
        await ReadOrder.Read(citizen, order, who, db, stop) is { } read
            ? http.Page<OrderPage, OrderView>(new OrderView(await ask.NameOf(citizen, stop), read, posted), posted.Status)
            : TypedResults.NotFound();
}
