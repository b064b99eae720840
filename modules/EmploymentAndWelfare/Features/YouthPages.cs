using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>The department's pages: the young people in the target group, and one of them with its forms. Every form works without script.</summary>
internal sealed class YouthPages : IPages
{
    /// <summary>The address of a young person's page.</summary>
    public static string Of(CitizenId citizen) => $"/job-og-velfaerd/unge/{citizen}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("", (string? vis, int? side) => new RazorComponentResult<TargetGroupPage>(new { All = vis == "alle", PageNumber = Math.Max(1, side ?? 1) }));
        app.MapGet("/unge/{citizen}", Show);
        app.MapPost("/unge/{citizen}/beskaeftigelse", RecordOccupation);
        app.MapPost("/unge/{citizen}/kontaktperson", NameContact);
        app.MapPost("/unge/{citizen}/ungdomsuddannelse", CompleteUpperSecondary);
    }

    private static async Task<IResult> Show(CitizenId citizen, EmploymentAndWelfareDb db, CancellationToken stop) =>
        await db.YoungPeople.AnyAsync(y => y.Citizen == citizen, stop) ? Page(citizen, PostedForm.None) : TypedResults.NotFound();

    private static Task<IResult> RecordOccupation(CitizenId citizen, IFormCollection typed, EmploymentAndWelfareDb db, TimeProvider clock, CancellationToken stop)
    {
        var unreadable = new Refusals();
        var since = PostedForm.DateOf(typed, "occupation.since", "since", unreadable);
        Occupation? chosen = Enum.TryParse<Occupation>(typed["occupation.occupation"], out var occupation) && Enum.IsDefined(occupation) ? occupation : null;
        return Change(citizen, "occupation", typed, unreadable, db, young => young.Record(chosen, since, typed.ContainsKey("occupation.plan"), clock.Today()), stop);
    }

    private static Task<IResult> NameContact(CitizenId citizen, IFormCollection typed, EmploymentAndWelfareDb db, CancellationToken stop) =>
        Change(citizen, "contact", typed, [], db, young => young.NameContact(typed["contact.name"], typed["contact.reach"]), stop);

    private static Task<IResult> CompleteUpperSecondary(CitizenId citizen, IFormCollection typed, EmploymentAndWelfareDb db, TimeProvider clock, CancellationToken stop)
    {
        var unreadable = new Refusals();
        var on = PostedForm.DateOf(typed, "completed.on", "on", unreadable);
        return Change(citizen, "completed", typed, unreadable, db, young => young.CompleteUpperSecondary(on, clock.Today()), stop);
    }

    private static async Task<IResult> Change(CitizenId citizen, string form, IFormCollection typed, Refusals unreadable, EmploymentAndWelfareDb db, Func<YoungPerson, Refusals> change, CancellationToken stop)
    {
        if (await db.Change(citizen, young => unreadable.None ? change(young) : unreadable, stop) is not { } refused) return TypedResults.NotFound();
        return refused.None ? TypedResults.LocalRedirect(Of(citizen)) : Page(citizen, new PostedForm(form, refused, typed));
    }

    private static RazorComponentResult<YoungPersonPage> Page(CitizenId citizen, PostedForm posted) =>
        new(new { Citizen = citizen, posted.Form, posted.Refused, posted.Typed }) { StatusCode = posted.Refused.None ? StatusCodes.Status200OK : posted.Refused.Status() };
}
