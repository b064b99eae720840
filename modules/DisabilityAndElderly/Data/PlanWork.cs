using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Work;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>
/// A plan from draft over decision and order to follow-up. Each step is read, checked and written in one transaction, which SQLite runs one
/// at a time: two who decide or order at once are not both right.
/// </summary>
internal sealed class PlanWork(DisabilityDb db, IAsk ask, TimeProvider clock)
{
    private DateTimeOffset Now => clock.GetUtcNow();

    private DateOnly Today => clock.Today();

    /// <summary>Writes a plan of the latest completed assessment. A plan has always a new id.</summary>
    public async Task<Worked> Draft(CitizenId citizen, NewPlan written, Author by, CancellationToken stop)
    {
        if (await db.FileOf(citizen, stop) is not { } file) return NoPlan;
        if (written.Check(file) is { None: false } refused) return new Worked(refused);

        var groups = new Dictionary<string, string>();
        foreach (var code in (written.TargetGroups ?? []).Select(g => g.Code!).Distinct())
        {
            var known = file.TargetGroups.FirstOrDefault(g => g.Code == code && g is { IsActive: true, IsMistake: false });
            if (known is null) db.Add(known = new TargetGroup { Citizen = citizen, Id = NewId(), Code = code, Recorded = Today });
            groups[code] = known.Id;
        }
        var offer = new Offer { Citizen = citizen, Id = NewId(), Code = written.OfferType! };
        var assessment = file.LatestAssessment!;
        var primary = written.TargetGroups?.FirstOrDefault(g => g.IsPrimary)?.Code;
        var plan = new Plan
        {
            Citizen = citizen,
            Id = NewId(),
            Intent = ReportedPlanIntent.Plan,
            Status = ReportedPlanStatus.Draft,
            From = written.From!.Value,
            CaseNumber = file.Case.CaseNumbers.FirstOrDefault() ?? "",
            Goals = [.. (written.Goals ?? []).Distinct()],
            PrimaryTargetGroup = primary is null ? null : groups[primary],
            SecondaryTargetGroups = [.. groups.Where(g => g.Key != primary).Select(g => g.Value)],
            Offers = [offer.Id],
            SupportNeed = assessment.SupportNeeds.FirstOrDefault(),
            Assessment = assessment.Id,
            FollowUp = written.FollowUp is { } day ? FollowUpOn(citizen, day) : null,
        };
        db.Add(offer);
        db.Add(plan);
        db.Add(new Support { Citizen = citizen, Id = NewId(), Plans = [plan.Id], Intent = ReportedPlanIntent.Plan, Status = ReportedPlanStatus.Draft, From = plan.From, Services = [.. written.Services!.Distinct()] });
        db.Log(citizen, VumPhase.Assessment, "En indsatsplan er skrevet", by, plan.Id, clock);
        await db.SaveChangesAsync(stop);
        return new Worked([], plan.Id);
    }

    /// <summary>Decides on a plan. The law is asked for the day the help begins.</summary>
    public async Task<Worked> Decide(CitizenId citizen, string id, NewDecision written, Author by, CancellationToken stop)
    {
        var (born, silence) = await ask.BornOf(citizen, stop);
        if (silence is not null) return new Worked([silence]);
        if (born is null) return Worked.No("citizen-unknown", "Borgerregistret kender ikke borgeren.");
        await using var alone = await db.Database.BeginTransactionAsync(stop);
        if (await Found(citizen, id, stop) is not var (file, plan)) return NoPlan;
        if (written.Check(plan, file, born.Value, Today) is { None: false } refused) return new Worked(refused);

        var granted = written.Outcome is not DecisionOutcome.Refused;
        plan.Status = granted ? ReportedPlanStatus.Active : ReportedPlanStatus.Revoked;
        foreach (var support in await SupportsOf(citizen, id, stop))
        {
            support.Status = plan.Status;
            support.ServiceStates = [.. support.Services.Select(_ => granted ? "not-started" : "cancelled")];
        }
        var decision = new Decision
        {
            Id = Guid.CreateVersion7(Now),
            Citizen = citizen,
            Plan = id,
            Outcome = written.Outcome!.Value,
            Paragraph = written.Paragraph!,
            Reason = written.Reason!,
            WhyNotLess = granted ? written.WhyNotLess : null,
            StepDownExpected = written.StepDownExpected,
            ExpectedMonthlyCost = written.ExpectedMonthlyCost,
            On = Today,
            By = by.Id,
            ByName = by.Name,
        };
        db.Add(decision);
        db.Log(citizen, VumPhase.Decision, granted ? $"Indsatsen er bevilget efter {written.Paragraph}" : "Der er givet afslag", by, id, clock);
        if (granted) db.Publish(new SupportGranted(citizen, plan.From, DisabilityLaw.Current.Find(written.Paragraph, plan.From > Today ? plan.From : Today)!.Reference));
        await db.SaveChangesAsync(stop);
        await alone.CommitAsync(stop);
        return new Worked([], decision.Id.ToString());
    }

