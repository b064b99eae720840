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
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>The young people in the youth effort who have no contact person, or whose contact person leaves without another: the alarm.</summary>
internal sealed class ListVacancies : ICarterModule
{
    /// <summary>The most that is shown; the rest come when these are filled.</summary>
    public const int Most = 100;

    internal sealed record Vacancy(CitizenId Citizen, DateOnly VacantFrom, DateOnly Entered, DateOnly Due);

    internal sealed record Response(IReadOnlyList<Vacancy> Vacancies);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/contact-persons/vacancies", Handle)
        .ListsCitizens()
        .WithName("employment-and-welfare.listVacancies")
        .WithSummary("The young people without a contact person")
        .WithDescription("In the youth effort, with no contact person today or one who leaves on a known day without another. Those vacant longest first, a hundred at most.");

    internal static async Task<Ok<Response>> Handle([AsParameters] Desk desk)
    {
        var vacancies = await Read(desk);
        await desk.Access.Listed(vacancies.Select(v => v.Citizen), desk.Stop);
        return TypedResults.Ok(new Response(vacancies));
    }

    internal static async Task<IReadOnlyList<Vacancy>> Read(Desk desk)
    {
        var today = desk.Today;
        if (desk.Youth.AsOf(today) is not { } law) return [];
        var oldest = today.AddYears(-law.TargetGroup.UntilAge).AddDays(-1);
        var open = await desk.Db.YoungPeople.AsNoTracking().SeenBy(desk.Who, desk.Db, today)
            .Where(y => y.Born >= oldest && y.EndTold == null && !desk.Db.ContactPeople.Any(c => c.Citizen == y.Citizen && c.Until == null))
            .OrderBy(y => y.Entered).Take(Most).ToListAsync(desk.Stop);
        var contacts = await desk.Db.ContactsOf([.. open.Select(y => y.Citizen)], desk.Stop);
        return
        [
            .. open.Where(young => YouthEffort.For(young, today, desk.Youth).HasAuthorityOn(today))
                .Select(young => (Young: young, From: new ContactPersons([.. contacts[young.Citizen]]).VacantFrom(today)))
                .Where(v => v.From is not null)
                .Select(v => new Vacancy(v.Young.Citizen, v.From!.Value <= today ? contacts[v.Young.Citizen].Max(c => c.Until) ?? v.Young.Entered : v.From.Value, v.Young.Entered, v.Young.Entered.AddDays(law.FirstTalkDays)))
                .OrderBy(v => v.VacantFrom),
        ];
    }
}
