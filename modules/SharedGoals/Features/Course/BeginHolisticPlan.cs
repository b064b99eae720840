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

namespace NyeFaellesVeje.SharedGoals.Features.Course;

/// <summary>Begins a holistic plan (helhedsorienteret plan): a draft that takes force by consent.</summary>
internal sealed class BeginHolisticPlan : ICarterModule
{
    internal sealed record Request(string? Kind, HolisticText? Text);

    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/holistic-plans", Handle)
        .WithName("shared-goals.beginHolisticPlan")
        .WithSummary("Begin a holistic plan")
        .WithDescription("kind is one the dated law has for the citizen's age today; readHolisticPlans lists them with the plans each can take the place of.")
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, Request request, SharedGoalsDb db, HolisticLaw law, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var (plan, refused) = HolisticPlan.Begin(Guid.CreateVersion7(clock.GetUtcNow()), known, request.Kind, request.Text ?? new HolisticText(), law, clock.Today());
        if (plan is null) return refused.AsProblem();
        db.HolisticPlans.Add(plan);
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/shared-goals/citizens/{citizen}/holistic-plans", new Response(plan.Id));
    }
}
