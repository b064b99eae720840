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

/// <summary>What the page of a child's exchanges shows.</summary>
internal sealed record ExchangesView(CitizenId Citizen, string Name, IReadOnlyList<Exchange> Exchanges, ExchangeProfessions Professions, StaffId? Self, DateOnly Today, PostedForm Posted);

/// <summary>A child's exchanges between school, social work and daycare: arranged, followed up once, closed.</summary>
internal sealed class ExchangePages : IPages
{
    /// <summary>So many participants can be written on the page; a program can send more.</summary>
    public const int Participants = 6;

    /// <summary>The address of the page.</summary>
    public static string Of(CitizenId citizen) => $"/faelles-maal/borgere/{citizen}/udvekslinger";

    /// <summary>Where the follow-up meeting is arranged.</summary>
    public static string FollowUpOf(Guid exchange) => $"/faelles-maal/udvekslinger/{exchange}/opfoelgning";

    /// <summary>Where an exchange is closed.</summary>
    public static string ClosingOf(Guid exchange) => $"/faelles-maal/udvekslinger/{exchange}/luk";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/udvekslinger", Show);
        app.MapPost("/borgere/{citizen}/udvekslinger", Arrange).ForAllDepartments();
        app.MapPost("/udvekslinger/{id}/opfoelgning", FollowUp).ForAllDepartments().AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(FollowUpExchange.Whose);
        app.MapPost("/udvekslinger/{id}/luk", Close).ForAllDepartments().AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(FollowUpExchange.Whose);
    }

    /// <summary>What every page needs.</summary>
    internal sealed record Request(HttpContext Http, SignedIn Who, SharedGoalsDb Db, DatedRules Rules, ExchangeProfessions Professions, TimeProvider Clock, CancellationToken Stop);

    private static Task<IResult> Show(CitizenId citizen, [AsParameters] Request request) => Page(citizen, request, PostedForm.None);

    private static async Task<IResult> Arrange(CitizenId citizen, IFormCollection typed, [AsParameters] Request request)
    {
        if (await request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, request.Stop) is not { } child) return TypedResults.NotFound();
        var unreadable = new Refusals();
        var text = new ExchangeText(typed["exchange.matter"], PostedForm.DateOf(typed, "exchange.on", "on", unreadable), Read(typed, unreadable));
        var (exchange, refused) = unreadable.None ? await ArrangeExchange.Arrange(child, text, request.Who, request.Db, request.Rules, request.Professions, request.Clock, request.Stop) : (null, unreadable);
        return exchange is null ? await Page(citizen, request, new PostedForm("exchange", refused, typed)) : TypedResults.LocalRedirect(Of(citizen));
    }

    private static async Task<IResult> FollowUp(Guid id, IFormCollection typed, [AsParameters] Request request)
    {
        if (await FollowUpExchange.Whose(request.Db, id, request.Stop) is not { } citizen) return TypedResults.NotFound();
        var form = $"follow-{id}";
        var refused = new Refusals();
        var text = new FollowUpText(PostedForm.DateOf(typed, $"{form}.on", "on", refused), typed[$"{form}.reason"]);
        if (refused.None) refused = await FollowUpExchange.FollowUp(id, text, request.Db, request.Professions, request.Clock, request.Stop) ?? refused;
        return refused.None ? TypedResults.LocalRedirect(Of(citizen)) : await Page(citizen, request, new PostedForm(form, refused, typed));
    }

    private static async Task<IResult> Close(Guid id, IFormCollection _, [AsParameters] Request request)
    {
        if (await request.Db.Exchanges.FindAsync([id], request.Stop) is not { } exchange) return TypedResults.NotFound();
        exchange.Close(request.Clock.GetUtcNow());
        await request.Db.SaveChangesAsync(request.Stop);
        return TypedResults.LocalRedirect(Of(exchange.Citizen));
    }

    /// <summary>The lines that somebody has written in, each in its own place so that an error stands at its field.</summary>
    private static List<ParticipantText> Read(IFormCollection typed, Refusals unreadable)
    {
        var participants = new List<ParticipantText>();
        for (var i = 0; i < Participants; i++)
        {
            var (staff, profession) = (typed[$"exchange.participants[{i}].staff"].ToString().Trim(), typed[$"exchange.participants[{i}].profession"].ToString());
            if (staff.Length == 0 && profession.Length == 0) continue;
            var readable = StaffId.TryParse(staff, out var id);
            unreadable.When(staff.Length > 0 && !readable, "staff-unreadable", "Skriv medarbejderens id, som det står i kommunens login.", $"participants[{i}].staff");
            unreadable.When(participants.Count < i, "participants-with-gap", "Udfyld linjerne i rækkefølge.", $"participants[{i}].staff");
            participants.Add(new ParticipantText(readable ? id : null, profession));
        }
        return participants;
    }

    private static async Task<IResult> Page(CitizenId citizen, Request request, PostedForm posted)
    {
        if (await request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, request.Stop) is not { } known) return TypedResults.NotFound();
        var exchanges = await request.Db.Exchanges.AsNoTracking().Include(e => e.Participants).Where(e => e.Citizen == citizen).OrderByDescending(e => e.FirstMeeting).ToListAsync(request.Stop);
        return request.Http.Page<ExchangesPage, ExchangesView>(
            new ExchangesView(citizen, known.ShownName ?? Citizen.UnknownName, exchanges, request.Professions, request.Who.Staff, request.Clock.Today(), posted), posted.Status);
    }
}
