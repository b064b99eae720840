using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>What goes beside the plans of the invented citizens told of one by one: orders, VRAP, Aalborg Aktiv, action plans, team and discharge.</summary>
internal sealed class DemoWork(DemoCitizen citizen, DemoStory story, string offerType, DemoRows rows)
{
    private const string Adviser = "Susanne Kjeldal";

    private DateOnly Today => citizen.Today;

    public void Fill(string plan, string goal, bool isPrepared)
    {
        var assessed = Today.AddDays(-100);
        Act(0, VumPhase.Opening, "Sagen er åbnet", assessed.AddDays(-14));
        Act(1, VumPhase.Assessment, "Udredningen er afsluttet", assessed);
        if (citizen.Situation is not (DemoSituation.Elderly or DemoSituation.TurningPensionAge) && citizen.Age >= 18) ActionPlan(assessed);
        if (citizen.Situation == DemoSituation.AalborgAktiv) Occupation();
        if (citizen.Situation == DemoSituation.Psychiatry) Team();
        if (isPrepared) return;

        Act(2, VumPhase.Decision, $"Indsatsen er bevilget efter {story.Paragraph}", assessed.AddDays(6));
        Act(3, VumPhase.Order, "Indsatsen er bestilt", assessed.AddDays(8));
        Order(plan, assessed);
        Vrap(goal);
    }

    private void Order(string plan, DateOnly assessed)
    {
        var offer = Offer();
        var expected = offer.MonthlyPrice - 50_000;
        var state = citizen.OneOf(OrderState.Started, OrderState.Started, OrderState.Accepted, OrderState.Sent);
        var order = new ProviderOrder
        {
            Id = citizen.IdFor("order"),
            Citizen = citizen.Id,
            Plan = plan,
            Offer = offer.Id,
            StartsOn = assessed.AddDays(10),
            GrantedMonthlyCost = offer.MonthlyPrice,
            ExpectedMonthlyCost = expected,
            State = state,
            OrderedOn = assessed.AddDays(8),
            OrderedBy = DemoStaff.DisabilityAdviser.Value,
        };
        rows.Add(order);
        if (state is OrderState.Sent) return;
        rows.Add(new OrderStatus
        {
            Id = citizen.IdFor("status"),
            Citizen = citizen.Id,
            Order = order.Id,
            State = state,
            Note = "Vi har talt med borgeren om den første uge.",
            On = assessed.AddDays(9),
            By = story.Answers.Id.Value,
            ByName = story.Answers.Name,
        });
    }

