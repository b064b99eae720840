using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Assesses whether a young person is in the target group of FGU (målgruppevurdering).</summary>
internal sealed class AssessFgu : ICarterModule
{
    internal sealed record Response(Guid Id, bool InTargetGroup, string Reasons);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/young-people/{citizen}/fgu-assessments", Handle)
        .WithName("employment-and-welfare.assessFgu")
        .WithSummary("Assess whether a young person is in the target group of FGU")
        .WithDescription("The law's conditions are read as of today; a conclusion they do not allow is refused with the reason. The young person's words and the other offers that were weighed are part of it.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, FguGrounds request, [AsParameters] Desk desk)
    {
        var (made, refused) = await Do(citizen, request, desk);
        if (!refused.None) return refused.AsProblem();
        return made is null ? TypedResults.NotFound() : TypedResults.Created($"/api/employment-and-welfare/young-people/{citizen}/fgu-assessments", new Response(made.Id, made.InTargetGroup, made.Reasons));
    }

    internal static async Task<(FguAssessment? Made, Refusals Refused)> Do(CitizenId citizen, FguGrounds grounds, Desk desk)
    {
        if (await desk.Db.YoungPeople.FindAsync([citizen], desk.Stop) is not { } young) return (null, []);
        var (made, refused) = FguAssessment.Assess(desk.NewId(), young, grounds, desk.Who.Name, desk.Today, desk.Youth);
        if (made is null) return (null, refused);
        desk.Db.FguAssessments.Add(made);
        desk.Note(citizen, citizen.Value, made.InTargetGroup ? "Vurderet i målgruppen for FGU." : "Vurderet uden for målgruppen for FGU.");
        return (made, await desk.Save(refused));
    }
}
