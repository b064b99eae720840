using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>What the page of a child's plans shows.</summary>
internal sealed record PlansView(ReadPlans.Response Read, PostedForm Posted);

/// <summary>What the page of a child's ICS assessments shows.</summary>
internal sealed record IcsView(ReadIcsAssessments.Response Read, IReadOnlyList<IcsVocabulary> Vocabularies, DateOnly Today, PostedForm Posted);

/// <summary>Plans with what the law asks for, and assessments in the ICS triangle.</summary>
internal sealed class PlanPages : IPages
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/planer", Show);
        app.MapPost("/borgere/{citizen}/planer", Begin).ByAuthority();
        app.MapPost("/borgere/{citizen}/planer/beslutning", Decide).ByAuthority();
        app.MapPost("/borgere/{citizen}/planer/funktionsevne", MarkDisability).ByAuthority();
        app.MapPost("/borgere/{citizen}/planer/{plan}/oensker", Write).ByAuthority();
        app.MapPost("/borgere/{citizen}/planer/{plan}/maal", AddGoal).ByAuthority();
        app.MapPost("/borgere/{citizen}/planer/{plan}/i-kraft", Adopt).ByAuthority();
        app.MapPost("/borgere/{citizen}/planer/{plan}/opfoelgning", FollowUp).ByAuthority();
        app.MapGet("/borgere/{citizen}/udredning", ShowIcs).ByAuthority();
        app.MapPost("/borgere/{citizen}/udredning", BeginIcs).ByAuthority();
        app.MapPost("/borgere/{citizen}/udredning/{assessment}/dimension", WriteIcs).ByAuthority();
        app.MapPost("/borgere/{citizen}/udredning/{assessment}/afslut", FinishIcs).ByAuthority();
    }

    private static string Of(CitizenId citizen) => ChildHead.Of(citizen, "planer");

    private static Task<IResult> Show(CitizenId citizen, [AsParameters] PageRequest request) => Page(citizen, request, PostedForm.None);

    private static Task<IResult> Page(CitizenId citizen, PageRequest request, PostedForm posted) => request.OfChild(citizen, async _ =>
        (await ReadPlans.Handle(citizen, request.Db, request.Register, request.Rules, request.Clock, request.Stop)).Result switch
        {
            Ok<ReadPlans.Response> { Value: { } read } => request.Http.Page<PlansPage, PlansView>(new PlansView(read, posted), posted.Status),
            Refused silent => request.Http.Page<PlansPage, PlansView>(new PlansView(new(false, [], [], []), new PostedForm("", [.. silent.Refusals], FormCollection.Empty)), silent.StatusCode),
            _ => TypedResults.NotFound(),
        });

    private static Task<IResult> Begin(CitizenId citizen, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("begin", typed, form => new BeginPlan.Request(form.Chosen<PlanKind>("kind"), form.Id("sibling") is { } id ? [new CitizenId(id)] : []), body => BeginPlan.Handle(citizen, body, request.Who, request.Db, request.Register, request.Rules, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> Decide(CitizenId citizen, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("decide", typed, form => new DutyText(form.Chosen<DutyKind>("duty"), form.YesOrNo("yes"), form.Text("why")), text => DecideDuty.Handle(citizen, text, request.Who, request.Db, request.Register, request.Rules, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> MarkDisability(CitizenId citizen, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("disability", typed, form => new MarkLastingDisability.Request(form.Text("why")), body => MarkLastingDisability.Handle(citizen, body, request.Who, request.Db, request.Register, request.Rules, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> Write(CitizenId citizen, Guid plan, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"write-{plan}", typed, form => new WritePlan.Request(form.Text("wishes"), form.Text("workAndEducation")), body => WritePlan.Handle(citizen, plan, body, request.Who, request.Db, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> AddGoal(CitizenId citizen, Guid plan, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"goal-{plan}", typed, form => new PlanGoalText(form.Text("text"), form.Text("sign"), form.Text("wish"), form.Day("due")), text => AddPlanGoal.Handle(citizen, plan, text, request.Db, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> Adopt(CitizenId citizen, Guid plan, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"adopt-{plan}", typed, form => new AdoptPlan.Request(form.Day("guardianConsent"), form.Day("youthConsent")), body => AdoptPlan.Handle(citizen, plan, body, request.Who, request.Db, request.Register, request.Rules, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> FollowUp(CitizenId citizen, Guid plan, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"follow-{plan}", typed, form => new PlanFollowUpText(form.Text("result"), form.Text("wishes"), form.Day("next"), form.Text("why"), form.Ticked("ends")), text => FollowUpPlan.Handle(citizen, plan, text, request.Who, request.Db, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> ShowIcs(CitizenId citizen, [AsParameters] PageRequest request) => IcsOf(citizen, request, PostedForm.None);

    private static Task<IResult> IcsOf(CitizenId citizen, PageRequest request, PostedForm posted) => request.OfChild(citizen, async _ => request.Http.Page<IcsPage, IcsView>(new IcsView(
        (await ReadIcsAssessments.Handle(citizen, request.Db, request.Stop)).Value!, await request.Db.AllVocabularies(request.Knowledge, request.Stop), request.Today, posted), posted.Status));

    private static Task<IResult> BeginIcs(CitizenId citizen, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("begin", typed, form => new BeginIcsAssessment.Request(form.Text("vocabulary")), body => BeginIcsAssessment.Handle(citizen, body, request.Who, request.Db, request.Register, request.Knowledge, request.Rules, request.Clock, request.Stop), ChildHead.Of(citizen, "udredning"), posted => IcsOf(citizen, request, posted));

    private static Task<IResult> WriteIcs(CitizenId citizen, Guid assessment, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"write-{assessment}", typed, form => new WriteIcsDimension.Request(form.Text("dimension")?.Split('/')[0], form.Text("dimension")?.Split('/')[^1], form.Text("found"), form.Text("resources")),
            body => WriteIcsDimension.Handle(citizen, assessment, body, request.Who, request.Db, request.Knowledge, request.Clock, request.Stop), ChildHead.Of(citizen, "udredning"), posted => IcsOf(citizen, request, posted));

    private static Task<IResult> FinishIcs(CitizenId citizen, Guid assessment, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"finish-{assessment}", typed, form => new FinishIcsAssessment.Request(form.Text("conclusion")), body => FinishIcsAssessment.Handle(citizen, assessment, body, request.Who, request.Db, request.Knowledge, request.Clock, request.Stop), ChildHead.Of(citizen, "udredning"), posted => IcsOf(citizen, request, posted));
}
