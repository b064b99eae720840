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

/// <summary>A contact person leaves, today or on a day ahead: until somebody else is named, the place is vacant from then on.</summary>
internal sealed class EndContactPerson : ICarterModule
{
    internal sealed record Request(DateOnly? On, string? Why);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/young-people/{citizen}/contact-person/end", Handle)
        .WithName("employment-and-welfare.endContactPerson")
        .WithSummary("A young person's contact person leaves")
        .WithDescription("The day is the first one without. One who leaves tomorrow is in the list of vacancies today; the others are told when the day has come.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, Request request, Desk desk)
    {
        if (!await desk.Db.YoungPeople.AnyAsync(y => y.Citizen == citizen, desk.Stop)) return null;
        var (leaving, refused) = (await desk.Db.ContactsOf(citizen, desk.Stop)).End(request.On, request.Why, desk.Today);
        if (leaving is null) return refused;
        desk.Note(citizen, citizen.Value, $"Kontaktpersonen stopper {YouthEffort.Words(leaving.Until!.Value)}.");
        if (leaving.Until <= desk.Today)
        {
            leaving.VacancyTold = desk.Today;
            desk.Db.Publish(new ContactPersonVacated(citizen, leaving.Until.Value));
        }
        return await desk.Save(refused);
    }
}
