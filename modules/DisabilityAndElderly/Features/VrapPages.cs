using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>What the page of a citizen's VRAP shows: all that has been learnt, goal by goal, newest first; to a provider, of the goals it was given.</summary>
internal sealed record VrapView(
    CitizenId Citizen, string Name, CaseFile? File, IReadOnlyList<VrapEntry> Entries, ILookup<Guid, VrapRemark> Remarks, long Shown, PostedForm Posted, GivenToProvider? Given);

/// <summary>The page on which providers write what they do and learn, and the authority reads and answers.</summary>
internal sealed class VrapPages : IPages
{
    private static readonly string[] Writers = [Roles.Caseworker, Roles.TeamLead, Roles.DepartmentHead];

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/vrap", Show).OnlyFor(Writers).ForProvidersToo();
        app.MapPost("/borgere/{citizen}/vrap", Write).OnlyFor(Writers).ForProvidersToo();
        app.MapPost("/borgere/{citizen}/vrap/{entry}/svar", Remark).OnlyFor(Writers).ForProvidersToo();
    }

    internal static Task<IResult> Show(CitizenId citizen, SignedIn who, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop) =>
        Page(citizen, PostedForm.None, who, http, db, ask, clock, stop);

    internal static async Task<IResult> Write(CitizenId citizen, IFormCollection form, SignedIn who, ProviderWork work, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, "vrap");
        var entry = new NewVrapEntry(typed.Text("goal"), typed.Text("subGoal"), typed.Text("method"), typed.Text("done"), typed.Text("worked"), typed.Text("didNotWork"), typed.Text("why"));
        return await After(await work.Write(citizen, entry, who, stop), citizen, typed, who, http, db, ask, clock, stop);
    }

    internal static async Task<IResult> Remark(CitizenId citizen, Guid entry, IFormCollection form, SignedIn who, ProviderWork work, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var typed = new Typed(form, $"remark-{entry}");
        return await After(await work.Remark(citizen, entry, typed.Text("text"), who, stop), citizen, typed, who, http, db, ask, clock, stop);
    }

    private static async Task<IResult> After(Worked worked, CitizenId citizen, Typed typed, SignedIn who, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        if (!worked.Refused.None) return await Page(citizen, typed.Again(worked.Refused), who, http, db, ask, clock, stop);
        await db.NoteSpell("vrap", typed.Shown, clock, stop);
        return TypedResults.LocalRedirect($"{CitizenPage.Root}/borgere/{citizen}/vrap");
    }

    private static async Task<IResult> Page(CitizenId citizen, PostedForm posted, SignedIn who, HttpContext http, DisabilityDb db, IAsk ask, TimeProvider clock, CancellationToken stop)
    {
        var given = await db.GivenTo(citizen, who, stop);
        var entries = await db.VrapOf(citizen, given, stop);
        var remarks = (await db.VrapRemarks.AsNoTracking().Where(r => r.Citizen == citizen).OrderBy(r => r.Id).ToListAsync(stop)).ToLookup(r => r.Entry);
        var view = new VrapView(citizen, await ask.NameOf(citizen, stop), await db.FileOf(citizen, stop), entries, remarks, clock.GetUtcNow().ToUnixTimeSeconds(), posted, given);
        return http.Page<VrapPage, VrapView>(view, posted.Status);
    }
}
