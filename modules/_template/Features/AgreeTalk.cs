using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.NewDepartment.Data;
using NyeFaellesVeje.NewDepartment.Domain;

namespace NyeFaellesVeje.NewDepartment.Features;

/// <summary>Agrees a talk with a citizen.</summary>
internal sealed class AgreeTalk : ICarterModule
{
    internal sealed record Request(DateOnly On, string About);

    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/talks", Handle)
        .WithName("new-department.agreeTalk")
        .WithSummary("Agree a talk with a citizen");

    internal static async Task<Results<Created<Response>, Refused>> Handle(CitizenId citizen, Request request, NewDepartmentDb db, TimeProvider clock, CancellationToken stop)
    {
        if (Talk.Check(request.On, request.About, clock.Today()) is { None: false } refused) return refused.AsProblem();
        var talk = new Talk { Id = Guid.CreateVersion7(clock.GetUtcNow()), Citizen = citizen, On = request.On, About = request.About.Trim() };
        db.Talks.Add(talk);
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/new-department/citizens/{citizen}/talks/{talk.Id}", new Response(talk.Id));
    }
}
