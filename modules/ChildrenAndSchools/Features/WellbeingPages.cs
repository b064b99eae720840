using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>What the page of a child's wellbeing shows.</summary>
internal sealed record WellbeingView(ReadWellbeing.Response Read, IReadOnlySet<Guid> AssessedByMe, PostedForm Posted);

/// <summary>What the page of the signal rules shows.</summary>
internal sealed record SignalsView(ReadSignalRules.Response Rules, ReadSettingWellbeing.Response Settings, bool MaySwitch, PostedForm Posted);

/// <summary>Assessing a child's wellbeing, and the rules of early signals.</summary>
internal sealed class WellbeingPages : IPages
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/trivsel", Show);
        app.MapPost("/borgere/{citizen}/trivsel", Begin);
        app.MapPost("/borgere/{citizen}/trivsel/{round}/alene", Alone);
        app.MapPost("/borgere/{citizen}/trivsel/{round}/sammen", Together);
        app.MapGet("/tidlige-tegn", Signals).ShowsNobody();
        app.MapPost("/tidlige-tegn/{rule}", Switch).ShowsNobody().OnlyFor(Roles.DepartmentHead);
    }

    private static string Of(CitizenId citizen) => ChildHead.Of(citizen, "trivsel");

    private static Task<IResult> Show(CitizenId citizen, [AsParameters] PageRequest request) => Page(citizen, request, PostedForm.None);

    private static Task<IResult> Page(CitizenId citizen, PageRequest request, PostedForm posted) => request.OfChild(citizen, async _ =>
    {
        var read = (await ReadWellbeing.Handle(citizen, request.Who, request.Db, request.Rules, request.Clock, request.Stop)).Value!;
        var mine = await request.Db.Rounds.AsNoTracking().Where(r => r.Citizen == citizen && r.Alone.Any(a => a.By == request.Who.Subject)).Select(r => r.Id).ToListAsync(request.Stop);
        return request.Http.Page<WellbeingPage, WellbeingView>(new WellbeingView(read, mine.ToHashSet(), posted), posted.Status);
    });

    private static Task<IResult> Begin(CitizenId citizen, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("begin", typed, form => new RoundText(form.Text("setting"), form.Chosen<SettingKind>("kind")), text => BeginWellbeingRound.Handle(citizen, text, request.Db, request.Register, request.Rules, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> Alone(CitizenId citizen, Guid round, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"alone-{round}", typed, form => new AssessWellbeingAlone.Request(form.Chosen<Profession>("profession"), form.Chosen<Colour>("colour"), form.Text("because")),
            body => AssessWellbeingAlone.Handle(citizen, round, body, request.Who, request.Db, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> Together(CitizenId citizen, Guid round, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"together-{round}", typed, form => new TogetherText(form.Chosen<Colour>("colour"), form.Text("because"), form.Text("settingWill"), form.Day("parentsInvolved"), form.Text("parentsSay")),
            text => AgreeOnWellbeing.Handle(citizen, round, text, request.Who, request.Db, request.Rules, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> Signals([AsParameters] PageRequest request) => SignalsPage(request, PostedForm.None);

    private static async Task<IResult> SignalsPage(PageRequest request, PostedForm posted) => request.Http.Page<SignalsPage, SignalsView>(new SignalsView(
        (await ReadSignalRules.Handle(request.Db, request.Rules, request.Clock, request.Stop)).Value!, (await ReadSettingWellbeing.Handle(request.Db, request.Rules, request.Clock, request.Stop)).Value!,
        request.Who.Role == Roles.DepartmentHead && request.Who.Department == Authority.Department, posted), posted.Status);

    private static Task<IResult> Switch(string rule, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send(rule, typed, form => new SwitchSignal.Request(form.YesOrNo("isOn"), form.Text("why")), body => SwitchSignal.Handle(rule, body, request.Who, request.Db, request.Clock, request.Stop), "/boern-og-skole/tidlige-tegn", posted => SignalsPage(request, posted));
}
