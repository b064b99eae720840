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

namespace NyeFaellesVeje.SharedGoals.Features.PlannedChanges;

/// <summary>What the page of a citizen's planned changes shows.</summary>
internal sealed record PlannedChangesView(CitizenId Citizen, string Name, SignedIn Who, ListPlannedChanges.Response List, AsOfForm AsOf, PostedForm Posted)
{
    public bool IsStaff => Who.Citizen is null;
}

/// <summary>A citizen's planned changes: planned, confirmed or cancelled; read by the citizen too.</summary>
internal sealed class PlannedChangePages : IPages
{
    /// <summary>The address of the page.</summary>
    public static string Of(CitizenId citizen) => $"/faelles-maal/borgere/{citizen}/aendringer";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/aendringer", Show).ForCitizensToo();
        app.MapPost("/borgere/{citizen}/aendringer", Plan).ForAllDepartments();
        app.MapPost("/aendringer/{id}", Answer).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(ChangeWords.Whose).ForAllDepartments();
    }

    /// <summary>What every page needs.</summary>
    internal sealed record Request(HttpContext Http, SignedIn Who, SharedGoalsDb Db, TimeProvider Clock, CancellationToken Stop);

    private static async Task<IResult> Show(CitizenId citizen, [AsParameters] Request request) => await Page(citizen, request, PostedForm.None);

    private static async Task<IResult> Plan(CitizenId citizen, IFormCollection typed, [AsParameters] Request request)
    {
        if (!await request.Db.Citizens.AnyAsync(c => c.Id == citizen, request.Stop)) return TypedResults.NotFound();
        var refused = new Refusals();
        var expected = PostedForm.DateOf(typed, "change.expected", "expected", refused);
        if (refused.None)
        {
            var kind = Enum.TryParse<ChangeKind>(typed["change.kind"], out var chosen) && Enum.IsDefined(chosen) ? chosen : (ChangeKind?)null;
            var department = typed["change.department"].ToString() is { Length: > 0 } route ? route : null;
            refused = PlanChange.Plan(citizen, new ChangeText(kind, typed["change.what"], expected, department), request.Who, request.Db, request.Clock).Refused;
        }
        if (!refused.None) return await Page(citizen, request, new PostedForm("change", refused, typed));
        await request.Db.SaveChangesAsync(request.Stop);
        return TypedResults.LocalRedirect(Of(citizen));
    }

    private static async Task<IResult> Answer(Guid id, IFormCollection typed, [AsParameters] Request request)
    {
        if (await request.Db.PlannedChanges.FindAsync([id], request.Stop) is not { } change) return TypedResults.NotFound();
        var (form, refused) = ($"answer-{id}", new Refusals());
        var happened = PostedForm.DateOf(typed, $"{form}.happened", "happened", refused);
        if (refused.None)
            refused = typed["then"] == "cancel"
                ? await CancelChange.Cancel(change, new CancelChange.Request(typed[$"{form}.why"]), request.Who, request.Db, request.Clock, request.Stop)
                : await ConfirmChange.Confirm(change, new ConfirmChange.Request(happened), request.Who, request.Db, request.Clock, request.Stop);
        return refused.None ? TypedResults.LocalRedirect(Of(change.Citizen)) : await Page(change.Citizen, request, new PostedForm(form, refused, typed));
    }

    private static async Task<IResult> Page(CitizenId citizen, Request request, PostedForm posted)
    {
        if (await request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, request.Stop) is not { } known) return TypedResults.NotFound();
        var asOf = AsOfForm.Read(request.Http, known.Born, request.Clock.Today());
        var list = await ListPlannedChanges.Read(citizen, asOf.Day, request.Db, request.Stop);
        return request.Http.Page<PlannedChangesPage, PlannedChangesView>(new PlannedChangesView(citizen, known.ShownName ?? Citizen.UnknownName, request.Who, list, asOf, posted), asOf.StatusOr(posted.Status));
    }
}
