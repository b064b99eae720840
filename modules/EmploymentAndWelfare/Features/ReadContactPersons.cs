using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>A young person's contact person, the ones before and the one to come.</summary>
internal sealed class ReadContactPersons : ICarterModule
{
    internal sealed record Person(string Name, string Reach, string Department, StaffId? Staff, DateOnly From, DateOnly? Until, string? WhyEnded, string NamedBy);

    internal sealed record Response(Person? Now, DateOnly? VacantFrom, IReadOnlyList<Person> History);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/young-people/{citizen}/contact-person", Handle)
        .ForCitizensToo()
        .WithName("employment-and-welfare.readContactPersons")
        .WithSummary("A young person's contact person, with history")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, [AsParameters] Desk desk)
    {
        if (!await desk.Db.YoungPeople.AnyAsync(y => y.Citizen == citizen, desk.Stop)) return TypedResults.NotFound();
        var all = await desk.Db.ContactPeople.AsNoTracking().Where(c => c.Citizen == citizen).OrderByDescending(c => c.From).ToListAsync(desk.Stop);
        var contacts = new ContactPersons(all);
        Person View(ContactPerson c) => new(c.Name, c.Reach, desk.Law.Department(c.Department, desk.Today) ?? c.Department, c.Staff, c.From, c.Until, c.WhyEnded, c.NamedByName);
        return TypedResults.Ok(new Response(contacts.On(desk.Today) is { } now ? View(now) : null, contacts.VacantFrom(desk.Today), [.. all.Select(View)]));
    }
}
