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

/// <summary>Names a young person's one contact person, in whichever department.</summary>
internal sealed class NameContactPerson : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPut("/young-people/{citizen}/contact-person", Handle)
        .WithName("employment-and-welfare.nameContactPerson")
        .WithSummary("Name a young person's one contact person")
        .WithDescription("From today or a day ahead. The one there is leaves on the day the new one begins, so that there are never two; all stay in the history.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, ContactPersonText request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, ContactPersonText text, Desk desk)
    {
        if (!await desk.Db.YoungPeople.AnyAsync(y => y.Citizen == citizen, desk.Stop)) return null;
        var (named, refused) = (await desk.Db.ContactsOf(citizen, desk.Stop)).Name(desk.NewId(), citizen, text, desk.Who, desk.Law, desk.Today);
        if (named is null) return refused;
        // The one before leaves in the same save; written first, since only one may be open.
        desk.Db.ContactPeople.Add(named);
        desk.Note(citizen, citizen.Value, "Kontaktperson udpeget.");
        desk.Db.Publish(new ContactPersonNamed(citizen, Code.Of(named.Department), named.From, named.Staff));
        return await desk.Save(refused, new Refusal("contact-person-named-meanwhile", "En anden har udpeget en kontaktperson imens. Hent siden igen.", Kind: RefusalKind.Conflict));
    }
}
