using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>The page on which a caseworker reads a citizen's case in the department.</summary>
internal sealed class CitizenPages : IPages
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/borgere/{citizen}", Show);

    internal static async Task<Results<RazorComponentResult<CitizenPage>, NotFound>> Show(CitizenId citizen, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        if (await db.FileOf(citizen, stop) is not { } file) return TypedResults.NotFound();
        // Without the register the case can still be read: the name is the only thing missing.
        var person = (await ask.One(new WhoIs(citizen), stop)).Answer;
        return new RazorComponentResult<CitizenPage>(new { File = View(file, person, clock.Today()) });
    }

    private static CitizenPage.View View(CaseFile file, CitizenIdentity? person, DateOnly today) => new(
        file.Case.Citizen,
        person?.Name ?? "Navn ikke oplyst",
        person?.IsProtected == true,
        file.Case.CaseNumbers,
        file.SupportNeedNow is { } need ? $"{FfbWords.Of(need.Need)}, vurderet {need.On.Date()}" : null,
        file.Case.Newest.DanishDate(),
        [.. file.GoalsShown.Select(goal => Goal(file, goal))],
        [.. file.PlansShown.Select(plan => Plan(file, plan))],
        [.. file.ThemesNow.GroupBy(theme => FfbCodes.Current.ThemeOf(theme.Now.Code)?.Display ?? "Andre temaer")
            .Select(group => new CitizenPage.ThemeGroup(group.Key, group.Max(theme => theme.Now.On), [.. group.Select(SubTheme)]))],
        [.. file.FollowUpsDue.Select(day => new CitizenPage.Day(day.On, day.On < today, string.Join("; ", day.Plans.Select(file.TitleOf))))]);

    private static CitizenPage.Goal Goal(CaseFile file, InterventionGoal goal) => new(
        file.TitleOf(goal),
        file.Theme(goal.PrimaryTheme)?.Level is { } now ? Level(now) : null,
        Level(goal.ExpectedLevel),
        [.. goal.SecondaryThemes.Select(file.Theme).OfType<AssessedSubTheme>().Select(theme => FfbCodes.Current.Display(theme.Code))],
        goal.Status switch
        {
            ReportedGoalStatus.Proposed or ReportedGoalStatus.Planned => "Kladde",
            var status when status.IsOver() => "Afsluttet",
            _ => "Aktivt",
        },
        !goal.Status.IsOver());

    private static CitizenPage.Plan Plan(CaseFile file, Plan plan) => new(
        file.TitleOf(plan),
        plan.Status switch
        {
            ReportedPlanStatus.Draft => "kladde",
            ReportedPlanStatus.OnHold => "sat i bero",
            var status when status.IsOver() => "afsluttet",
            _ => plan.Intent == ReportedPlanIntent.Order ? "bestilt" : "i kraft",
        },
        plan.CaseNumber,
        Period(plan.From, plan.To),
        [.. file.SupportsOf(plan).SelectMany(support => support.Services.Select(code => new CitizenPage.Service(FfbCodes.Current.Display(code), Period(support.From, support.To))))],
        TargetGroups(file, plan),
        [.. file.Goals.Where(goal => plan.Goals.Contains(goal.Id)).Select(file.TitleOf)],
        file.FollowUpOf(plan)?.On);

    private static List<string> TargetGroups(CaseFile file, Plan plan)
    {
        var primary = file.Group(plan.PrimaryTargetGroup);
        var told = primary is null ? [] : new List<string> { $"{FfbCodes.Current.Display(primary.Code)} (primær)" };
        var further = plan.SecondaryTargetGroups.Select(file.Group).OfType<TargetGroup>().Select(group => group.Code).Distinct().Where(code => code != primary?.Code);
        return [.. told, .. further.Select(FfbCodes.Current.Display)];
    }

    private static CitizenPage.SubTheme SubTheme(ThemeNow theme) =>
        new(FfbCodes.Current.Display(theme.Now.Code), theme.Now.Level is not null, theme.Now.Level?.Number(), theme.Before?.Level?.Number());

    private static string Level(FunctionLevel level) =>
        level.Number() is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}: {FfbWords.Of(level)}") : FfbWords.Of(level);

    private static string Period(DateOnly from, DateOnly? to) => to is null ? $"fra {from.Date()}" : $"{from.Date()} til {to.Value.Date()}";
}
