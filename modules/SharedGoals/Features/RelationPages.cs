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

/// <summary>What the page of a citizen's relations shows.</summary>
internal sealed record RelationsView(CitizenId Citizen, string Name, IReadOnlyList<RelationsView.Line> Relations, PostedForm Posted)
{
    internal sealed record Line(Relation Relation, string Name, bool HasCustody);
}

/// <summary>Who is what to a citizen, and the declaration of oneself as partial.</summary>
internal sealed class RelationPages : IPages
{
    /// <summary>The address of the page.</summary>
    public static string Of(CitizenId citizen) => $"/faelles-maal/borgere/{citizen}/relationer";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/relationer", Show);
        app.MapPost("/borgere/{citizen}/relationer", Relate);
        app.MapPost("/borgere/{citizen}/relationer/{other}/afslut", End);
        app.MapPost("/borgere/{citizen}/inhabilitet", Declare).ForAllDepartments();
    }

    /// <summary>What every page needs.</summary>
    internal sealed record Request(HttpContext Http, SignedIn Who, SharedGoalsDb Db, ICitizenAccess Access, DatedRules Rules, TimeProvider Clock, CancellationToken Stop);

    private static Task<IResult> Show(CitizenId citizen, [AsParameters] Request request) => Page(citizen, request, PostedForm.None);

    /// <summary>The other person is named by CPR number, in the form's body: an address never holds one.</summary>
    private static async Task<IResult> Relate(CitizenId citizen, IFormCollection typed, [AsParameters] Request request, Vault vault)
    {
        var refused = new Refusals();
        var from = PostedForm.DateOf(typed, "relation.from", "from", refused);
        Citizen? other = null;
        if (Cpr.TryParse(typed["relation.cpr"], out var cpr))
        {
            var index = vault.Index(cpr);
            other = await request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.CprIndex == index, request.Stop);
        }
        refused.When(other is null, "relation-unknown", "Personen er ikke i borgerregistret. Se efter, om personnummeret er skrevet rigtigt.", "cpr");
        if (refused.None) refused = await RelateCitizens.Relate(citizen, other!.Id, new(Enum.TryParse<RelationKind>(typed["relation.kind"], out var kind) && Enum.IsDefined(kind) ? kind : null, from), request.Db, request.Clock.Today(), request.Stop);
        if (!refused.None) return await Page(citizen, request, new PostedForm("relation", refused, typed));
        await request.Db.SaveChangesAsync(request.Stop);
        return TypedResults.LocalRedirect(Of(citizen));
    }

    private static async Task<IResult> End(CitizenId citizen, CitizenId other, IFormCollection _, [AsParameters] Request request) =>
        (await EndRelation.Handle(citizen, other, request.Db, request.Clock, request.Stop)).Result is IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound } ? TypedResults.NotFound() : TypedResults.LocalRedirect(Of(citizen));

    /// <summary>Afterwards the citizen is shut to the one who declared it, so the list of own cases is gone back to.</summary>
    private static async Task<IResult> Declare(CitizenId citizen, IFormCollection typed, [AsParameters] Request request)
    {
        if (!await request.Db.Citizens.AnyAsync(c => c.Id == citizen, request.Stop)) return TypedResults.NotFound();
        var (conflict, refused) = await NoteConflict.Note(citizen, new(null, typed["conflict.reason"]), request.Who, request.Db, request.Clock, request.Stop);
        if (conflict is null) return await Page(citizen, request, new PostedForm("conflict", refused, typed));
        await request.Db.SaveChangesAsync(request.Stop);
        return TypedResults.LocalRedirect("/faelles-maal");
    }

    private static async Task<IResult> Page(CitizenId citizen, Request request, PostedForm posted)
    {
        if (await request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, request.Stop) is not { } known) return TypedResults.NotFound();
        var rows = await request.Db.Relations.AsNoTracking().Where(r => r.Citizen == citizen).OrderBy(r => r.From)
            .Join(request.Db.Citizens.AsNoTracking(), r => r.Other, c => c.Id, (r, c) => new { Relation = r, Other = c }).ToListAsync(request.Stop);
        await request.Access.Listed(rows.Select(row => row.Other.Id), request.Stop);
        var today = request.Clock.Today();
        return request.Http.Page<RelationsPage, RelationsView>(new RelationsView(citizen, known.ShownName ?? Citizen.UnknownName,
            [.. rows.Select(row => new RelationsView.Line(row.Relation, row.Other.ShownName ?? Citizen.UnknownName, row.Relation.HasCustodyOn(today, known.Born, request.Rules)))], posted), posted.Status);
    }
}
