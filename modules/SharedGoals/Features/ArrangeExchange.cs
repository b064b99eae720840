using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Arranges an exchange between school, social work and daycare about a child (SSD-udveksling).</summary>
internal sealed class ArrangeExchange : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/exchanges", Handle)
        .WithName("shared-goals.arrangeExchange").ForAllDepartments()
        .WithSummary("Arrange an exchange about a child")
        .WithDescription("One meeting, open to its participants on its day. A child has one exchange at a time, and one about a matter.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(
        CitizenId citizen, ExchangeText text, SignedIn who, SharedGoalsDb db, DatedRules rules, ExchangeProfessions professions, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } child) return TypedResults.NotFound();
        var (exchange, refused) = await Arrange(child, text, who, db, rules, professions, clock, stop);
        if (exchange is null) return refused.AsProblem();
        return TypedResults.Created($"/api/shared-goals/citizens/{citizen}/exchanges", new Response(exchange.Id));
    }

    /// <summary>Arranges and saves it, alone, so that two at the same instant do not both find that there is none.</summary>
    internal static async Task<(Exchange? Exchange, Refusals Refused)> Arrange(
        Citizen child, ExchangeText text, SignedIn who, SharedGoalsDb db, DatedRules rules, ExchangeProfessions professions, TimeProvider clock, CancellationToken stop)
    {
        await using var alone = await db.Database.BeginTransactionAsync(stop);
        var earlier = await db.Exchanges.AsNoTracking().Where(e => e.Citizen == child.Id).ToListAsync(stop);
        var (exchange, refused) = Exchange.Arrange(child, text, earlier, who.Subject, clock, rules, professions);
        if (exchange is null) return (null, refused);
        db.Exchanges.Add(exchange);
        await db.SaveChangesAsync(stop);
        await alone.CommitAsync(stop);
        return (exchange, refused);
    }
}
