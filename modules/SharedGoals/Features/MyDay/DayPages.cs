using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Features.MyDay;

/// <summary>The button on the page of one's day, which the host puts together of all departments' parts.</summary>
internal sealed class DayPages : IPages
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/min-dag/set", Seen).ShowsNobody().ForAllDepartments();

    private static async Task<IResult> Seen(IFormCollection _, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var refused = await NoteDaySeen.Note(who, db, clock, stop);
        return refused.None ? TypedResults.LocalRedirect("/min-dag") : refused.AsProblem();
    }
}
