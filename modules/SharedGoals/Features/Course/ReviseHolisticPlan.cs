using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features.Course;

/// <summary>Rewrites a draft of a holistic plan.</summary>
internal sealed class ReviseHolisticPlan : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/holistic-plans/{id}", Handle)
        .WithName("shared-goals.reviseHolisticPlan")
        .WithSummary("Rewrite a draft of a holistic plan")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(HolisticPlans.Whose)
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, HolisticText text, SharedGoalsDb db, CancellationToken stop)
    {
        if (await db.HolisticPlans.FindAsync([id], stop) is not { } plan) return TypedResults.NotFound();
        var refused = plan.Revise(text);
        if (refused.None) refused = await db.SavePlan(stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }
}