    /// <summary>Orders a granted plan at an offer with a free place.</summary>
    public async Task<Worked> Order(CitizenId citizen, string id, NewOrder written, Author by, CancellationToken stop)
    {
        await using var alone = await db.Database.BeginTransactionAsync(stop);
        if (await Found(citizen, id, stop) is not var (file, plan)) return NoPlan;
        var decision = await db.Decisions.AsNoTracking().Where(d => d.Citizen == citizen && d.Plan == id).OrderByDescending(d => d.Id).FirstOrDefaultAsync(stop);
        var offer = await db.Register.AsNoTracking().FirstOrDefaultAsync(o => o.Id == written.Offer, stop);
        var taken = offer is null ? 0 : await db.TakenPlaces(offer, stop);
        if (written.Check(plan, file, decision, offer, taken, Today) is { None: false } refused) return new Worked(refused);

        if (written.FollowUp is { } day) plan.FollowUp = FollowUpOn(citizen, day);
        plan.Intent = ReportedPlanIntent.Order;
        foreach (var support in await SupportsOf(citizen, id, stop)) (support.Intent, support.ServiceStates) = (ReportedPlanIntent.Order, [.. support.Services.Select(_ => "not-started")]);
        var order = new ProviderOrder
        {
            Id = Guid.CreateVersion7(Now),
            Citizen = citizen,
            Plan = id,
            Offer = offer!.Id,
            StartsOn = written.StartsOn!.Value,
            GrantedMonthlyCost = written.GrantedMonthlyCost!.Value,
            ExpectedMonthlyCost = decision!.ExpectedMonthlyCost,
            State = OrderState.Sent,
            OrderedOn = Today,
            OrderedBy = by.Id,
        };
        db.Add(order);
        db.Log(citizen, VumPhase.Order, $"Indsatsen er bestilt hos {offer.Name}", by, id, clock);
        db.Publish(new FollowUpPlanned(citizen, written.FollowUp ?? file.PlannedFollowUps.First(f => f.Id == plan.FollowUp).On));
        await db.SaveChangesAsync(stop);
        await alone.CommitAsync(stop);
        return new Worked([], order.Id.ToString());
    }

    /// <summary>Takes in what the provider says of an order.</summary>
    public async Task<Worked> Answer(CitizenId citizen, Guid id, OrderState state, string? note, SignedIn who, CancellationToken stop)
    {
        await using var alone = await db.Database.BeginTransactionAsync(stop);
        var given = await db.GivenTo(citizen, who, stop);
        if (await db.Orders.FirstOrDefaultAsync(o => o.Id == id && o.Citizen == citizen, stop) is not { } order || given?.Orders.All(own => own.Id != id) == true)
            return Worked.No("order-missing", "Bestillingen findes ikke.");
        if (!order.MayBecome(state)) return Worked.No("state-out-of-order", "Den status kan ikke komme efter den, bestillingen har.", "state");
        if (state == OrderState.Declined && string.IsNullOrWhiteSpace(note)) return Worked.No("note-missing", "Skriv, hvorfor bestillingen ikke kan tages.", "note");

        order.State = state;
        foreach (var support in await SupportsOf(citizen, order.Plan, stop))
        {
            support.ServiceStates = [.. support.Services.Select(_ => state switch { OrderState.Started => "in-progress", OrderState.Ended => "completed", OrderState.Declined => "cancelled", _ => "not-started" })];
        }
        // Declined: the plan waits to be ordered elsewhere.
        if (state == OrderState.Declined && await db.Set<Plan>().FindAsync([citizen, order.Plan], stop) is { } plan) plan.Intent = ReportedPlanIntent.Plan;
        db.Add(new OrderStatus { Id = Guid.CreateVersion7(Now), Citizen = citizen, Order = id, State = state, Note = note, On = Today, By = who.Subject, ByName = who.Name });
        await db.SaveChangesAsync(stop);
        await alone.CommitAsync(stop);
        return new Worked([], id.ToString());
    }

