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

/// <summary>Takes back the yes to a holistic plan: the plans it took the place of count again from the next request on.</summary>
internal sealed class WithdrawHolisticPlan : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/holistic-plans/{id}/withdraw", Handle)
        .WithName("shared-goals.withdrawHolisticPlan")
        .WithSummary("Withdraw the consent to a holistic plan")
        .WithDescription("Without a reason, by the citizen or on the citizen's behalf. What is already withdrawn stays so from the first time.")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(HolisticPlans.Whose)
        .ForCitizensToo().ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.HolisticPlans.FindAsync([id], stop) is not { } plan) return TypedResults.NotFound();
        var refused = await Withdraw(plan, who, db, clock, stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }

    /// <summary>Withdraws and saves.</summary>
    internal static async Task<Refusals> Withdraw(HolisticPlan plan, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (!plan.Withdraw(clock.GetUtcNow())) return [];
        db.AddToCourse(clock, plan.Citizen, clock.Today(), "shared-goals", "Samtykket til den helhedsorienterede plan er trukket tilbage. De enkelte planer gælder igen.", followUp: null, who.Subject);
        return await db.SavePlan(stop);
    }
}
