using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>Calls a joint follow-up off; whoever fetches the invitation again takes it out of the calendar.</summary>
internal sealed class CallOffJointFollowUp : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/joint-follow-ups/{id}/call-off", Handle)
        .WithName("shared-goals.callOffJointFollowUp").AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseJointFollowUp)
        .WithSummary("Call a joint follow-up off")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, [AsParameters] GoalDesk desk)
    {
        if (await desk.Db.JointFollowUps.FindAsync([id], desk.Stop) is not { } joint) return TypedResults.NotFound();
        var refused = joint.CallOff(desk.Today);
        refused = await desk.Save(refused);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }
}
