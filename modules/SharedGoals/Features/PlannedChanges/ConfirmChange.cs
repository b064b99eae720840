using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features.PlannedChanges;

/// <summary>Confirms that a planned change has happened.</summary>
internal sealed class ConfirmChange : ICarterModule
{
    internal sealed record Request(DateOnly? Happened = null);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/planned-changes/{id}/confirm", Handle)
        .WithName("shared-goals.confirmChange")
        .WithSummary("Confirm that a planned change has happened")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(ChangeWords.Whose)
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.PlannedChanges.FindAsync([id], stop) is not { } change) return TypedResults.NotFound();
        var refused = await Confirm(change, request, who, db, clock, stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }

    /// <summary>Confirms it and saves; or says what is wrong.</summary>
    internal static async Task<Refusals> Confirm(PlannedChange change, Request request, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var refused = change.Confirm(request.Happened, who, clock.Today());
        if (!refused.None) return refused;
        db.AddToCourse(clock, change.Citizen, change.Happened!.Value, change.Department, $"{ChangeWords.Of(change.Kind)}: sket.", followUp: null, who.Subject);
        return await db.SaveAnswer(stop);
    }
}
