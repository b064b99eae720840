using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Refers (indstiller) a young person in the target group to a track of FGU: it becomes an offer with its law.</summary>
internal sealed class ReferToFgu : ICarterModule
{
    internal sealed record Request(string? Track, string? School, DateOnly? StartsOn);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/young-people/{citizen}/fgu-assessments/{assessment}/referral", Handle)
        .WithName("employment-and-welfare.referToFgu")
        .WithSummary("Refer a young person to a track of FGU")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Guid assessment, Request request, [AsParameters] Desk desk) => (await Do(citizen, assessment, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, Guid assessment, Request request, Desk desk)
    {
        var young = await desk.Db.YoungPeople.AsNoTracking().FirstOrDefaultAsync(y => y.Citizen == citizen, desk.Stop);
        if (young is null || await desk.Db.FguAssessments.FirstOrDefaultAsync(a => a.Id == assessment && a.Citizen == citizen, desk.Stop) is not { } found) return null;
        var refused = found.Refer(request.Track, request.School, request.StartsOn, young.Born, desk.Law, desk.Today);
        if (!refused.None) return refused;
        var grant = new GrantText(found.Track, found.School, "Forberedelse til ungdomsuddannelse eller job", found.StartsOn);
        var (granted, alsoRefused) = GrantedOffer.Grant(desk.NewId(), citizen, young.Born, grant, desk.Law, desk.Today);
        if (granted is null) return alsoRefused;
        found.Revision++;
        desk.Db.Offers.Add(granted);
        desk.Note(citizen, citizen.Value, "Indstillet til FGU.");
        desk.Db.Publish(new OfferGranted(citizen, Code.Of(granted.Offer), granted.From));
        return await desk.Save(refused);
    }
}
