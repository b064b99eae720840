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

/// <summary>Sets a goal (jobmål) with a citizen.</summary>
internal sealed class SetJobGoal : ICarterModule
{
    internal sealed record Response(GoalId Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/job-goals", Handle)
        .WithName("employment-and-welfare.setJobGoal")
        .WithSummary("Set a goal of the jobcentre's with a citizen")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, JobGoalText request, [AsParameters] Desk desk)
    {
        var (goal, refused) = await Do(citizen, request, desk);
        if (!refused.None) return refused.AsProblem();
        return goal is null ? TypedResults.NotFound() : TypedResults.Created($"/api/employment-and-welfare/citizens/{citizen}/job-plan", new Response(goal.Id));
    }

    internal static async Task<(JobGoal? Goal, Refusals Refused)> Do(CitizenId citizen, JobGoalText text, Desk desk)
    {
        if (!await desk.Db.JobPlans.AnyAsync(p => p.Citizen == citizen && p.Ended == null, desk.Stop)) return (null, []);
        var refused = text.WhatIsWrong(desk.Today);
        if (!refused.None) return (null, refused);
        var goal = new JobGoal { Id = Id.New<GoalId>(desk.Now), Citizen = citizen, Text = text.Text!.Trim(), Direction = text.Direction!.Value, Theme = text.Theme.Tidy(), Due = text.Due, Set = desk.Today };
        desk.Db.JobGoals.Add(goal);
        desk.Note(citizen, goal.Id.Value, "Jobmål aftalt.");
        desk.Db.Publish(new JobGoalSet(citizen, goal.Id, goal.Direction, desk.Today));
        return (goal, await desk.Save(refused));
    }
}
