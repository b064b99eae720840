using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>What is put together of all departments' parts beside the view of one citizen: somebody's day, a family, plans side by side.</summary>
internal static class DayPages
{
    public static void MapDayAndFamily(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/my-day", Day).WithTags("Én kommune").RequireAuthorization().WithName("my-day.read").WithSummary("What is overdue, due, waits, and was changed by others, in one's own cases in all departments")
            .WithDescription("For people: a program has no cases and gets an empty day. POST /api/shared-goals/my-day/seen says that what others changed has been seen.")
            .ListsCitizens().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        var citizens = app.MapGroup("/api/citizens/{citizen}").WithTags("Én kommune").RequireAuthorization()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        citizens.MapGet("/family", Family).WithName("citizens.readFamily").WithSummary("A citizen's family: each person's own plans, and the goals they share")
            .WithDescription("Of the others only those the reader may see without pleading anything; the rest are counted. What is pleaded for the citizen opens nobody else of the family.")
            .WithMetadata(OfOne);
        citizens.MapGet("/plans", Plans).WithName("citizens.readPlans").WithSummary("All departments' plans and goals of a citizen side by side")
            .WithDescription("asOf shows them as they were on a Danish date, at the latest today. isAsOf is false for a department that has no full history: what it lacks is as it is today.")
            .WithMetadata(OfOne);

        var pages = app.MapGroup("").ExcludeFromDescription().RequireAuthorization();
        pages.MapGet("/min-dag", async ([AsParameters] Request request) => new RazorComponentResult<DayPage>(new { View = await ReadDay(request) })).ListsCitizens();
        pages.MapGet("/borgere/{citizen}/familie", FamilyPageOf).WithMetadata(OfOne);
        pages.MapGet("/borgere/{citizen}/planer", PlansPageOf).WithMetadata(OfOne);
    }

    private static AccessRule OfOne => new() { Shows = Shows.OneCitizen, IsForCitizens = true };

    /// <summary>What every endpoint here needs.</summary>
    internal sealed record Request(HttpContext Http, SignedIn Who, IAskTheOpened Ask, AccessGate Gate, CitizenAccess Access, ModuleCatalog Catalog, TimeProvider Clock, CancellationToken Stop);

    private static Task<DayView> ReadDay(Request request) => DayView.Of(request.Who, request.Ask, request.Gate, request.Access, request.Catalog, request.Clock, request.Stop);

    private static async Task<Ok<DayView>> Day([AsParameters] Request request) => TypedResults.Ok(await ReadDay(request));

    private static Task<FamilyView?> ReadFamily(CitizenId citizen, Request request) =>
        FamilyView.Of(citizen, request.Who, request.Http.Features.Get<Opened>(), request.Ask, request.Gate, request.Access, request.Clock, request.Stop);

    private static async Task<Results<Ok<FamilyView>, NotFound>> Family(CitizenId citizen, [AsParameters] Request request) =>
        await ReadFamily(citizen, request) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static async Task<IResult> FamilyPageOf(CitizenId citizen, [AsParameters] Request request) =>
        await ReadFamily(citizen, request) is { } view ? new RazorComponentResult<FamilyPage>(new { View = view }) : TypedResults.NotFound();

    private static async Task<Results<Ok<CitizenView>, NotFound, Refused>> Plans(CitizenId citizen, [AsParameters] Request request, DateOnly? asOf = null)
    {
        if (await ReadPlans(citizen, request, asOf) is not { } view) return TypedResults.NotFound();
        var refused = WhatIsWrong(asOf, view, request.Clock.Today());
        return refused.None ? TypedResults.Ok(view) : refused.AsProblem();
    }

    private static async Task<IResult> PlansPageOf(CitizenId citizen, [AsParameters] Request request, [FromQuery(Name = "asOf")] string? text = null)
    {
        var today = request.Clock.Today();
        var typed = text?.Split('-') is [var year, var month, var day]
            ? new DateParts(day, month, year)
            : new DateParts(request.Http.Request.Query["asOf.Day"], request.Http.Request.Query["asOf.Month"], request.Http.Request.Query["asOf.Year"]);
        var asked = typed.ToDate();
        if (await ReadPlans(citizen, request, asked) is not { } view) return TypedResults.NotFound();
        var error = !typed.IsEmpty && asked is null ? "Skriv datoen som dag, måned og år, for eksempel 3 9 2026." : WhatIsWrong(asked, view, today).FirstOrDefault()?.Message;
        return new RazorComponentResult<PlansPage>(new { View = view, Today = today, Typed = typed.IsEmpty ? null : typed, Error = error }) { StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
    }

    /// <summary>As of the day asked for, or as of today where nothing can be known of that day.</summary>
    private static async Task<CitizenView?> ReadPlans(CitizenId citizen, Request request, DateOnly? asOf)
    {
        var today = request.Clock.Today();
        var day = asOf > today ? null : asOf;
        var view = await CitizenView.Of(citizen, request.Http.Features.Get<Opened>(), request.Ask, request.Clock, request.Stop, day);
        return view is not null && day < view.Citizen.Born ? await CitizenView.Of(citizen, request.Http.Features.Get<Opened>(), request.Ask, request.Clock, request.Stop) : view;
    }

    private static Refusals WhatIsWrong(DateOnly? asOf, CitizenView view, DateOnly today) => new Refusals()
        .When(asOf > today, "as-of-in-future", "Dagen ligger i fremtiden. Vælg i dag eller en dag, der er gået.", "asOf")
        .When(asOf < view.Citizen.Born, "as-of-before-birth", "Dagen ligger, før borgeren blev født.", "asOf");
}
