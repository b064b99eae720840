using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The open forums, setting by setting, the oldest first.</summary>
internal sealed class ListOpenForums : ICarterModule
{
    public const int PageSize = 25;

    internal sealed record OpenForum(Guid Id, CitizenId Citizen, string Setting, SettingKind Kind, RaisedBy RaisedBy, DateOnly Opened, int Concerns, int ConcernsWithoutAction);

    internal sealed record Response(IReadOnlyList<OpenForum> Forums, int Total, int Page, int Pages);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/wellbeing-forums", Handle)
        .ListsCitizens()
        .WithName("children-and-schools.listOpenForums")
        .WithSummary("The open wellbeing forums, by setting")
        .WithDescription("Twenty-five a page. Give setting to see one school or daycare only.");

    internal static async Task<Results<Ok<Response>, Refused>> Handle(SignedIn who, ChildrenAndSchoolsDb db, ICitizenAccess access, TimeProvider clock, CancellationToken stop, string? setting = null, int page = 1)
    {
        if (page < 1) return new Refusal("page-unknown", "Sidetallet begynder med 1.", "page").AsProblem();
        var list = await Read(db, who, clock.Today(), setting, page, stop);
        await access.Listed(list.Forums.Select(f => f.Citizen), stop);
        return TypedResults.Ok(list);
    }

    /// <summary>One page of the list.</summary>
    internal static async Task<Response> Read(ChildrenAndSchoolsDb db, SignedIn who, DateOnly today, string? setting, int page, CancellationToken stop)
    {
        var open = db.Forums.AsNoTracking().SeenBy(who, db, today).Where(f => f.Status == ForumStatus.Open && (string.IsNullOrEmpty(setting) || f.Setting == setting));
        var total = await open.CountAsync(stop);
        var forums = await open.OrderBy(f => f.Setting).ThenBy(f => f.Opened).ThenBy(f => f.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(f => new OpenForum(f.Id, f.Citizen, f.Setting, f.Kind, f.RaisedBy, f.Opened, f.Concerns.Count, f.Concerns.Count(c => c.Actions.Count == 0))).ToListAsync(stop);
        return new Response(forums, total, page, Math.Max(1, (total + PageSize - 1) / PageSize));
    }

    /// <summary>The schools and daycares that have an open forum.</summary>
    internal static Task<List<string>> Settings(ChildrenAndSchoolsDb db, SignedIn who, DateOnly today, CancellationToken stop) =>
        db.Forums.AsNoTracking().SeenBy(who, db, today).Where(f => f.Status == ForumStatus.Open).Select(f => f.Setting).Distinct().OrderBy(s => s).ToListAsync(stop);
}
