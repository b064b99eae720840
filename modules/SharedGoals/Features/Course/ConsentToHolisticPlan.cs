using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features.Course;

/// <summary>Notes the yes by which a holistic plan takes force.</summary>
internal sealed class ConsentToHolisticPlan : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/holistic-plans/{id}/consent", Handle)
        .WithName("shared-goals.consentToHolisticPlan")
        .WithSummary("Note the consent by which a holistic plan takes force")
        .WithDescription("Needs all that the plans it takes the place of must hold, and the yes of those the law asks on this day: both the young person and who has custody until the person comes of age, the grown-up alone from that birthday.")
        .AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(HolisticPlans.Whose)
        .ForAllDepartments()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, HolisticConsent consent, SignedIn who, SharedGoalsDb db, HolisticLaw law, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        if (await db.HolisticPlans.FindAsync([id], stop) is not { } plan) return TypedResults.NotFound();
        var refused = await Consent(plan, consent, who, db, law, rules, clock, stop);
        return refused.None ? TypedResults.NoContent() : refused.AsProblem();
    }

    /// <summary>Puts it in force and saves; or says what is wrong. A plan the citizen has outgrown makes room.</summary>
    internal static async Task<Refusals> Consent(HolisticPlan plan, HolisticConsent consent, SignedIn who, SharedGoalsDb db, HolisticLaw law, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var today = clock.Today();
        var citizen = await db.Citizens.AsNoTracking().FirstAsync(c => c.Id == plan.Citizen, stop);
        var others = await db.HolisticPlans.Where(p => p.Citizen == plan.Citizen && p.Id != plan.Id && p.InForceFrom != null && p.Until == null).ToListAsync(stop);
        foreach (var outgrown in others.Where(p => p.StateOn(today, citizen.Born, law) == HolisticState.Outgrown)) outgrown.End(today);
        var hasGuardian = await db.Relations.AnyAsync(r => r.Citizen == plan.Citizen && r.Kind == RelationKind.Guardian && r.From <= today && (r.Until == null || r.Until > today), stop);
        var refused = plan.Consent(consent, citizen, hasGuardian, others.Exists(p => p.Until is null), law, rules, clock.GetUtcNow());
        if (!refused.None) return refused;
        db.AddToCourse(clock, plan.Citizen, today, "shared-goals", "Helhedsorienteret plan i kraft med samtykke.", followUp: null, who.Subject);
        return await db.SavePlan(stop);
    }
}
