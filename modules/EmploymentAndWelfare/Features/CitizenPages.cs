using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>What the page of a citizen in the department shows: everything at a glance, and what can be begun.</summary>
internal sealed record CitizenCaseView(CitizenId Citizen, string Name, DateOnly? Born, DepartmentOverview Overview, IReadOnlyList<ListGrantedOffers.Granted> Offers, IReadOnlyList<ListPlacements.Line> Placements, IReadOnlyList<ListCourses.Line> Courses,
    IReadOnlyList<ListOpenings.Line> Openings, IReadOnlyList<OfferType> OfferTypes, IReadOnlyList<HistoryEntry> History, bool InYouthEffort, bool MayEnterYouthEffort, bool InFamily, DateOnly Today, PostedForm Posted);

/// <summary>What the page of the job plan shows.</summary>
internal sealed record JobPlanView(CitizenId Citizen, string Name, ReadJobPlan.Response? Plan, GoalsBeside Beside, IReadOnlyList<PlanType> Types, string AdviserName, DateOnly Today, PostedForm Posted);

/// <summary>What the page of a Task Force shows.</summary>
internal sealed record TaskForceView(CitizenId Citizen, string Name, ReadTaskForce.Response? Force, string AdviserName, bool IsStaff, DateOnly Today, PostedForm Posted);

/// <summary>What the list of Task Forces shows.</summary>
internal sealed record TaskForcesView(IReadOnlyList<ListTaskForces.Line> Lines, IReadOnlyDictionary<CitizenId, string> Names, DateOnly Today);

/// <summary>The pages of one citizen: the case at a glance with what can be begun, the job plan, and the Task Force.</summary>
internal sealed class CitizenPages : IPages
{
    /// <summary>The address of the citizen's page in the department.</summary>
    public static string Of(CitizenId citizen) => $"/job-og-velfaerd/borgere/{citizen}";

    /// <summary>The address of the job plan.</summary>
    public static string JobPlanOf(CitizenId citizen) => $"{Of(citizen)}/jobplan";

