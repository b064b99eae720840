using NyeFaellesVeje.Contracts.ChildrenAndSchools;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Grants a child a support: on a step of the ladder, by a paragraph, with purpose, duration and an expected step down.</summary>
internal sealed class GrantSupport : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/supports", Handle)
        .ByAuthority()
        .WithName("children-and-schools.grantSupport")
        .WithSummary("Grant a child a support on the ladder")
        .WithDescription("Going up a step needs what was tried and why less was not enough. A support may take a place in an offer.")
        .MayBeRefused();

    internal static async Task<Results<Created<Made>, NotFound, Refused>> Handle(CitizenId citizen, SupportText text, SignedIn who, ChildrenAndSchoolsDb db, CitizenRegister register, Knowledge knowledge, TimeProvider clock, CancellationToken stop)
    {
        var (child, refused) = await register.Find(citizen, stop);
        if (child is null) return refused.OrAbsent().AsCreated(citizen, "supports", default);
        var kind = knowledge.Kind(text.Kind);
        var standsOn = Ladder.StepOn(await db.Supports.AsNoTracking().Where(s => s.Citizen == citizen).ToListAsync(stop), (text.From ?? clock.Today()).AddDays(-1));
        refused = text.WhatIsWrong(child, kind, standsOn).When(kind is { IsPlacement: true }, "placement-by-itself", "En anbringelse skrives som anbringelse, med kommunerne og opholdet.", "kind");
        await TakePlace(text, refused, db, stop);
        if (!refused.None) return refused.AsProblem();

        var support = text.Grant(citizen, kind!, clock.GetUtcNow());
        db.Supports.Add(support);
        db.Note(citizen, support.Id, $"Indsats bevilget: {support.Title}, trin {support.Step}", support.WhyNotLess ?? support.Purpose, who, clock);
        db.Publish(new ChildSupportStarted(citizen, support.From, support.ExpectedUntil, support.Step, support.Reference));
        await db.Save(refused, stop);
        return refused.AsCreated(citizen, "supports", support.Id);
    }

    /// <summary>Takes a place in the offer, if there is one left; two who want the last one cannot both have it.</summary>
    private static async Task TakePlace(SupportText text, Refusals refused, ChildrenAndSchoolsDb db, CancellationToken stop)
    {
        if (text.Offer is not { } wanted) return;
        var offer = await db.Offers.FirstOrDefaultAsync(o => o.Id == wanted, stop);
        refused.When(offer is null || offer.Closed is not null, "offer-unknown", "Tilbuddet findes ikke længere. Vælg et andet.", "offer");
        if (offer is null || text.From is not { } from || text.ExpectedUntil is not { } until) return;

        var taken = await db.Supports.CountAsync(s => s.Offer == wanted && s.From <= until && (s.Ended == null || s.Ended > from), stop);
        refused.When(taken >= offer.Places, "offer-full", $"Tilbuddet har {offer.Places} pladser, og alle er optaget i perioden.", "offer")
            .When(offer.Kind != text.Kind || offer.Step != text.Step, "offer-of-another-kind", "Tilbuddet hører til en anden støtteform eller et andet trin.", "offer");
        offer.Revision++;
    }
}
