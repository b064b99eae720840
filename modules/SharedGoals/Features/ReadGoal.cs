using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Features.Goals;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>One goal with all that hangs on it, and with what it still lacks to be activated.</summary>
internal sealed class ReadGoal : ICarterModule
{
    internal sealed record Response(GoalId Id, CitizenId Citizen, GoalStatus Status, GoalText Text, DateOnly Drafted, DateOnly? Activated, IReadOnlyList<Refusal> Missing)
    {
        /// <summary>FFB code of the theme, where one applies.</summary>
        public string? ThemeCode { get; init; }

        /// <summary>FFB code of the goal type.</summary>
        public string? DirectionCode { get; init; }

        public string? WhyOneMore { get; init; }

        public int? Level { get; init; }

        public DateOnly? NextFrom { get; init; }

        public DateOnly? NextTo { get; init; }

        public DateOnly? Ended { get; init; }

        /// <summary>The version, as in the ETag.</summary>
        public int Revision { get; init; }

        public IReadOnlyList<SubGoalLine> SubGoals { get; init; } = [];

        public IReadOnlyList<ContributionLine> Contributions { get; init; } = [];

        public IReadOnlyList<FollowUpLine> FollowUps { get; init; } = [];

        public IReadOnlyList<AlignmentLine> Alignments { get; init; } = [];
    }

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/goals/{id}", Handle)
        .WithName("shared-goals.readGoal").ForCitizensToo().AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(SharedGoalsDb.WhoseGoal)
        .WithSummary("One goal with sub-goals, contributions, follow-ups and alignments, and with what it lacks to be activated")
        .WithDescription("The ETag is the version; send it as If-Match with a change.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(GoalId id, HttpResponse answer, [AsParameters] GoalDesk desk)
    {
        if (await GoalStory.Read(id, desk) is not { } story) return TypedResults.NotFound();
        answer.Headers.ETag = GoalVersion.TagOf(story.Goal);
        return TypedResults.Ok(Told(story, desk));
    }

    private static Response Told(GoalStory story, GoalDesk desk)
    {
        var goal = story.Goal;
        return new Response(goal.Id, goal.Citizen, goal.Status, goal.Text, goal.Drafted, goal.Activated, goal.Status == GoalStatus.Draft ? goal.Text.WhatIsMissing(desk.Today) : [])
        {
            ThemeCode = desk.Book.Themes.FirstOrDefault(theme => theme.Id == goal.Text.FfbTheme)?.Ffb,
            DirectionCode = desk.Book.Directions.FirstOrDefault(code => code.Direction == goal.Text.Direction)?.Ffb,
            WhyOneMore = goal.WhyOneMore,
            Level = goal.Level,
            NextFrom = goal.NextFrom,
            NextTo = goal.NextTo,
            Ended = goal.Ended,
            Revision = goal.Revision,
            SubGoals = [.. story.SubGoals.Select(sub => new SubGoalLine(sub.Id, sub.Text, sub.Added, sub.Done))],
            Contributions = [.. story.Contributions.Select(c => new ContributionLine(c.Department, c.What, c.Plan, c.Responsible, c.Agreed, c.Ended))],
            FollowUps = [.. story.FollowUps.Select(FollowUpLine.Of)],
            Alignments = [.. story.Alignments.Select(AlignmentLine.Of)],
        };
    }
}