    /// <summary>The address of the Task Force.</summary>
    public static string TaskForceOf(CitizenId citizen) => $"{Of(citizen)}/task-force";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/task-force", ListForces).ListsCitizens();
        app.MapGet("/borgere/{citizen}", Show);
        app.MapPost("/borgere/{citizen}/indgang", Enter);
        app.MapPost("/borgere/{citizen}/flyttet", MovedAway);
        app.MapPost("/borgere/{citizen}/tilbud", Grant);
        app.MapPost("/borgere/{citizen}/tilbud/{offer}", EndGranted);
        app.MapPost("/borgere/{citizen}/forloeb", Enrol);
        app.MapPost("/borgere/{citizen}/opslag", Propose);
        app.MapPost("/borgere/{citizen}/opslag/{placement}", NotePlaced);
        app.MapGet("/borgere/{citizen}/jobplan", ShowPlan);
        app.MapPost("/borgere/{citizen}/jobplan", WritePlan);
        app.MapPost("/borgere/{citizen}/jobplan/samtaler", Talk);
        app.MapPost("/borgere/{citizen}/jobplan/afslut", EndPlan);
        app.MapPost("/borgere/{citizen}/jobmaal", SetGoal);
        app.MapPost("/borgere/{citizen}/jobmaal/{goal}/faelles", Tie);
        app.MapPost("/borgere/{citizen}/jobmaal/{goal}/afslut", EndGoal);
        app.MapGet("/borgere/{citizen}/task-force", ShowForce).ForCitizensToo();
        app.MapPost("/borgere/{citizen}/task-force", SaveForce).ForAllDepartments();
        app.MapPost("/borgere/{citizen}/task-force/opfoelgning", FollowUp).ForAllDepartments();
        app.MapPost("/borgere/{citizen}/task-force/maal", Compare).ForAllDepartments();
        app.MapPost("/borgere/{citizen}/task-force/afslut", EndForce);
    }

    private static Task<IResult> Show(CitizenId citizen, HttpContext http, [AsParameters] Desk desk) => Page(citizen, http, desk, PostedForm.None);

    private static Task<IResult> Enter(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("entrance", fields);
        var request = new EnterYoungPerson.Request(typed.One<Entrance>("via"), typed.Date("leftPrimarySchool"));
        return typed.Then(async () => await EnterYoungPerson.Do(citizen, request, desk) is var (entered, _, refused) && (entered is not null || !refused.None) ? refused : null, YouthPages.Of(citizen), posted => Page(citizen, http, desk, posted));
    }

    private static Task<IResult> MovedAway(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("moved", fields);
        var request = new RecordMovedAway.Request(typed.Date("on"));
        return typed.Then(() => RecordMovedAway.Do(citizen, request, desk), Of(citizen), posted => Page(citizen, http, desk, posted));
    }

    private static Task<IResult> Grant(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("offer", fields);
        var text = new GrantText(typed["offer"], typed["provider"], typed["purpose"], typed.Date("from"), typed.Date("to"));
        return typed.Then(async () => await GrantOffer.Do(citizen, text, desk) is var (granted, refused) && (granted is not null || !refused.None) ? refused : null, Of(citizen), posted => Page(citizen, http, desk, posted));
    }

    private static Task<IResult> EndGranted(CitizenId citizen, Guid offer, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed($"end-{offer}", fields);
        var request = new EndOffer.Request(typed.Date("on"), typed["outcome"]);
        return typed.Then(() => EndOffer.Do(citizen, offer, request, desk), Of(citizen), posted => Page(citizen, http, desk, posted));
    }

    private static Task<IResult> Enrol(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("course", fields);
        return typed.Then(async () =>
        {
            if (!Guid.TryParse(typed["course"], out var course)) return [new Refusal("course-missing", "Vælg et forløb.", "course")];
            var (enrolment, refused) = await EnrolInCourse.Do(citizen, course, typed.Ticked("orWait"), desk);
            return enrolment is null && refused.None ? null : refused;
        }, Of(citizen), posted => Page(citizen, http, desk, posted));
    }

    private static Task<IResult> Propose(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("opening", fields);
        return typed.Then(async () =>
        {
            if (!Guid.TryParse(typed["opening"], out var opening)) return [new Refusal("opening-missing", "Vælg et opslag.", "opening")];
            var (made, refused) = await ProposeOpening.Do(citizen, opening, new ProposeOpening.Request(typed["why"]), desk);
            return made is null && refused.None ? null : refused;
        }, Of(citizen), posted => Page(citizen, http, desk, posted));
    }

    private static Task<IResult> NotePlaced(CitizenId citizen, Guid placement, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed($"placed-{placement}", fields);
        return typed.Then(() => NotePlacement.Do(citizen, placement, new NotePlacement.Request(typed.One<PlacementState>("state"), typed["outcome"]), desk), Of(citizen), posted => Page(citizen, http, desk, posted));
    }

    private static Task<IResult> ShowPlan(CitizenId citizen, HttpContext http, [AsParameters] Desk desk) => PlanPage(citizen, http, desk, PostedForm.None);

    private static Task<IResult> WritePlan(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("plan", fields);
        var text = new JobPlanText(typed["jobGoal"], typed.Date("nextTalk"), typed["adviser"], typed["adviserReach"], typed["type"], typed.Ticked("consents"));
        return typed.Then(() => WriteJobPlan.Do(citizen, text, desk), JobPlanOf(citizen), posted => PlanPage(citizen, http, desk, posted));
    }

    private static Task<IResult> Talk(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("talk", fields);
        var text = new JobTalkText(typed.Date("on"), typed["citizensWords"], typed["agreed"], typed.Date("nextTalk"));
        return typed.Then(() => HoldJobTalk.Do(citizen, text, desk), JobPlanOf(citizen), posted => PlanPage(citizen, http, desk, posted));
    }

    private static Task<IResult> EndPlan(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("end", fields);
        return typed.Then(() => EndJobPlan.Do(citizen, new EndJobPlan.Request(typed["why"]), desk), JobPlanOf(citizen), posted => PlanPage(citizen, http, desk, posted));
    }

    private static Task<IResult> SetGoal(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("goal", fields);
        var text = new JobGoalText(typed["text"], typed.One<GoalDirection>("direction"), typed["theme"], typed.Date("due"));
        return typed.Then(async () => await SetJobGoal.Do(citizen, text, desk) is var (goal, refused) && (goal is not null || !refused.None) ? refused : null, JobPlanOf(citizen), posted => PlanPage(citizen, http, desk, posted));
    }

    private static Task<IResult> Tie(CitizenId citizen, GoalId goal, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed($"tie-{goal}", fields);
        return typed.Then(() => TieJobGoal.Do(citizen, goal, new TieJobGoal.Request(typed.Chosen<GoalId>("sharedGoal")), desk), JobPlanOf(citizen), posted => PlanPage(citizen, http, desk, posted));
    }

    private static Task<IResult> EndGoal(CitizenId citizen, GoalId goal, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed($"over-{goal}", fields);
        return typed.Then(() => EndJobGoal.Do(citizen, goal, new EndJobGoal.Request(typed.YesOrNo("reached")), desk), JobPlanOf(citizen), posted => PlanPage(citizen, http, desk, posted));
    }

    private static async Task<IResult> ListForces(HttpContext http, [AsParameters] Desk desk)
    {
        var lines = await ListTaskForces.Read(desk);
        await desk.Access.Listed(lines.Select(l => l.Citizen), desk.Stop);
        return http.Page<TaskForcesPage, TaskForcesView>(new TaskForcesView(lines, await desk.Register.NamesOf(lines.Select(l => l.Citizen), desk.Stop), desk.Today));
    }

    private static Task<IResult> ShowForce(CitizenId citizen, HttpContext http, [AsParameters] Desk desk) => ForcePage(citizen, http, desk, PostedForm.None);

    private static Task<IResult> SaveForce(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("force", fields);
        var (job, support) = (typed["jobAdviser"], typed["supportAdviser"]);
        var text = new TaskForceText(job, support, typed.Number("everyWeeks"), typed["whyThatOften"], typed.Date("nextFollowUp"), typed["housing"], typed["specialist"],
            job == desk.Who.Name ? desk.Who.Staff : null, support == desk.Who.Name ? desk.Who.Staff : null);
        return typed.Then(async () =>
        {
            if (await desk.ChangeTaskForce(citizen, force => force.Revise(Keeping(force, text), desk.Today), "Task Force ændret.") is { } revised) return revised;
            var (started, refused) = await StartTaskForce.Do(citizen, text, desk);
            return started is null && refused.None ? null : refused;
        }, TaskForceOf(citizen), posted => ForcePage(citizen, http, desk, posted));
    }

    /// <summary>Whom a name stands for is kept as long as the name is.</summary>
    private static TaskForceText Keeping(TaskForce force, TaskForceText text) => text with
    {
        JobAdviserStaff = text.JobAdviserStaff ?? (text.JobAdviser == force.JobAdviser ? force.JobAdviserStaff : null),
        SupportAdviserStaff = text.SupportAdviserStaff ?? (text.SupportAdviser == force.SupportAdviser ? force.SupportAdviserStaff : null),
    };

    private static Task<IResult> FollowUp(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("followUp", fields);
        var text = new JointFollowUpText(typed.Date("on"), typed["present"], typed["citizensWords"], typed["agreed"], typed.Ticked("housing"), typed.Date("next"));
        return typed.Then(() => HoldJointFollowUp.Do(citizen, text, desk), TaskForceOf(citizen), posted => ForcePage(citizen, http, desk, posted));
    }

    private static Task<IResult> Compare(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("compare", fields);
        var text = new GoalComparisonText(typed.Chosen<GoalId>("jobGoal"), typed.Chosen<GoalId>("supportGoal"), typed.YesOrNo("agree"), typed["why"]);
        return typed.Then(() => CompareGoals.Do(citizen, text, desk), TaskForceOf(citizen), posted => ForcePage(citizen, http, desk, posted));
    }

    private static Task<IResult> EndForce(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("end", fields);
        return typed.Then(() => EndTaskForce.Do(citizen, new EndTaskForce.Request(typed["why"]), desk), TaskForceOf(citizen), posted => ForcePage(citizen, http, desk, posted));
    }

    private static async Task<IResult> Page(CitizenId citizen, HttpContext http, Desk desk, PostedForm posted)
    {
        desk.Db.ChangeTracker.Clear();
        var overview = await new Answers.AnswerCitizenOverview(desk.Db, desk.Youth, desk.Law).Answer(new CitizenOverview(citizen, desk.Today), desk.Stop) ?? new DepartmentOverview();
        var (born, _) = await desk.Register.BornOf(citizen, desk.Stop);
        if (born is null && overview.IsEmpty) return TypedResults.NotFound();
        var young = await desk.Db.YoungPeople.AsNoTracking().FirstOrDefaultAsync(y => y.Citizen == citizen, desk.Stop);
        var history = await desk.Db.History.AsNoTracking().Where(h => h.Citizen == citizen).OrderByDescending(h => h.Id).Take(MostHistory).ToListAsync(desk.Stop);
        var inFamily = await desk.Db.FamilyMembers.AnyAsync(m => m.Citizen == citizen && m.Until == null, desk.Stop);
        return http.Page<CitizenCasePage, CitizenCaseView>(new CitizenCaseView(citizen, await desk.Register.NameOf(citizen, desk.Stop), born, overview, await ListGrantedOffers.Read(citizen, desk), await ListPlacements.Read(citizen, desk),
            await ListCourses.Read(desk.Db, desk.Law, desk.Today, over: false, desk.Stop), await ListOpenings.Read(desk), [.. desk.Law.Offers(desk.Today).Where(o => o.Kind != OfferKind.Fgu)], history,
            young is { MovedAway: null }, born is { } b && YoungPerson.Enter(citizen, b, desk.Today, desk.Youth).Refused.None, inFamily, desk.Today, posted), posted.Status);
    }

    private const int MostHistory = 50;

    private static async Task<IResult> PlanPage(CitizenId citizen, HttpContext http, Desk desk, PostedForm posted)
    {
        desk.Db.ChangeTracker.Clear();
        var plan = await ReadJobPlan.Read(citizen, desk);
        if (plan is null && await desk.Register.BornOf(citizen, desk.Stop) is (null, null)) return TypedResults.NotFound();
        var works = await desk.Db.CaseStaff.AnyAsync(m => m.Citizen == citizen && (m.Staff == desk.Who.Staff || (desk.Who.Team != null && m.Team == desk.Who.Team)) && (m.Until == null || m.Until > desk.Today), desk.Stop);
        return http.Page<JobPlanPage, JobPlanView>(new JobPlanView(citizen, await desk.Register.NameOf(citizen, desk.Stop), plan, plan is not null && works ? await GoalsBeside.Of(citizen, desk) : GoalsBeside.None, desk.Law.Plans(desk.Today), desk.Who.Name, desk.Today, posted), posted.Status);
    }

    private static async Task<IResult> ForcePage(CitizenId citizen, HttpContext http, Desk desk, PostedForm posted)
    {
        desk.Db.ChangeTracker.Clear();
        var force = await ReadTaskForce.Read(citizen, desk);
        if (force is null && (desk.Who.Citizen is not null || await desk.Register.BornOf(citizen, desk.Stop) is (null, null))) return TypedResults.NotFound();
        return http.Page<TaskForcePage, TaskForceView>(new TaskForceView(citizen, await desk.Register.NameOf(citizen, desk.Stop), force, desk.Who.Name, desk.Who.Citizen is null, desk.Today, posted), posted.Status);
    }
}
