using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features.Course;

/// <summary>A citizen's holistic plans, and the kinds the law has for the citizen's age.</summary>
internal sealed class ReadHolisticPlans : ICarterModule
{
    internal sealed record Response(DateOnly AsOf, IReadOnlyList<Line> Plans, IReadOnlyList<HolisticKind> KindsForAge);

    /// <param name="Id">The plan.</param>
    /// <param name="Kind">Code of the kind.</param>
    /// <param name="Title">The kind, in Danish.</param>
    /// <param name="Law">What it rests on.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Text">What it says.</param>
    /// <param name="Begun">The day it was begun.</param>
    /// <param name="InForceFrom">From when it is in force.</param>
    /// <param name="Until">The first day it no longer is.</param>
    /// <param name="ConsentBy">Who has said yes.</param>
    /// <param name="Replaces">Titles of the plans it takes the place of; while it is not in force, those count.</param>
    /// <param name="Missing">What a draft lacks.</param>
    /// <param name="Unverified">The law behind it has not been checked.</param>
    internal sealed record Line(Guid Id, string Kind, string Title, string Law, HolisticState State, HolisticText Text, DateOnly Begun, DateOnly? InForceFrom, DateOnly? Until, ConsentGiver? ConsentBy, IReadOnlyList<string> Replaces, IReadOnlyList<string> Missing, bool Unverified);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/holistic-plans", Handle)
        .WithName("shared-goals.readHolisticPlans")
        .WithSummary("A citizen's holistic plans, and the kinds there are for the citizen's age")
        .WithDescription("asOf shows where they stood on a Danish date, at the latest today. The text of a draft is as it is now: drafts keep no history.")
        .ForCitizensToo()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound, Refused>> Handle(CitizenId citizen, SharedGoalsDb db, HolisticLaw law, TimeProvider clock, CancellationToken stop, DateOnly? asOf = null)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var (day, refused) = AsOf.Of(asOf, known.Born, clock.Today());
        return refused.None ? TypedResults.Ok(await Read(known, day, db, law, stop)) : refused.AsProblem();
    }

    internal static async Task<Response> Read(Citizen citizen, DateOnly day, SharedGoalsDb db, HolisticLaw law, CancellationToken stop) => new(day,
        [.. (await db.HolisticPlans.AsNoTracking().Where(p => p.Citizen == citizen.Id && p.Begun <= day).OrderByDescending(p => p.Begun).ThenByDescending(p => p.Id).ToListAsync(stop)).Select(p => LineOf(p, citizen, day, law))],
        law.KindsFor(citizen.Born, day));

    private static Line LineOf(HolisticPlan plan, Citizen citizen, DateOnly day, HolisticLaw law)
    {
        var (kind, state) = (law.Kind(plan.Kind, day), plan.StateOn(day, citizen.Born, law)!.Value);
        return new Line(plan.Id, plan.Kind, kind?.Title ?? plan.Kind, kind?.Law ?? "", state, plan.Text, plan.Begun, plan.InForceFrom <= day ? plan.InForceFrom : null, plan.Until <= day ? plan.Until : null, plan.InForceFrom <= day ? plan.ConsentBy : null,
            [.. (plan.Text.Replaces ?? []).Select(code => kind?.Replaces.FirstOrDefault(r => r.Code == code)?.Title ?? code)],
            state == HolisticState.Draft ? [.. plan.Text.WhatIsMissing().Select(refusal => refusal.Message)] : [], kind?.Unverified ?? true);
    }
}
