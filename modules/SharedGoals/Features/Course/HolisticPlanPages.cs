using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Features.Course;

/// <summary>What the page of a citizen's holistic plans shows.</summary>
internal sealed record HolisticPlansView(CitizenId Citizen, string Name, bool IsStaff, ReadHolisticPlans.Response Plans, AsOfForm AsOf, PostedForm Posted);

/// <summary>A citizen's holistic plans: written by staff, in force by the citizen's yes, withdrawn by the citizen at any time.</summary>
internal sealed class HolisticPlanPages : IPages
{
    /// <summary>The address of the page.</summary>
    public static string Of(CitizenId citizen) => $"/faelles-maal/borgere/{citizen}/helhedsplan";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/helhedsplan", Show).ForCitizensToo();
        app.MapPost("/borgere/{citizen}/helhedsplan", Begin).ForAllDepartments();
        app.MapPost("/helhedsplan/{id}", Save).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(HolisticPlans.Whose).ForAllDepartments();
        app.MapPost("/helhedsplan/{id}/traek-tilbage", Withdraw).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(HolisticPlans.Whose).ForCitizensToo().ForAllDepartments();
        app.MapPost("/helhedsplan/{id}/afslut", End).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(HolisticPlans.Whose).ForAllDepartments();
    }

    /// <summary>What every page needs.</summary>
    internal sealed record Request(HttpContext Http, SignedIn Who, SharedGoalsDb Db, HolisticLaw Law, DatedRules Rules, TimeProvider Clock, CancellationToken Stop);

    private static async Task<IResult> Show(CitizenId citizen, [AsParameters] Request request) => await Page(citizen, request, PostedForm.None);

    private static async Task<IResult> Begin(CitizenId citizen, IFormCollection typed, [AsParameters] Request request)
    {
        if (await request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, request.Stop) is not { } known) return TypedResults.NotFound();
        var (plan, refused) = HolisticPlan.Begin(Guid.CreateVersion7(request.Clock.GetUtcNow()), known, typed["begin.kind"], new HolisticText(), request.Law, request.Clock.Today());
        if (plan is null) return await Page(citizen, request, new PostedForm("begin", refused, typed));
        request.Db.HolisticPlans.Add(plan);
        await request.Db.SaveChangesAsync(request.Stop);
        return TypedResults.LocalRedirect(Of(citizen));
    }

    /// <summary>Saves the draft as it is written; with the other button it takes force, or everything that is missing is said.</summary>
    private static async Task<IResult> Save(Guid id, IFormCollection typed, [AsParameters] Request request)
    {
        if (await request.Db.HolisticPlans.FindAsync([id], request.Stop) is not { } plan) return TypedResults.NotFound();
        var form = $"plan-{id}";
        var refused = plan.Revise(Read(typed, form, plan, request));
        if (refused.None) refused = await request.Db.SavePlan(request.Stop);
        if (refused.None && typed["then"] == "consent")
        {
            var by = Enum.TryParse<ConsentGiver>(typed[$"{form}.by"], out var giver) && Enum.IsDefined(giver) ? giver : (ConsentGiver?)null;
            refused = await ConsentToHolisticPlan.Consent(plan, new HolisticConsent(by, typed[$"{form}.informed"] == "true"), request.Who, request.Db, request.Law, request.Rules, request.Clock, request.Stop);
        }
        return refused.None ? TypedResults.LocalRedirect(Of(plan.Citizen)) : await Page(plan.Citizen, request, new PostedForm(form, refused, typed));
    }

    private static async Task<IResult> Withdraw(Guid id, IFormCollection typed, [AsParameters] Request request)
    {
        if (await request.Db.HolisticPlans.FindAsync([id], request.Stop) is not { } plan) return TypedResults.NotFound();
        var refused = await WithdrawHolisticPlan.Withdraw(plan, request.Who, request.Db, request.Clock, request.Stop);
        return refused.None ? TypedResults.LocalRedirect(Of(plan.Citizen)) : await Page(plan.Citizen, request, new PostedForm($"plan-{id}", refused, typed));
    }

    private static async Task<IResult> End(Guid id, IFormCollection typed, [AsParameters] Request request)
    {
        if (await request.Db.HolisticPlans.FindAsync([id], request.Stop) is not { } plan) return TypedResults.NotFound();
        var refused = await EndHolisticPlan.End(plan, request.Who, request.Db, request.Clock, request.Stop);
        return refused.None ? TypedResults.LocalRedirect(Of(plan.Citizen)) : await Page(plan.Citizen, request, new PostedForm($"plan-{id}", refused, typed));
    }

    private static HolisticText Read(IFormCollection typed, string form, HolisticPlan plan, Request request)
    {
        string? Text(string field) => typed[$"{form}.{field}"].ToString().Trim() is { Length: > 0 } text ? text : null;
        return new HolisticText
        {
            Purpose = Text("purpose"),
            CitizensWords = Text("citizensWords"),
            Efforts = Text("efforts"),
            WorkAndEducation = Text("workAndEducation"),
            Duration = Text("duration"),
            Replaces = [.. (request.Law.Kind(plan.Kind, request.Clock.Today())?.Replaces ?? []).Select(r => r.Code).Where(code => typed[$"{form}.replaces.{code}"] == "true")],
        };
    }

    private static async Task<IResult> Page(CitizenId citizen, Request request, PostedForm posted)
    {
        if (await request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, request.Stop) is not { } known) return TypedResults.NotFound();
        var asOf = AsOfForm.Read(request.Http, known.Born, request.Clock.Today());
        var plans = await ReadHolisticPlans.Read(known, asOf.Day, request.Db, request.Law, request.Stop);
        return request.Http.Page<HolisticPlansPage, HolisticPlansView>(new HolisticPlansView(citizen, known.ShownName ?? Citizen.UnknownName, request.Who.Citizen is null, plans, asOf, posted), asOf.StatusOr(posted.Status));
    }
}