    /// <summary>One offer for each kind and paragraph, the same whichever citizen asks.</summary>
    private RegisteredOffer Offer()
    {
        var id = new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(story.Offer + story.Paragraph)).AsSpan(0, 16));
        var offer = new RegisteredOffer
        {
            Id = id,
            Series = id,
            Name = story.OfferName,
            Provider = story.Provider,
            Cvr = story.Outside?.Cvr,
            OfferType = offerType,
            Paragraph = story.Paragraph,
            Places = 24,
            MonthlyPrice = story.MonthlyPrice,
            From = new DateOnly(Today.Year - 1, 1, 1),
            By = DemoStaff.DisabilityAdviser.Value,
        };
        rows.Add(offer);
        return offer;
    }

    private void Vrap(string goal)
    {
        var entry = new VrapEntry
        {
            Id = citizen.IdFor("vrap"),
            Citizen = citizen.Id,
            Goal = goal,
            SubGoal = "Gøre det sammen to gange om ugen",
            Method = "Guidning med billeder",
            Done = "Vi har lagt en fast dag og gået det igennem med billeder på telefonen.",
            Worked = "Billederne giver ro, og de kan tages frem undervejs.",
            DidNotWork = "Om eftermiddagen er der for meget støj.",
            Why = "Det er lettere, når der er få valg ad gangen.",
            On = Today.AddDays(-20),
            By = story.Answers.Id.Value,
            ByName = story.Answers.Name,
        };
        rows.Add(entry);
        rows.Add(new VrapRemark { Id = citizen.IdFor("remark"), Citizen = citizen.Id, Entry = entry.Id, Text = "Prøv en morgen næste gang, så ser vi på niveauet til opfølgningen.", FromAuthority = true, On = Today.AddDays(-17), By = DemoStaff.DisabilityAdviser.Value, ByName = Adviser });
    }

    private void ActionPlan(DateOnly considered)
    {
        var must = story.Need is SupportNeed.High or SupportNeed.Complete;
        var plan = new ActionPlan
        {
            Id = citizen.IdFor("action-plan"),
            Citizen = citizen.Id,
            State = citizen.OneOf(ActionPlanState.Active, ActionPlanState.Offered, ActionPlanState.Considered),
            MustBeOffered = must,
            Grounds = must ? "Betydelig nedsat funktionsevne" : "Længerevarende støtte",
            ConsideredOn = considered,
        };
        if (plan.State == ActionPlanState.Active) (plan.Purpose, plan.Effort, plan.Duration) = ("En hverdag, der hænger sammen", "Støtte i hverdagen efter indsatsplanen", "Et år, så ser vi på det igen");
        rows.Add(plan);
        rows.Add(new ActionPlanStep { Id = citizen.IdFor("action-step"), Citizen = citizen.Id, Plan = plan.Id, State = plan.State, On = considered, By = DemoStaff.DisabilityAdviser.Value, ByName = Adviser });
    }

    private void Occupation()
    {
        rows.Add(new OccupationWish
        {
            Id = citizen.IdFor("wish"),
            Citizen = citizen.Id,
            Dreams = "At være et sted, hvor der er dyr og nogen at snakke med",
            Ability = "Er god til faste opgaver og møder til tiden",
            Potential = "Kan lære at tage bussen selv",
            Interests = ["dyr", "natur"],
            Kinds = [nameof(OccupationKind.Voluntary), nameof(OccupationKind.ActivityCentre)],
            Hours = 12,
            On = Today.AddDays(-30),
            By = DemoStaff.DisabilityAdviser.Value,
        });
        var stable = Opening(1, OccupationKind.Voluntary, "Passe heste", "Rideklubben Fjorden", "dyr", 5);
        Opening(2, OccupationKind.ActivityCentre, "Holde parken", "Aktivitetscenter Bøgen", "natur", 8);
        rows.Add(new OccupationMatch { Id = citizen.IdFor("match"), Citizen = citizen.Id, Opening = stable, State = citizen.OneOf(MatchState.Proposed, MatchState.Started), Since = Today.AddDays(-12), By = DemoStaff.DisabilityAdviser.Value });
    }

    private Guid Opening(int number, OccupationKind kind, string title, string partner, string interest, int places)
    {
        var id = Guid.Parse($"ac000000-0000-4000-8000-{number:000000000000}");
        rows.Add(new Opening { Id = id, Kind = kind, Title = title, Partner = partner, Interests = [interest], Places = places, Hours = 6, From = new DateOnly(Today.Year, 1, 1) });
        return id;
    }

    private void Team()
    {
        rows.Add(new OutsideMember { Id = citizen.IdFor("outside"), Citizen = citizen.Id, Name = "Karin Vestergaard", Organisation = "Psykiatrien, Region Nordjylland", Part = "Udskrivningskoordinator", Reach = "70 00 00 00", From = Today.AddDays(-40), By = DemoStaff.DisabilityAdviser.Value });
        rows.Add(new Discharge
        {
            Id = citizen.IdFor("discharge"),
            Series = citizen.IdFor("discharge"),
            Citizen = citizen.Id,
            Ward = "Psykiatrien, Aalborg",
            Expected = Today.AddDays(citizen.OneOf(-2, 5, 12)),
            Arrangement = "Medicin er hentet, og bostøtten kommer samme aften",
            Coordinator = Adviser,
            On = Today.AddDays(-6),
            By = DemoStaff.DisabilityAdviser.Value,
        });
        rows.Add(new TeamMeasure { Id = citizen.IdFor("measure"), Citizen = citizen.Id, FunctionLevel = 3, Attachment = WorkAttachment.None, On = Today.AddDays(-90), By = DemoStaff.DisabilityAdviser.Value });
        rows.Add(new TeamMeasure { Id = citizen.IdFor("measure", 1), Citizen = citizen.Id, FunctionLevel = 2, Attachment = WorkAttachment.NowAndThen, On = Today.AddDays(-10), By = DemoStaff.DisabilityAdviser.Value });
    }

    private void Act(int nth, VumPhase phase, string what, DateOnly on) => rows.Add(new CaseEvent
    {
        Id = citizen.IdFor("act", nth),
        Citizen = citizen.Id,
        Phase = phase,
        What = what,
        On = on,
        By = DemoStaff.DisabilityAdviser.Value,
        ByName = Adviser,
    });
}
