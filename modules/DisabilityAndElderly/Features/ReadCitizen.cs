using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>A citizen's whole case in the department, with codes and their displays.</summary>
internal sealed class ReadCitizen : ICarterModule
{
    internal sealed record Coded(string Code, string Display);

    internal sealed record Theme(string Id, Coded SubTheme, string? Under, FunctionLevel? Level, FunctionLevel? LevelBefore, DateOnly On);

    internal sealed record Goal(string Id, string Title, GoalType Type, ReportedGoalStatus Status, FunctionLevel ExpectedLevel, string PrimaryTheme, IReadOnlyList<string> SecondaryThemes);

    internal sealed record Group(string Id, Coded TargetGroup, DateOnly Recorded, bool IsActive);

    internal sealed record PlanDetail(
        string Id, string Title, ReportedPlanIntent Intent, ReportedPlanStatus Status, DateOnly From, DateOnly? To, string CaseNumber,
        IReadOnlyList<string> Goals, string? PrimaryTargetGroup, IReadOnlyList<string> SecondaryTargetGroups, IReadOnlyList<Coded> Offers, DateOnly? FollowUp, string? SupportNeed);

    internal sealed record SupportDetail(string Id, IReadOnlyList<string> Plans, ReportedPlanStatus Status, DateOnly From, DateOnly? To, IReadOnlyList<Coded> Services);

    internal sealed record Need(string Id, SupportNeed Level, DateOnly On);

    internal sealed record Outcome(string Id, IReadOnlyList<string> Plans, FollowUpResult Result, DateOnly On);

    internal sealed record Response(
        CitizenId Citizen, DateTimeOffset NewestReport, IReadOnlyList<string> CaseNumbers, IReadOnlyList<Theme> Themes, IReadOnlyList<Goal> Goals, IReadOnlyList<Need> SupportNeeds,
        IReadOnlyList<Group> TargetGroups, IReadOnlyList<PlanDetail> Plans, IReadOnlyList<SupportDetail> Supports, IReadOnlyList<DateOnly> FollowUpsDue, IReadOnlyList<Outcome> FollowUps);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}", Handle)
        .WithName("disability-and-elderly.readCitizen")
        .WithSummary("A citizen's case in the department")
        .WithDescription("As the delivery reports taken in have told it: each thing as it stands now, mistakes left out.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, DisabilityDb db, CancellationToken stop) =>
        await db.FileOf(citizen, stop) is { } file ? TypedResults.Ok(Of(file)) : TypedResults.NotFound();

    private static Response Of(CaseFile file) => new(
        file.Case.Citizen, file.Case.Newest, file.Case.CaseNumbers,
        [.. file.ThemesNow.Select(t => new Theme(t.Now.Id, Code(t.Now.Code), FfbCodes.Current.ThemeOf(t.Now.Code)?.Display, t.Now.Level, t.Before?.Level, t.Now.On))],
        [.. file.GoalsShown.Select(g => new Goal(g.Id, file.TitleOf(g), g.Type, g.Status, g.ExpectedLevel, g.PrimaryTheme, g.SecondaryThemes))],
        [.. file.SupportNeeds.Where(n => !n.IsMistake).Select(n => new Need(n.Id, n.Need, n.On))],
        [.. file.TargetGroups.Where(g => !g.IsMistake).Select(g => new Group(g.Id, Code(g.Code), g.Recorded, g.IsActive))],
        [.. file.PlansShown.Select(p => Plan(file, p))],
        [.. file.Supports.Where(s => s.Status != ReportedPlanStatus.EnteredInError).Select(s => new SupportDetail(s.Id, s.Plans, s.Status, s.From, s.To, [.. s.Services.Select(Code)]))],
        [.. file.FollowUpsDue.Select(day => day.On)],
        [.. file.Outcomes.Where(o => !o.IsMistake).Select(o => new Outcome(o.Id, o.Plans, o.Result, o.On))]);

    private static PlanDetail Plan(CaseFile file, Plan plan) => new(
        plan.Id, file.TitleOf(plan), plan.Intent, plan.Status, plan.From, plan.To, plan.CaseNumber,
        plan.Goals, plan.PrimaryTargetGroup, plan.SecondaryTargetGroups,
        [.. file.OffersOf(plan).Select(o => Code(o.Code))], file.FollowUpOf(plan)?.On, plan.SupportNeed);

    private static Coded Code(string code) => new(code, FfbCodes.Current.Display(code));
}
