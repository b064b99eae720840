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

/// <summary>Cancels a planned change with a reason.</summary>
internal sealed class CancelChange : ICarterModule
{
    internal sealed record Request(string? Why);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/planned-changes/{id}/cancel", Handle)
        .WithName("shared-goals.cancelChange")
        .WithSummary("Cancel a planned change with a reason")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(ChangeWords.Whose)
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Request request, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.PlannedChanges.FindAsync([id], stop) is not { } change) return TypedResults.NotFound();
        var refused = await Cancel(change, request, who, db, clock, stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }

    /// <summary>Cancels it and saves; or says what is wrong.</summary>
    internal static async Task<Refusals> Cancel(PlannedChange change, Request request, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var refused = change.Cancel(request.Why, who, clock.Today());
        if (!refused.None) return refused;
        db.AddToCourse(clock, change.Citizen, clock.Today(), change.Department, $"Aflyst: {ChangeWords.Of(change.Kind).ToLower(WebKit.Danish.Culture)}.", followUp: null, who.Subject);
        return await db.SaveAnswer(stop);
    }
}
