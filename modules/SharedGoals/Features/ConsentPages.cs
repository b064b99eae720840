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

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>What the page of a citizen's consents shows.</summary>
internal sealed record ConsentsView(CitizenId Citizen, string Name, bool IsStaff, bool MayNote, IReadOnlyList<Consent> Consents, DateTimeOffset Now, PostedForm Posted);

/// <summary>A citizen's consents: read by the citizen too, who can withdraw each; noted by staff.</summary>
internal sealed class ConsentPages : IPages
{
    /// <summary>The address of the page.</summary>
    public static string Of(CitizenId citizen) => $"/faelles-maal/borgere/{citizen}/samtykker";

    /// <summary>Where a consent is withdrawn.</summary>
    public static string Withdrawal(Guid consent) => $"/faelles-maal/samtykker/{consent}/traek-tilbage";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/mine-samtykker", Mine).ShowsNobody().OnlyFor(Roles.Citizen, Roles.Guardian).ForCitizensToo();
        app.MapGet("/borgere/{citizen}/samtykker", Show).ForCitizensToo();
        app.MapPost("/borgere/{citizen}/samtykker", Give).OnlyFor(WhoMay.NoteConsents).ForCitizensToo().ForAllDepartments();
        app.MapPost("/samtykker/{id}/traek-tilbage", Withdraw).ForCitizensToo().ForAllDepartments().AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(WithdrawConsent.Whose);
    }

    /// <summary>What every page needs.</summary>
    internal sealed record Request(HttpContext Http, SignedIn Who, SharedGoalsDb Db, TimeProvider Clock, CancellationToken Stop);

    /// <summary>The signed-in's own: the page of a citizen lets in whom it is about.</summary>
    private static IResult Mine(SignedIn who) => who.Citizen is { } self ? TypedResults.LocalRedirect(Of(self)) : TypedResults.NotFound();

    private static async Task<IResult> Show(CitizenId citizen, [AsParameters] Request request) =>
        await Known(citizen, request) is { } known ? await Page(known, request, PostedForm.None) : TypedResults.NotFound();

    private static async Task<IResult> Give(CitizenId citizen, IFormCollection typed, [AsParameters] Request request, DatedRules rules)
    {
        if (await Known(citizen, request) is not { } known) return TypedResults.NotFound();
        var unreadable = new Refusals();
        var text = new ConsentText(typed["consent.purpose"], Chosen(typed, "from"), Chosen(typed, "to"), Of<ConsentGiver>(typed["consent.by"]), Of<ConsentForm>(typed["consent.how"]),
            typed["consent.informed"] == "true", PostedForm.DateOf(typed, "consent.validUntil", "validUntil", unreadable));
        var (consent, refused) = unreadable.None ? await GiveConsent.Give(known, text, request.Who, request.Db, rules, request.Clock, request.Stop) : (null, unreadable);
        if (consent is null) return await Page(known, request, new PostedForm("consent", refused, typed));
        await request.Db.SaveChangesAsync(request.Stop);
        return TypedResults.LocalRedirect(Of(citizen));
    }

    private static async Task<IResult> Withdraw(Guid id, IFormCollection _, [AsParameters] Request request)
    {
        if (await request.Db.Consents.FindAsync([id], request.Stop) is not { } consent) return TypedResults.NotFound();
        consent.Withdraw(request.Clock.GetUtcNow());
        await request.Db.SaveChangesAsync(request.Stop);
        return TypedResults.LocalRedirect(Of(consent.Citizen));
    }

    private static Task<Citizen?> Known(CitizenId citizen, Request request) => request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, request.Stop);

    private static async Task<IResult> Page(Citizen citizen, Request request, PostedForm posted)
    {
        var consents = await request.Db.Consents.AsNoTracking().Where(c => c.Citizen == citizen.Id).OrderByDescending(c => c.GivenAt).ToListAsync(request.Stop);
        return request.Http.Page<ConsentsPage, ConsentsView>(
            new ConsentsView(citizen.Id, citizen.ShownName ?? Citizen.UnknownName, request.Who.Citizen is null,
                request.Who.Citizen is not null || WhoMay.NoteConsents.Contains(request.Who.Role), consents, request.Clock.GetUtcNow(), posted), posted.Status);
    }

    private static List<string> Chosen(IFormCollection typed, string field) => [.. Departments.All.Keys.Where(route => typed[$"consent.{field}.{route}"] == "true")];

    private static T? Of<T>(string? value) where T : struct, Enum => Enum.TryParse<T>(value, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
}
