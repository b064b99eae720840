using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>What the page of a child's supports shows.</summary>
internal sealed record SupportsView(ReadSupports.Response Read, LadderVersion? Ladder, IReadOnlyList<SupportKind> Kinds, ListOffers.Response Offers, PostedForm Posted);

/// <summary>What the page of a child's placements shows.</summary>
internal sealed record PlacementsView(ReadPlacements.Response Read, PostedForm Posted);

/// <summary>What the register of offers shows.</summary>
internal sealed record OffersView(ListOffers.Response List, ReadLadder.Response Ladder, bool MayRegister, PostedForm Posted);

/// <summary>Supports on the ladder, placements, and the register of preventive offers.</summary>
internal sealed class SupportPages : IPages
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/indsatser", Show);
        app.MapPost("/borgere/{citizen}/indsatser", Grant).ByAuthority();
        app.MapPost("/borgere/{citizen}/indsatser/{support}/gennemgang", Review).ByAuthority();
        app.MapPost("/borgere/{citizen}/indsatser/{support}/afslut", End).ByAuthority();
        app.MapGet("/borgere/{citizen}/anbringelse", ShowPlacements).ByAuthority();
        app.MapPost("/borgere/{citizen}/anbringelse", Place).ByAuthority();
        app.MapPost("/borgere/{citizen}/anbringelse/kommune", Municipality).ByAuthority();
        app.MapPost("/borgere/{citizen}/anbringelse/{placement}/afslut", EndPlaced).ByAuthority();
        app.MapGet("/tilbud", ShowOffers).ShowsNobody();
        app.MapPost("/tilbud", Register).ShowsNobody().ByLeaders();
        app.MapPost("/tilbud/{id}/pladser", Places).ShowsNobody().ByLeaders();
    }

    private static string Of(CitizenId citizen) => ChildHead.Of(citizen, "indsatser");

    private static Task<IResult> Show(CitizenId citizen, [AsParameters] PageRequest request) => Page(citizen, request, PostedForm.None);

    private static Task<IResult> Page(CitizenId citizen, PageRequest request, PostedForm posted) => request.OfChild(citizen, async _ => request.Http.Page<SupportsPage, SupportsView>(new SupportsView(
        (await ReadSupports.Handle(citizen, request.Db, request.Clock, request.Stop)).Value!, request.Knowledge.LadderOn(request.Today), [.. request.Knowledge.KindsOn(request.Today).Where(k => !k.IsPlacement)],
        (await ListOffers.Handle(request.Db, request.Knowledge, request.Clock, request.Stop)).Value!, posted), posted.Status));

    private static Task<IResult> Grant(CitizenId citizen, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("grant", typed, form => new SupportText(form.Text("kind"), form.Number("step"), form.Text("purpose"), form.Day("from"), form.Day("expectedUntil"), form.Text("stepDown"), form.Day("stepDownOn"), form.Day("reviewOn"), form.Text("tried"), form.Text("whyNotLess"), form.Text("provider"), form.Id("offer")),
            text => GrantSupport.Handle(citizen, text, request.Who, request.Db, request.Register, request.Knowledge, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> Review(CitizenId citizen, Guid support, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"review-{support}", typed, form => new ReviewSupport.Request(form.Text("outcome"), form.Day("next")), body => ReviewSupport.Handle(citizen, support, body, request.Who, request.Db, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> End(CitizenId citizen, Guid support, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"end-{support}", typed, form => new EndSupport.Request(form.Day("on"), form.Text("because")), body => EndSupport.Handle(citizen, support, body, request.Who, request.Db, request.Clock, request.Stop), Of(citizen), posted => Page(citizen, request, posted));

    private static Task<IResult> ShowPlacements(CitizenId citizen, [AsParameters] PageRequest request) => PlacementsPage(citizen, request, PostedForm.None);

    private static Task<IResult> PlacementsPage(CitizenId citizen, PageRequest request, PostedForm posted) => request.OfChild(citizen, async _ => request.Http.Page<PlacementsPage, PlacementsView>(new PlacementsView(
        (await ReadPlacements.Handle(citizen, request.Who, request.Db, request.Register, request.Access, request.Clock, request.Stop)).Value!, posted), posted.Status));

    private static Task<IResult> Place(CitizenId citizen, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("place", typed, form => new PlacementText(form.Chosen<PlacementKind>("kind"), form.Text("place"), form.Day("from"), form.Day("expectedUntil"), form.Text("purpose"), form.Text("stepDown"), form.Day("stepDownOn"), form.Day("reviewOn"), form.Text("tried"), form.Text("whyNotLess"), form.Ticked("isShort"), form.Text("stepDownGoal")),
            text => PlaceChild.Handle(citizen, text, request.Who, request.Db, request.Register, request.Knowledge, request.Rules, request.Clock, request.Stop), ChildHead.Of(citizen, "anbringelse"), posted => PlacementsPage(citizen, request, posted));

    private static Task<IResult> EndPlaced(CitizenId citizen, Guid placement, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"end-{placement}", typed, form => new EndPlacement.Request(form.Day("on"), form.Text("to")), body => EndPlacement.Handle(citizen, placement, body, request.Who, request.Db, request.Clock, request.Stop), ChildHead.Of(citizen, "anbringelse"), posted => PlacementsPage(citizen, request, posted));

    private static Task<IResult> Municipality(CitizenId citizen, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("municipality", typed, form => new NameMunicipality.Request(form.Chosen<MunicipalRole>("role"), form.Text("municipality"), form.Day("from")), body => NameMunicipality.Handle(citizen, body, request.Who, request.Db, request.Register, request.Clock, request.Stop), ChildHead.Of(citizen, "anbringelse"), posted => PlacementsPage(citizen, request, posted));

    private static Task<IResult> ShowOffers([AsParameters] PageRequest request) => OffersPage(request, PostedForm.None);

    private static async Task<IResult> OffersPage(PageRequest request, PostedForm posted) => request.Http.Page<OffersPage, OffersView>(new OffersView(
        (await ListOffers.Handle(request.Db, request.Knowledge, request.Clock, request.Stop)).Value!, (await ReadLadder.Handle(request.Db, request.Knowledge, request.Rules, request.Clock, request.Stop)).Value!,
        request.Who.Department == Authority.Department && request.Who.Role is Roles.TeamLead or Roles.DepartmentHead, posted), posted.Status);

    private static Task<IResult> Register(IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send("offer", typed, form => new OfferText(form.Text("name"), form.Text("kind"), form.Number("step"), form.Number("places"), form.Text("about")), text => RegisterOffer.Handle(text, request.Db, request.Knowledge, request.Clock, request.Stop), "/boern-og-skole/tilbud", posted => OffersPage(request, posted));

    private static Task<IResult> Places(Guid id, IFormCollection typed, [AsParameters] PageRequest request) =>
        request.Send($"places-{id}", typed, form => new ChangePlaces.Request(form.Number("places")), body => ChangePlaces.Handle(id, body, request.Db, request.Stop), "/boern-og-skole/tilbud", posted => OffersPage(request, posted));
}