    /// <summary>Follows up on a plan: it goes on with a new day, or it ends.</summary>
    public async Task<Worked> FollowUp(CitizenId citizen, string id, NewFollowUp written, Author by, CancellationToken stop)
    {
        await using var alone = await db.Database.BeginTransactionAsync(stop);
        if (await Found(citizen, id, stop) is not var (_, plan)) return NoPlan;
        if (written.Check(plan, Today) is { None: false } refused) return new Worked(refused);

        var outcome = new FollowUpOutcome { Citizen = citizen, Id = NewId(), Plans = [id], Result = written.Result!.Value, On = Today, Reported = Now, Words = written.Words };
        db.Add(outcome);
        foreach (var goal in await db.Set<InterventionGoal>().Where(g => g.Citizen == citizen && (written.GoalsReached ?? Array.Empty<string>()).Contains(g.Id)).ToListAsync(stop))
            goal.Status = ReportedGoalStatus.Completed;
        if (written.Result == FollowUpResult.Continue)
        {
            plan.FollowUp = FollowUpOn(citizen, written.Next!.Value);
            db.Publish(new FollowUpPlanned(citizen, written.Next.Value));
        }
        else
        {
            await End(citizen, plan, stop);
        }
        db.Log(citizen, VumPhase.FollowUp, written.Result switch
        {
            FollowUpResult.Continue => "Opfølgning: indsatsen fortsætter",
            FollowUpResult.End => "Opfølgning: indsatsen er afsluttet",
            _ => "Opfølgning: indsatsen er afsluttet, og der visiteres til en ny",
        }, by, id, clock);
        await db.SaveChangesAsync(stop);
        await alone.CommitAsync(stop);
        return new Worked([], outcome.Id);
    }

    private async Task End(CitizenId citizen, Plan plan, CancellationToken stop)
    {
        (plan.Status, plan.To, plan.ToAt) = (ReportedPlanStatus.Completed, Today > plan.From ? Today : plan.From, null);
        foreach (var support in await SupportsOf(citizen, plan.Id, stop))
            (support.Status, support.To, support.ToAt, support.ServiceStates) = (ReportedPlanStatus.Completed, Today > support.From ? Today : support.From, null, [.. support.Services.Select(_ => "completed")]);
        foreach (var order in await db.Orders.Where(o => o.Citizen == citizen && o.Plan == plan.Id).ToListAsync(stop))
        {
            if (order.HoldsPlace) order.State = OrderState.Ended;
        }
        db.Publish(new SupportEnded(citizen, Today));
    }

    private async Task<(CaseFile File, Plan Plan)?> Found(CitizenId citizen, string id, CancellationToken stop) =>
        await db.FileOf(citizen, stop) is { } file && await db.Set<Plan>().FindAsync([citizen, id], stop) is { } plan ? (file, plan) : null;

    private async Task<List<Support>> SupportsOf(CitizenId citizen, string plan, CancellationToken stop) =>
        [.. (await db.Set<Support>().Where(s => s.Citizen == citizen).ToListAsync(stop)).Where(s => s.Plans.Contains(plan) && s.Status != ReportedPlanStatus.EnteredInError)];

    private string FollowUpOn(CitizenId citizen, DateOnly day)
    {
        var planned = new PlannedFollowUp { Citizen = citizen, Id = NewId(), On = day, Set = Now };
        db.Add(planned);
        return planned.Id;
    }

    private string NewId() => Guid.CreateVersion7(Now).ToString();

    private static Worked NoPlan => Worked.No("plan-missing", "Planen findes ikke.");
}
