using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>What the list of families shows.</summary>
internal sealed record FamiliesView(ListFamilies.Response List, IReadOnlyDictionary<CitizenId, string> Names, DateOnly Today);

/// <summary>What a family's page shows.</summary>
internal sealed record FamilyView(ReadFamily.Response Family, IReadOnlyDictionary<CitizenId, string> Names, IReadOnlyList<DepartmentName> Departments, DateOnly Today, PostedForm Posted);

/// <summary>What the page that takes a family in shows.</summary>
internal sealed record OpenFamilyView(CitizenId Citizen, string Name, PostedForm Posted);

/// <summary>The pages of Job og Familie: the families and the waiting list, one family, and taking one in.</summary>
internal sealed class FamilyPages : IPages
{
    private const int MostMembers = 6;

    /// <summary>The address of a family's page.</summary>
    public static string Of(Guid family) => $"/job-og-velfaerd/familier/{family}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/familier", List).ListsCitizens();
        app.MapGet("/borgere/{citizen}/familie", ShowOpening);
        app.MapPost("/borgere/{citizen}/familie", Open);
        app.MapGet("/familier/{id}", Show).ListsCitizens();
        app.MapPost("/familier/{id}/optag", Admit).ListsCitizens();
        app.MapPost("/familier/{id}/team", AddAdviser).ListsCitizens();
        app.MapPost("/familier/{id}/team/{adviser}", EndAdviser).ListsCitizens();
        app.MapPost("/familier/{id}/maal", SetGoal).ListsCitizens();
        app.MapPost("/familier/{id}/maal/{goal}", EndGoal).ListsCitizens();
        app.MapPost("/familier/{id}/moede", Meet).ListsCitizens();
        app.MapPost("/familier/{id}/afslut", End).ListsCitizens();
    }

    private static async Task<IResult> List(HttpContext http, [AsParameters] Desk desk)
    {
        var list = await ListFamilies.Read(desk);
        var members = list.Families.Concat(list.Waiting).SelectMany(f => f.Members).ToList();
        await desk.Access.Listed(members, desk.Stop);
        return http.Page<FamiliesPage, FamiliesView>(new FamiliesView(list, await desk.Register.NamesOf(members, desk.Stop), desk.Today));
    }

    private static Task<IResult> ShowOpening(CitizenId citizen, HttpContext http, [AsParameters] Desk desk) => OpeningPage(citizen, http, desk, PostedForm.None);

    private static Task<IResult> Open(CitizenId citizen, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("family", fields);
        var (members, unknown) = Members(typed);
        return typed.Then(async () =>
        {
            if (unknown is not null) return [new Refusal("family-member-unknown", "Det er ikke en adresse på en borger. Kopiér adressen fra borgerens side.", unknown)];
            var (family, refused) = await OpenFamily.Do(citizen, new FamilyText(typed["familysWords"], members), desk);
            return family is null && refused.None ? null : refused;
        }, "/job-og-velfaerd/familier", posted => OpeningPage(citizen, http, desk, posted));
    }

    /// <summary>The other members, each given by the address of the citizen's page, which ends with the id.</summary>
    private static (List<FamilyMemberText> Members, string? Unknown) Members(Typed typed)
    {
        List<FamilyMemberText> members = [];
        for (var nth = 1; nth <= MostMembers; nth++)
        {
            if (typed[$"member{nth}"] is not { } text) continue;
            if (!CitizenId.TryParse(text.TrimEnd('/').Split('/')[^1], out var member)) return ([], $"member{nth}");
            members.Add(new FamilyMemberText(member, typed.One<FamilyRole>($"role{nth}") ?? FamilyRole.Child));
        }
        return (members, null);
    }

    private static Task<IResult> Show(Guid id, HttpContext http, [AsParameters] Desk desk) => Page(id, http, desk, PostedForm.None);

    private static Task<IResult> Admit(Guid id, IFormCollection fields, HttpContext http, [AsParameters] Desk desk) =>
        new Typed("admit", fields).Then(() => AdmitFamily.Do(id, desk), Of(id), posted => Page(id, http, desk, posted));

    private static Task<IResult> AddAdviser(Guid id, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("team", fields);
        var text = new FamilyAdviserText(typed["name"], typed["part"], typed["department"], typed["reach"], null, typed.Chosen<CitizenId>("for"));
        return typed.Then(() => AddFamilyAdviser.Do(id, text, desk), Of(id), posted => Page(id, http, desk, posted));
    }

    private static Task<IResult> EndAdviser(Guid id, Guid adviser, IFormCollection fields, HttpContext http, [AsParameters] Desk desk) =>
        new Typed("adviser", fields).Then(() => EndFamilyAdviser.Do(id, adviser, desk), Of(id), posted => Page(id, http, desk, posted));

    private static Task<IResult> SetGoal(Guid id, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("goal", fields);
        var text = new FamilyGoalText(typed["text"], typed["familysWords"], typed.Date("due"));
        return typed.Then(() => SetFamilyGoal.Do(id, Id.New<GoalId>(desk.Now), text, desk), Of(id), posted => Page(id, http, desk, posted));
    }

    private static Task<IResult> EndGoal(Guid id, GoalId goal, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed($"over-{goal}", fields);
        return typed.Then(() => EndFamilyGoal.Do(id, goal, new EndFamilyGoal.Request(typed.YesOrNo("reached"), typed["learned"]), desk), Of(id), posted => Page(id, http, desk, posted));
    }

    private static Task<IResult> Meet(Guid id, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("meeting", fields);
        var request = new AgreeFamilyMeeting.Request(typed.Date("on"));
        return typed.Then(() => AgreeFamilyMeeting.Do(id, request, desk), Of(id), posted => Page(id, http, desk, posted));
    }

    private static Task<IResult> End(Guid id, IFormCollection fields, HttpContext http, [AsParameters] Desk desk)
    {
        var typed = new Typed("end", fields);
        return typed.Then(() => EndFamily.Do(id, new EndFamily.Request(typed["why"]), desk), "/job-og-velfaerd/familier", posted => Page(id, http, desk, posted));
    }

    private static async Task<IResult> OpeningPage(CitizenId citizen, HttpContext http, Desk desk, PostedForm posted)
    {
        if (await desk.Register.BornOf(citizen, desk.Stop) is (null, null)) return TypedResults.NotFound();
        return http.Page<OpenFamilyPage, OpenFamilyView>(new OpenFamilyView(citizen, await desk.Register.NameOf(citizen, desk.Stop), posted), posted.Status);
    }

    private static async Task<IResult> Page(Guid id, HttpContext http, Desk desk, PostedForm posted)
    {
        desk.Db.ChangeTracker.Clear();
        if (await ReadFamily.Read(id, desk) is not { } family) return TypedResults.NotFound();
        await desk.Access.Listed(family.Members.Select(m => m.Citizen), desk.Stop);
        return http.Page<FamilyPage, FamilyView>(new FamilyView(family, await desk.Register.NamesOf(family.Members.Select(m => m.Citizen), desk.Stop), desk.Law.Departments(desk.Today), desk.Today, posted), posted.Status);
    }
}
