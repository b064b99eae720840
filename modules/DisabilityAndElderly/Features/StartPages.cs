using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Cases;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>The department's front page, and the form on it that takes in a report from a file.</summary>
internal sealed class StartPages : IPages
{
    private const int MostShown = 10;
    private const int DaysAhead = 14;

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("", Show).ListsCitizens();
        app.MapPost("", Upload).ListsCitizens().OnlyFor(Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead);
    }

    internal static async Task<RazorComponentResult<StartPage>> Show(SignedIn who, ICitizenAccess access, DisabilityDb db, TimeProvider clock, CancellationToken stop) =>
        await Page(who, access, db, clock, stop);

    internal static async Task<RazorComponentResult<StartPage>> Upload(IFormFile? report, SignedIn who, ICitizenAccess access, ReportIntake intake, DisabilityDb db, TimeProvider clock, CancellationToken stop)
    {
        if (report is null || report.Length == 0)
            return await Page(who, access, db, clock, stop, fileError: report is null ? "Vælg den fil, der skal indlæses." : "Filen er tom. Vælg en anden.");
        await using var sent = report.OpenReadStream();
        if (await ReportBody.Read(sent, stop) is not { } json)
            return await Page(who, access, db, clock, stop, fileError: "Filen fylder mere end 5 MB. Vælg en mindre, eller del den op.");

        StartPage.Refusal Refused(string sentence, IReadOnlyList<Issue> issues) =>
            new(sentence, report.FileName, [.. issues.Select(i => new StartPage.Problem(i.DanishMessage, i.ElementPath, i.Rule))]);
        return await intake.Take(json, stop) switch
        {
            Intake.Taken taken => await Page(who, access, db, clock, stop, uploaded: new(taken.Receipt.Citizen, Content(taken.Receipt.Taken), taken.Again)),
            Intake.Refused refused => await Page(who, access, db, clock, stop, failure: Refused("Intet er gemt. Ret fejlene i fagsystemet, og dan filen igen.", refused.Issues)),
            Intake.Conflict conflict => await Page(who, access, db, clock, stop, failure: Refused("Intet er gemt.", conflict.Issues)),
            Intake.RegisterSilent silent => await Page(who, access, db, clock, stop, failure: Refused(silent.Sentence, [])),
            var other => throw new InvalidOperationException($"A report cannot be taken in as {other.GetType().Name}."),
        };
    }

    private static async Task<RazorComponentResult<StartPage>> Page(
        SignedIn who, ICitizenAccess access, DisabilityDb db, TimeProvider clock, CancellationToken stop, StartPage.Upload? uploaded = null, StartPage.Refusal? failure = null, string? fileError = null)
    {
        var (latest, followUps) = (await Latest(who, db, clock.Today(), stop), await FollowUps(who, db, clock.Today(), stop));
        await access.Listed(latest.Select(r => r.Citizen).Concat(followUps.Select(f => f.Citizen)).Concat(uploaded is null ? [] : [uploaded.Citizen]).Distinct(), stop);
        return new(new { Latest = latest, FollowUps = followUps, Uploaded = uploaded, Failure = failure, FileError = fileError })
        {
            StatusCode = failure is null && fileError is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<List<StartPage.Report>> Latest(SignedIn who, DisabilityDb db, DateOnly today, CancellationToken stop)
    {
        var rows = await db.Reports.AsNoTracking().SeenBy(who, db, today).OrderByDescending(r => r.TakenAt).Take(MostShown)
            .Join(db.Cases, r => r.Citizen, c => c.Citizen, (r, c) => new { Report = r, c.CaseNumbers }).ToListAsync(stop);
        return [.. rows.Select(row => new StartPage.Report(When(row.Report.TakenAt), Content(Receipt.Of(row.Report).Taken), row.Report.Citizen, row.CaseNumbers.FirstOrDefault() ?? "sag uden nummer"))];
    }

    private static async Task<List<StartPage.FollowUp>> FollowUps(SignedIn who, DisabilityDb db, DateOnly today, CancellationToken stop)
    {
        var until = today.AddDays(DaysAhead);
        var citizens = await db.DueUntil(until, MostShown, seen => seen.SeenBy(who, db, today), stop);
        var days = new List<StartPage.FollowUp>();
        foreach (var citizen in citizens)
        {
            if (await db.FileOf(citizen, stop) is not { } file) continue;
            days.AddRange(file.FollowUpsDue.Where(day => day.On <= until).Select(day =>
                new StartPage.FollowUp(day.On, day.On < today, string.Join("; ", day.Plans.Select(file.TitleOf)), citizen, day.Plans[0].CaseNumber)));
        }
        return [.. days.OrderBy(day => day.On)];
    }

    private static string When(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, DanishTime.Zone).ToString("d. MMMM yyyy 'kl.' H.mm", Danish.Culture);

    private static string Content(Receipt.Counts counts)
    {
        (int Count, string One, string Many)[] parts =
        [
            (counts.Themes, "tema", "temaer"), (counts.Goals, "mål", "mål"), (counts.SupportNeeds, "støttebehovsvurdering", "støttebehovsvurderinger"),
            (counts.TargetGroups, "målgruppe", "målgrupper"), (counts.Plans, "plan", "planer"), (counts.Supports, "indsats", "indsatser"),
            (counts.PlannedFollowUps, "planlagt opfølgning", "planlagte opfølgninger"), (counts.FollowUps, "opfølgning", "opfølgninger"),
        ];
        var told = parts.Where(part => part.Count > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {(part.Count == 1 ? part.One : part.Many)}"));
        return string.Join(", ", told) is { Length: > 0 } text ? text : "Kun sagens oprettelse";
    }
}
