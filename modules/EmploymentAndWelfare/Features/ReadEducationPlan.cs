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

/// <summary>A young person's education plan with its steps, what it lacks, its history and earlier plans.</summary>
internal sealed class ReadEducationPlan : ICarterModule
{
    internal sealed record Step(Guid Id, string What, string? Offer, string? Law, string Responsible, DateOnly Due, StepOutcome? Outcome, string? WhatHappened, DateOnly? NotedOn);

    internal sealed record Done(string What, DateTimeOffset At, string By);

    internal sealed record Plan(Guid Id, DateOnly Opened, DateOnly? Closed, EducationPlanEnd? Because, string? Aim, string? YoungsWords, string? GuardiansWords, DateOnly? NextTalk, IReadOnlyList<Step> Steps);

    internal sealed record Response(Plan? Open, IReadOnlyList<string> Lacks, IReadOnlyList<Plan> Earlier, IReadOnlyList<Done> History, string? Law);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/young-people/{citizen}/education-plan", Handle)
        .ForCitizensToo()
        .WithName("employment-and-welfare.readEducationPlan")
        .WithSummary("A young person's education plan")
        .WithDescription("The open one with its steps and what it lacks, the earlier ones, and who did what when.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, [AsParameters] Desk desk) =>
        await Read(citizen, desk) is { } read ? TypedResults.Ok(read) : TypedResults.NotFound();

    internal static async Task<Response?> Read(CitizenId citizen, Desk desk)
    {
        if (await desk.Db.YoungPeople.AsNoTracking().FirstOrDefaultAsync(y => y.Citizen == citizen, desk.Stop) is not { } young) return null;
        var plans = await desk.Db.EducationPlans.AsNoTracking().Include(p => p.Steps).Where(p => p.Citizen == citizen).OrderByDescending(p => p.Opened).ToListAsync(desk.Stop);
        var ids = plans.Select(p => p.Id).ToList();
        var history = await desk.Db.History.AsNoTracking().Where(h => ids.Contains(h.Subject)).OrderBy(h => h.Id).Select(h => new Done(h.What, h.At, h.ByName)).ToListAsync(desk.Stop);
        var (open, law) = (plans.Find(p => p.Closed is null), desk.Youth.AsOf(desk.Today));
        return new Response(open is null ? null : View(open, desk.Law), open is null || law is null ? [] : open.Lacks(young.Born, desk.Today, law), [.. plans.Where(p => p.Closed is not null).Select(p => View(p, desk.Law))], history, law?.PlanReference.ToString());
    }

    private static Plan View(EducationPlan plan, LawBook law) => new(plan.Id, plan.Opened, plan.Closed, plan.Because, plan.Aim, plan.YoungsWords, plan.GuardiansWords, plan.NextTalk,
        [.. plan.Steps.OrderBy(s => s.Due).ThenBy(s => s.Id).Select(s => (Step: s, Offer: law.Offer(s.Offer, plan.Opened) ?? law.Offer(s.Offer, s.Due)))
            .Select(s => new Step(s.Step.Id, s.Step.What, s.Offer?.Title, s.Offer?.Reference.ToString(), s.Step.Responsible, s.Step.Due, s.Step.Outcome, s.Step.WhatHappened, s.Step.NotedOn))]);
}
