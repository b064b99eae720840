using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>A firm or an association, or the jobcentre for it, posts a job or an activity.</summary>
internal sealed class PostOpening : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/openings", Handle)
        .ShowsNobody()
        .ForAllDepartments()
        .ForProvidersToo()
        .WithName("employment-and-welfare.postOpening")
        .WithSummary("Post a job or an activity")
        .WithDescription("By the partner itself, who has no access to any case, or by staff on its behalf.");

    internal static async Task<Results<Created<Response>, Refused>> Handle(OpeningText request, [AsParameters] Desk desk)
    {
        var (opening, refused) = await Do(request, desk);
        return opening is null ? refused.AsProblem() : TypedResults.Created($"/api/employment-and-welfare/openings/{opening.Id}", new Response(opening.Id));
    }

    internal static async Task<(Opening? Opening, Refusals Refused)> Do(OpeningText text, Desk desk)
    {
        var (opening, refused) = Opening.Post(desk.NewId(), text, desk.Who.Subject, desk.Today);
        if (opening is null) return (null, refused);
        desk.Db.Openings.Add(opening);
        return (opening, await desk.Save(refused));
    }
}
