using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>What the page of all schools shows.</summary>
internal sealed record SchoolsView(ReadQualityReport.Response Report, ReadMeasures.Response Measures, bool MayWrite, PostedForm Posted);

/// <summary>What a school's page shows.</summary>
internal sealed record SchoolView(ReadSchool.Response School, IReadOnlyList<SchoolFigure> Figures, bool MayWrite, PostedForm Posted);

/// <summary>Schools: the quality report, a school with its figures and talks, and the measures that are tracked.</summary>
internal sealed class SchoolPages : IPages
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/skoler", Show).ShowsNobody();
        app.MapPost("/skoler", Register).ShowsNobody().ByLeaders();
        app.MapPost("/skoler/tiltag/{measure}", Track).ShowsNobody().ByLeaders();
        app.MapGet("/skoler/{id}", ShowOne).ShowsNobody();
        app.MapPost("/skoler/{id}/noegletal", Figure).ShowsNobody().ByLeaders();
        app.MapPost("/skoler/{id}/samtale", Talk).ShowsNobody().ByLeaders();
    }

    private static bool MayWrite(PageRequest request) => request.Who.Department == Authority.Department && request.Who.Role is Roles.TeamLead or Roles.DepartmentHead;

    private static Task<IResult> Show([AsParameters] PageRequest request, int? aar = null) => Page(request, aar, PostedForm.None);

    private static async Task<IResult> Page(PageRequest request, int? year, PostedForm posted)
    {
        var latest = await request.Db.Figures.AsNoTracking().MaxAsync(f => (int?)f.Year, request.Stop) ?? request.Today.Year;
        return request.Http.Page<SchoolsPage, SchoolsView>(new SchoolsView(await ReadQualityReport.Of(year ?? latest, request.Db, request.Knowledge, request.Rules, request.Clock, request.Stop),
            (await ReadMeasures.Handle(request.Db, request.Knowledge, request.Stop)).Value!, MayWrite(request), posted), posted.Status);
    }

    private static Task<IResult> Register(IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("school", typed, form => new RegisterSchool.Request(form.Text("name"), form.Ticked("isOneOfNine")), body => RegisterSchool.Handle(body, request.Db, request.Clock, request.Stop), "/boern-og-skole/skoler", posted => Page(request, null, posted));

    private static Task<IResult> Track(string measure, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send(measure, typed, form => new TrackMeasure.Request(form.Chosen<MeasureState>("state"), form.Text("note"), form.Id("school")), body => TrackMeasure.Handle(measure, body, request.Who, request.Db, request.Knowledge, request.Clock, request.Stop), "/boern-og-skole/skoler", posted => Page(request, null, posted));

    private static Task<IResult> ShowOne(Guid id, [AsParameters] PageRequest request) => PageOne(id, request, PostedForm.None);

    private static async Task<IResult> PageOne(Guid id, PageRequest request, PostedForm posted) =>
        (await ReadSchool.Handle(id, request.Db, request.Knowledge, request.Rules, request.Clock, request.Stop)).Result is Ok<ReadSchool.Response> { Value: { } school }
            ? request.Http.Page<SchoolPage, SchoolView>(new SchoolView(school, request.Knowledge.Figures, MayWrite(request), posted), posted.Status)
            : TypedResults.NotFound();

    private static Task<IResult> Figure(Guid id, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("figure", typed, form => (Year: form.Number("year"), Figure: form.Text("figure"), Body: new WriteFigure.Request(form.Amount("value"), form.Number("pupils"))),
            sent => WriteFigure.Handle(id, sent.Year ?? 0, sent.Figure ?? "", sent.Body, request.Db, request.Knowledge, request.Clock, request.Stop), $"/boern-og-skole/skoler/{id}", posted => PageOne(id, request, posted));

    private static Task<IResult> Talk(Guid id, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("talk", typed, form => new TalkText(form.Number("year"), form.Day("on"), form.Text("participants"), form.Text("said"), form.Text("ofVulnerable"), form.Text("agreed")),
            text => HoldSchoolTalk.Handle(id, text, request.Who, request.Db, request.Clock, request.Stop), $"/boern-og-skole/skoler/{id}", posted => PageOne(id, request, posted));
}
