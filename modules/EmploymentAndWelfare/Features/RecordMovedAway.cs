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

/// <summary>Records that a citizen has moved to another municipality: everything open here is closed in one go, and the others are told.</summary>
internal sealed class RecordMovedAway : ICarterModule
{
    private const string Why = "Flyttet fra kommunen";

    internal sealed record Request(DateOnly? On);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/moved-away", Handle)
        .WithName("employment-and-welfare.recordMovedAway")
        .WithSummary("Record that a citizen has moved to another municipality")
        .WithDescription("Closes the youth effort, the education plan, the contact person, offers, courses, the job plan and its goals, Task Force and the place in the family's case. The day is the first one in the other municipality, today at the latest.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(CitizenId citizen, Request request, [AsParameters] Desk desk) => (await Do(citizen, request, desk)).AsAnswer();

    internal static async Task<Refusals?> Do(CitizenId citizen, Request request, Desk desk)
    {
        var refused = new Refusals()
            .When(request.On is null, "moved-away-without-day", "Skriv den første dag i den nye kommune.", "on")
            .When(request.On > desk.Today, "moved-away-in-future", "Dagen kan ikke ligge efter i dag: skriv den, når borgeren er flyttet.", "on");
        if (!refused.None) return refused;

        var closed = await Youth(citizen, request.On!.Value, desk) | await Offers(citizen, desk) | await Job(citizen, desk) | await Family(citizen, desk);
        if (!closed) return null;
        desk.Note(citizen, citizen.Value, $"Flyttet fra kommunen {YouthEffort.Words(request.On.Value)}.");
        return await desk.Save(refused);
    }

    private static async Task<bool> Youth(CitizenId citizen, DateOnly on, Desk desk)
    {
        if (await desk.Db.YoungPeople.FindAsync([citizen], desk.Stop) is not { MovedAway: null } young) return false;
        young.MovedAway = on;
        young.HasEducationPlan = false;
        young.Revision++;
        if (young.TellEnd(desk.Today, desk.Youth) is { } end) desk.Db.Publish(end);
        if (await desk.Db.OpenPlanOf(citizen, desk.Stop) is { } plan)
        {
            plan.Close(EducationPlanEnd.MovedAway, desk.Today);
            plan.Revision++;
            desk.Db.Publish(new EducationPlanClosed(citizen, desk.Today));
        }
        if ((await desk.Db.ContactsOf(citizen, desk.Stop)).End(desk.Today, Why, desk.Today).Leaving is { } leaving)
        {
            leaving.VacancyTold = desk.Today;
            desk.Db.Publish(new ContactPersonVacated(citizen, desk.Today));
        }
        return true;
    }

    private static async Task<bool> Offers(CitizenId citizen, Desk desk)
    {
        var offers = await desk.Db.Offers.Where(o => o.Citizen == citizen && o.EndedOn == null).ToListAsync(desk.Stop);
        var enrolments = await desk.Db.Enrolments.Where(e => e.Citizen == citizen && e.EndedOn == null).ToListAsync(desk.Stop);
        var placements = await desk.Db.Placements.Where(p => p.Citizen == citizen && (p.State == PlacementState.Proposed || p.State == PlacementState.Started)).ToListAsync(desk.Stop);
        foreach (var offer in offers)
        {
            (offer.EndedOn, offer.Outcome) = (offer.From > desk.Today ? offer.From : desk.Today, Why);
            offer.Revision++;
            desk.Db.Publish(new OfferEnded(citizen, Code.Of(offer.Offer), desk.Today));
        }
        foreach (var enrolment in enrolments)
        {
            enrolment.End(completed: false, desk.Today, Why, desk.Today);
            enrolment.Revision++;
        }
        foreach (var placement in placements)
        {
            placement.Note(placement.State == PlacementState.Started ? PlacementState.Ended : PlacementState.Declined, Why, desk.Today);
            placement.Revision++;
        }
        return offers.Count + enrolments.Count + placements.Count > 0;
    }

    private static async Task<bool> Job(CitizenId citizen, Desk desk)
    {
        var plan = await desk.Db.JobPlans.FirstOrDefaultAsync(p => p.Citizen == citizen && p.Ended == null, desk.Stop);
        var goals = await desk.Db.JobGoals.Where(g => g.Citizen == citizen && g.Ended == null).ToListAsync(desk.Stop);
        var force = await desk.Db.TaskForces.FirstOrDefaultAsync(t => t.Citizen == citizen && t.Ended == null, desk.Stop);
        if (plan is not null)
        {
            plan.Ended = desk.Today;
            plan.Revision++;
        }
        foreach (var goal in goals)
        {
            goal.End(reached: false, desk.Today);
            goal.Revision++;
            desk.Db.Publish(new JobGoalEnded(citizen, goal.Id, false, desk.Today));
        }
        if (force is not null)
        {
            force.End(Why, desk.Today);
            force.Revision++;
            desk.Db.Publish(new TaskForceEnded(citizen, desk.Today));
        }
        return plan is not null || goals.Count > 0 || force is not null;
    }

    private static async Task<bool> Family(CitizenId citizen, Desk desk)
    {
        if (await desk.Db.WholeFamilies.FirstOrDefaultAsync(f => f.Ended == null && f.Members.Any(m => m.Citizen == citizen && m.Until == null), desk.Stop) is not { } family) return false;
        var (wasIn, members) = (family.Seat is not null, family.Members.Where(m => m.Until is null).Select(m => m.Citizen).ToList());
        // The last adult cannot leave the family behind: then the family's case ends.
        if (family.Leave(citizen, desk.Today) is { None: true }) members = [citizen];
        else family.End(Why, desk.Today);
        foreach (var member in wasIn ? members : []) desk.Db.Publish(new FamilyProjectLeft(member, desk.Today));
        family.Revision++;
        return true;
    }
}
