using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>What the list of young people shows.</summary>
internal sealed record TargetGroupView(ListTargetGroup.Response List, IReadOnlyDictionary<CitizenId, string> Names, bool All, DateOnly Today);

/// <summary>What the list of vacant places shows.</summary>
internal sealed record VacanciesView(IReadOnlyList<ListVacancies.Vacancy> Vacancies, IReadOnlyDictionary<CitizenId, string> Names, DateOnly Today);

/// <summary>What a young person's page shows.</summary>
internal sealed record YoungPersonView(YoungPerson Young, string Name, YouthEffort Effort, YouthEffortLaw? Law, ContactPersons Contacts, IReadOnlyList<ContactPerson> AllContacts, IReadOnlyList<DepartmentName> Departments, IReadOnlyList<string> Gaps, DateOnly Today, PostedForm Posted);

/// <summary>What the page of the education plan shows.</summary>
internal sealed record EducationPlanView(YoungPerson Young, string Name, ReadEducationPlan.Response Plan, YouthEffortLaw? Law, IReadOnlyList<OfferType> Offers, bool IsStaff, DateOnly Today, PostedForm Posted);

/// <summary>What the page of FGU shows.</summary>
internal sealed record FguView(YoungPerson Young, string Name, YouthEffort Effort, IReadOnlyList<FguAssessment> Assessments, IReadOnlyList<OfferType> Tracks, DateOnly Today, PostedForm Posted);

/// <summary>The pages of the youth effort: the young people, vacant places, one young person, the education plan and FGU. Every form works without script.</summary>
internal sealed class YouthPages : IPages
{
    /// <summary>The address of a young person's page.</summary>
    public static string Of(CitizenId citizen) => $"/job-og-velfaerd/unge/{citizen}";

    /// <summary>The address of the education plan.</summary>
    public static string PlanOf(CitizenId citizen) => $"{Of(citizen)}/uddannelsesplan";

