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

/// <summary>Ends a holistic plan, or puts a draft away.</summary>
internal sealed class EndHolisticPlan : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/holistic-plans/{id}/end", Handle)
        .WithName("shared-goals.endHolisticPlan")
        .WithSummary("End a holistic plan, or put a draft away")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(HolisticPlans.Whose)
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.HolisticPlans.FindAsync([id], stop) is not { } plan) return TypedResults.NotFound();
        var refused = await End(plan, who, db, clock, stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }

    /// <summary>Ends and saves; only the end of a plan that was in force stands in the course.</summary>
    internal static async Task<Refusals> End(HolisticPlan plan, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var refused = plan.End(clock.Today());
        if (!refused.None) return refused;
        if (plan.InForceFrom is not null) db.AddToCourse(clock, plan.Citizen, clock.Today(), "shared-goals", "Helhedsorienteret plan afsluttet. De enkelte planer gælder igen.", followUp: null, who.Subject);
        return await db.SavePlan(stop);
    }
}
