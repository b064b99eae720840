using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>The action plan under serviceloven § 141, and what may stand in its place.</summary>
internal sealed class ActionPlanWork(DisabilityDb db, IAsk ask, TimeProvider clock)
{
    private const string Paragraph = "Serviceloven § 141";

    /// <summary>Considers an action plan: for everybody who gets help for longer, and it must be offered at significant impairment or serious social problems.</summary>
    public async Task<Worked> Consider(CitizenId citizen, bool mustBeOffered, string? grounds, Author by, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(grounds)) return Worked.No("grounds-missing", "Skriv, hvad vurderingen bygger på.", "grounds");
        var (born, silence) = await ask.BornOf(citizen, stop);
        if (silence is not null) return new Worked([silence]);
        if (born is null) return Worked.No("citizen-unknown", "Borgerregistret kender ikke borgeren.");
        if (DisabilityLaw.Current.MayBeGiven(Paragraph, born.Value, clock.Today()) is { None: false } refused) return new Worked(refused);
        if (await db.ActionPlans.AnyAsync(p => p.Citizen == citizen && p.State != ActionPlanState.Ended, stop)) return Worked.No("plan-open", "Der er allerede en handleplan i gang.");

        var plan = new ActionPlan { Id = Guid.CreateVersion7(clock.GetUtcNow()), Citizen = citizen, State = ActionPlanState.Considered, MustBeOffered = mustBeOffered, Grounds = grounds, ConsideredOn = clock.Today() };
        db.Add(plan);
        Step(plan, by);
        await db.SaveChangesAsync(stop);
        return new Worked([], plan.Id.ToString());
    }

    public async Task<Worked> Take(CitizenId citizen, Guid id, NextPlanStep next, Author by, CancellationToken stop)
    {
        if (await db.ActionPlans.FirstOrDefaultAsync(p => p.Id == id && p.Citizen == citizen, stop) is not { } plan) return Worked.No("plan-missing", "Handleplanen findes ikke.");
        if (plan.Take(next, clock.Today()) is { None: false } refused) return new Worked(refused);
        Step(plan, by);
        await db.SaveChangesAsync(stop);
        return new Worked([], id.ToString());
    }

    private void Step(ActionPlan plan, Author by) => db.Add(new ActionPlanStep
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Citizen = plan.Citizen,
        Plan = plan.Id,
        State = plan.State,
        On = clock.Today(),
        By = by.Id,
        ByName = by.Name,
    });
}
