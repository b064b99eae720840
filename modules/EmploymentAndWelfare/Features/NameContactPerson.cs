using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Names a young person's one contact person.</summary>
internal sealed class NameContactPerson : ICarterModule
{
    internal sealed record Request(string? Name, string? Reach);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/young-people/{citizen}/contact-person", Handle)
        .WithName("employment-and-welfare.nameContactPerson")
        .WithSummary("Name a young person's one contact person")
        .WithDescription("An empty name leaves the place vacant, which the list of those about to fall out then shows.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, EmploymentAndWelfareDb db, CancellationToken stop)
    {
        if (await db.Change(citizen, young => young.NameContact(request.Name, request.Reach), stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }
}
