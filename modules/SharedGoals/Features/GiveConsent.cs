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

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Notes that a citizen has given a consent (samtykke).</summary>
internal sealed class GiveConsent : ICarterModule
{
    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/consents", Handle)
        .WithName("shared-goals.giveConsent").OnlyFor(WhoMay.NoteConsents).ForCitizensToo().ForAllDepartments()
        .WithSummary("Note a consent")
        .WithDescription("Needs a purpose, at least one department on each side, who said yes and how, the last day, and that the citizen has been told what it means. The last day is a Danish date and is included. The citizen and the guardian give their own: who and how then follow from who is signed in.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, ConsentText text, SignedIn who, SharedGoalsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is not { } known) return TypedResults.NotFound();
        var (consent, refused) = await Give(known, text, who, db, rules, clock, stop);
        if (consent is null) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/shared-goals/citizens/{citizen}/consents", new Response(consent.Id));
    }

    /// <summary>Notes it; the caller saves.</summary>
    internal static async Task<(Consent? Consent, Refusals Refused)> Give(Citizen citizen, ConsentText text, SignedIn who, SharedGoalsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        // Who is signed in gives their own yes, and nobody else's.
        if (who.Citizen is { } giver) text = text with { By = giver == citizen.Id ? ConsentGiver.Citizen : ConsentGiver.Guardian, How = ConsentForm.SignedIn };
        var today = clock.Today();
        var hasGuardian = await db.Relations.AnyAsync(r => r.Citizen == citizen.Id && r.Kind == RelationKind.Guardian && r.From <= today && (r.Until == null || r.Until > today), stop);
        var (consent, refused) = Consent.Give(citizen, text, hasGuardian, who.Subject, clock, rules);
        refused.When(who.Citizen is null && text.How is ConsentForm.SignedIn, "consent-not-signed-in",
            "Kun borgeren og værgen giver samtykke ved selv at logge på. Vælg skriftligt eller mundtligt.", "how");
        if (!refused.None) return (null, refused);
        if (consent is not null) db.Consents.Add(consent);
        return (consent, refused);
    }
}
