using Microsoft.AspNetCore.Builder;
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

/// <summary>What a young person's page shows.</summary>
internal sealed record YoungPersonView(YoungPerson Young, string Name, YouthEffort Effort, YouthEffortLaw? Law, DateOnly Today, PostedForm Posted);

/// <summary>The department's pages: the young people in the target group, and one of them with its forms. Every form works without script.</summary>
internal sealed class YouthPages : IPages
{
    /// <summary>The address of a young person's page.</summary>
    public static string Of(CitizenId citizen) => $"/job-og-velfaerd/unge/{citizen}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("", List).ListsCitizens();
        app.MapGet("/unge/{citizen}", Show);
        app.MapPost("/unge/{citizen}/beskaeftigelse", RecordOccupation);
        app.MapPost("/unge/{citizen}/kontaktperson", NameContact);
        app.MapPost("/unge/{citizen}/ungdomsuddannelse", CompleteUpperSecondary);
    }

    /// <summary>What every page needs.</summary>
    internal sealed record Request(HttpContext Http, EmploymentAndWelfareDb Db, CitizenRegister Register, YouthEffortRules Rules, SignedIn Who, ICitizenAccess Access, TimeProvider Clock, CancellationToken Stop)
    {
        public DateOnly Today => Clock.Today();
    }

    private static async Task<IResult> List([AsParameters] Request request, string? vis = null, int side = 1)
    {
        var all = vis == "alle";
        var list = await ListTargetGroup.Read(request.Db, request.Who, request.Rules, request.Today, !all, Math.Max(1, side), request.Stop);
        await request.Access.Listed(list.People.Select(p => p.Citizen), request.Stop);
        return request.Http.Page<TargetGroupPage, TargetGroupView>(new TargetGroupView(list, await request.Register.NamesOf(list.People.Select(p => p.Citizen), request.Stop), all, request.Today));
    }

    private static Task<IResult> Show(CitizenId citizen, [AsParameters] Request request) => Page(citizen, request, PostedForm.None);

    private static Task<IResult> RecordOccupation(CitizenId citizen, IFormCollection typed, [AsParameters] Request request)
    {
        var unreadable = new Refusals();
        var since = PostedForm.DateOf(typed, "occupation.since", "since", unreadable);
        Occupation? chosen = Enum.TryParse<Occupation>(typed["occupation.occupation"], out var occupation) && Enum.IsDefined(occupation) ? occupation : null;
        return Change(citizen, "occupation", typed, request, young => unreadable.None ? young.Record(chosen, since, typed.ContainsKey("occupation.plan"), request.Today) : unreadable);
    }

    private static Task<IResult> NameContact(CitizenId citizen, IFormCollection typed, [AsParameters] Request request) =>
        Change(citizen, "contact", typed, request, young => young.NameContact(typed["contact.name"], typed["contact.reach"]));

    private static Task<IResult> CompleteUpperSecondary(CitizenId citizen, IFormCollection typed, [AsParameters] Request request)
    {
        var unreadable = new Refusals();
        var on = PostedForm.DateOf(typed, "completed.on", "on", unreadable);
        return Change(citizen, "completed", typed, request, young => unreadable.None ? young.CompleteUpperSecondary(on, request.Today) : unreadable);
    }

    private static async Task<IResult> Change(CitizenId citizen, string form, IFormCollection typed, Request request, Func<YoungPerson, Refusals> change)
    {
        if (await request.Db.Change(citizen, change, request.Stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.LocalRedirect(Of(citizen)) : await Page(citizen, request, new PostedForm(form, refused, typed));
    }

    private static async Task<IResult> Page(CitizenId citizen, Request request, PostedForm posted) =>
        await request.Db.YoungPeople.AsNoTracking().FirstOrDefaultAsync(y => y.Citizen == citizen, request.Stop) is { } young
            ? request.Http.Page<YoungPersonPage, YoungPersonView>(new YoungPersonView(young, await request.Register.NameOf(citizen, request.Stop),
                YouthEffort.For(young, request.Today, request.Rules), request.Rules.AsOf(request.Today), request.Today, posted), posted.Status)
            : TypedResults.NotFound();
}