    /// <summary>The address of the page of FGU.</summary>
    public static string FguOf(CitizenId citizen) => $"{Of(citizen)}/fgu";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("", List).ListsCitizens();
        app.MapGet("/ledige-kontaktpersoner", Vacancies).ListsCitizens();
        app.MapGet("/unge/{citizen}", Show);
        app.MapPost("/unge/{citizen}/beskaeftigelse", RecordOccupationForm);
        app.MapPost("/unge/{citizen}/kontaktperson", NameContact);
        app.MapPost("/unge/{citizen}/kontaktperson/stop", EndContact);
        app.MapPost("/unge/{citizen}/ungdomsuddannelse", CompleteUpperSecondaryForm);
        app.MapGet("/unge/{citizen}/uddannelsesplan", ShowPlan).ForCitizensToo();
        app.MapPost("/unge/{citizen}/uddannelsesplan", WritePlan);
        app.MapPost("/unge/{citizen}/uddannelsesplan/egne-ord", OwnWords).ForCitizensToo().OnlyFor(Roles.Citizen, Roles.Guardian);
        app.MapPost("/unge/{citizen}/uddannelsesplan/skridt", AddStep);
        app.MapPost("/unge/{citizen}/uddannelsesplan/skridt/{step}", NoteStep);
        app.MapPost("/unge/{citizen}/uddannelsesplan/afslut", ClosePlan);
        app.MapGet("/unge/{citizen}/fgu", ShowFgu);
        app.MapPost("/unge/{citizen}/fgu", Assess);
        app.MapPost("/unge/{citizen}/fgu/{assessment}", Refer);
    }

    private static async Task<IResult> List(HttpContext http, [AsParameters] Desk desk, string? vis = null, int side = 1)
    {
        var all = vis == "alle";
        var list = await ListTargetGroup.Read(desk.Db, desk.Who, desk.Youth, desk.Today, !all, Math.Max(1, side), desk.Stop);
        await desk.Access.Listed(list.People.Select(p => p.Citizen), desk.Stop);
        return http.Page<TargetGroupPage, TargetGroupView>(new TargetGroupView(list, await desk.Register.NamesOf(list.People.Select(p => p.Citizen), desk.Stop), all, desk.Today));
    }

    private static async Task<IResult> Vacancies(HttpContext http, [AsParameters] Desk desk)
    {
        var vacancies = await ListVacancies.Read(desk);
        await desk.Access.Listed(vacancies.Select(v => v.Citizen), desk.Stop);
        return http.Page<VacanciesPage, VacanciesView>(new VacanciesView(vacancies, await desk.Register.NamesOf(vacancies.Select(v => v.Citizen), desk.Stop), desk.Today));
    }

    private static Task<IResult> Show(CitizenId citizen, HttpContext http, [AsParameters] Desk desk) => Page(citizen, http, desk, PostedForm.None);

    private static Task<IResult> RecordOccupationForm(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("occupation", fields);
        var request = new RecordOccupation.Request(typed.One<Occupation>("occupation"), typed.Date("since"));
        return typed.Then(() => RecordOccupation.Do(citizen, request, desk), Of(citizen), posted => Page(citizen, http, desk, posted));
    }

    private static Task<IResult> NameContact(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("contact", fields);
        var text = new ContactPersonText(typed["name"], typed["reach"], typed["department"], null, typed.Date("from"));
        return typed.Then(() => NameContactPerson.Do(citizen, text, desk), Of(citizen), posted => Page(citizen, http, desk, posted));
    }

    private static Task<IResult> EndContact(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("leaving", fields);
        var request = new EndContactPerson.Request(typed.Date("on"), typed["why"]);
        return typed.Then(() => EndContactPerson.Do(citizen, request, desk), Of(citizen), posted => Page(citizen, http, desk, posted));
    }

    private static Task<IResult> CompleteUpperSecondaryForm(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("completed", fields);
        var on = typed.Date("on");
        return typed.Then(() => desk.Db.Change(citizen, young => young.CompleteUpperSecondary(on, desk.Today), desk.Stop), Of(citizen), posted => Page(citizen, http, desk, posted));
    }

    private static Task<IResult> ShowPlan(CitizenId citizen, HttpContext http, [AsParameters] Desk desk) => PlanPage(citizen, http, desk, PostedForm.None);

    private static Task<IResult> WritePlan(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("plan", fields);
        var text = new EducationPlanText(typed["aim"], typed["youngsWords"], typed["guardiansWords"], typed.Date("nextTalk"));
        return typed.Then(async () =>
        {
            if (await WriteEducationPlan.Do(citizen, text, desk) is { } written) return written;
            var (plan, refused) = await OpenEducationPlan.Do(citizen, text, desk);
            return plan is null && refused.None ? null : refused;
        }, PlanOf(citizen), posted => PlanPage(citizen, http, desk, posted));
    }

    private static Task<IResult> OwnWords(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("own", fields);
        return typed.Then(() => SayOwnWords.Do(citizen, new SayOwnWords.Request(typed["words"]), desk), PlanOf(citizen), posted => PlanPage(citizen, http, desk, posted));
    }

    private static Task<IResult> AddStep(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("step", fields);
        var step = new EducationStepText(typed["what"], typed["responsible"], typed.Date("due"), typed["offer"]);
        return typed.Then(() => AddEducationStep.Do(citizen, step, desk), PlanOf(citizen), posted => PlanPage(citizen, http, desk, posted));
    }

    private static Task<IResult> NoteStep(CitizenId citizen, Guid step, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed($"note-{step}", fields);
        return typed.Then(() => NoteEducationStep.Do(citizen, step, new NoteEducationStep.Request(typed.One<StepOutcome>("outcome"), typed["whatHappened"]), desk), PlanOf(citizen), posted => PlanPage(citizen, http, desk, posted));
    }

    private static Task<IResult> ClosePlan(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("close", fields);
        return typed.Then(() => CloseEducationPlan.Do(citizen, new CloseEducationPlan.Request(typed.One<EducationPlanEnd>("because")), desk), PlanOf(citizen), posted => PlanPage(citizen, http, desk, posted));
    }

    private static Task<IResult> ShowFgu(CitizenId citizen, HttpContext http, [AsParameters] Desk desk) => FguPage(citizen, http, desk, PostedForm.None);

    private static Task<IResult> Assess(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("fgu", fields);
        var grounds = new FguGrounds(typed.YesOrNo("needsPreparation"), typed["resources"], typed["alternatives"], typed["youngsWords"], typed.Ticked("askedByYoung"));
        return typed.Then(async () => await AssessFgu.Do(citizen, grounds, desk) is var (made, refused) && (made is not null || !refused.None) ? refused : null, FguOf(citizen), posted => FguPage(citizen, http, desk, posted));
    }

    private static Task<IResult> Refer(CitizenId citizen, Guid assessment, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed($"refer-{assessment}", fields);
        var request = new ReferToFgu.Request(typed["track"], typed["school"], typed.Date("startsOn"));
        return typed.Then(() => ReferToFgu.Do(citizen, assessment, request, desk), FguOf(citizen), posted => FguPage(citizen, http, desk, posted));
    }

    private static async Task<IResult> Page(CitizenId citizen, HttpContext http, Desk desk, PostedForm posted)
    {
        if (await Young(citizen, desk) is not { } young) return TypedResults.NotFound();
        var all = await desk.Db.ContactPeople.AsNoTracking().Where(c => c.Citizen == citizen).OrderBy(c => c.From).ToListAsync(desk.Stop);
        var (effort, contacts) = (YouthEffort.For(young, desk.Today, desk.Youth), new ContactPersons(all));
        return http.Page<YoungPersonPage, YoungPersonView>(new YoungPersonView(young, await desk.Register.NameOf(citizen, desk.Stop), effort, desk.Youth.AsOf(desk.Today), contacts, all, desk.Law.Departments(desk.Today),
            young.Gaps(effort, contacts, desk.Today), desk.Today, posted), posted.Status);
    }

    private static async Task<IResult> PlanPage(CitizenId citizen, HttpContext http, Desk desk, PostedForm posted)
    {
        if (await Young(citizen, desk) is not { } young || await ReadEducationPlan.Read(citizen, desk) is not { } plan) return TypedResults.NotFound();
        return http.Page<EducationPlanPage, EducationPlanView>(new EducationPlanView(young, await desk.Register.NameOf(citizen, desk.Stop), plan, desk.Youth.AsOf(desk.Today), desk.Law.Offers(desk.Today), desk.Who.Citizen is null, desk.Today, posted), posted.Status);
    }

    private static async Task<IResult> FguPage(CitizenId citizen, HttpContext http, Desk desk, PostedForm posted)
    {
        if (await Young(citizen, desk) is not { } young) return TypedResults.NotFound();
        var assessments = await desk.Db.FguAssessments.AsNoTracking().Where(a => a.Citizen == citizen).OrderByDescending(a => a.Id).ToListAsync(desk.Stop);
        return http.Page<FguPage, FguView>(new FguView(young, await desk.Register.NameOf(citizen, desk.Stop), YouthEffort.For(young, desk.Today, desk.Youth), assessments,
            [.. desk.Law.Offers(desk.Today).Where(o => o.Kind == OfferKind.Fgu)], desk.Today, posted), posted.Status);
    }

    private static Task<YoungPerson?> Young(CitizenId citizen, Desk desk) => desk.Db.YoungPeople.AsNoTracking().FirstOrDefaultAsync(y => y.Citizen == citizen, desk.Stop);
}
