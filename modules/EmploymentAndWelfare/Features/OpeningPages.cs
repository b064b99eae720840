using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>What the page of openings shows.</summary>
internal sealed record OpeningsView(IReadOnlyList<ListOpenings.Line> Openings, bool IsPartner, DateOnly Today, PostedForm Posted);

/// <summary>The page of the openings: what firms and associations offer, and the form to post one.</summary>
internal sealed class OpeningPages : IPages
{
    private const string Address = "/job-og-velfaerd/opslag";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/opslag", List).ShowsNobody().ForProvidersToo();
        app.MapPost("/opslag", Post).ShowsNobody().ForAllDepartments().ForProvidersToo();
        app.MapPost("/opslag/{id}/luk", Close).ShowsNobody().ForAllDepartments().ForProvidersToo();
    }

    private static Task<IResult> List(HttpContext http, [AsParameters] Desk desk) => Page(http, desk, PostedForm.None);

    private static Task<IResult> Post(IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("opening", fields);
        var text = new OpeningText(typed["title"], typed["what"], typed.One<OpeningKind>("kind"), typed["partner"], typed.One<PartnerKind>("partnerKind"), typed["contact"], typed["where"], typed.Number("places"),
            typed.Number("hoursPerWeek"), typed["consideration"], typed.Date("until"));
        return typed.Then(async () => (await PostOpening.Do(text, desk)).Refused, Address, posted => Page(http, desk, posted));
    }

    private static Task<IResult> Close(Guid id, IFormCollection fields, HttpContext http, [AsParameters] Desk desk) =>
        new Typed("close", fields).Then(() => CloseOpening.Do(id, desk), Address, posted => Page(http, desk, posted));

    private static async Task<IResult> Page(HttpContext http, Desk desk, PostedForm posted) =>
        http.Page<OpeningsPage, OpeningsView>(new OpeningsView(await ListOpenings.Read(desk), desk.Who.Role == Roles.ExternalProvider, desk.Today, posted), posted.Status);
}
