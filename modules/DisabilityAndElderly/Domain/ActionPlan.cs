using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>How far an action plan under serviceloven § 141 is.</summary>
internal enum ActionPlanState
{
    /// <summary>Overvejet, ikke tilbudt.</summary>
    Considered,

    /// <summary>Tilbudt.</summary>
    Offered,

    /// <summary>Borgeren har takket nej.</summary>
    Declined,

    /// <summary>I kraft.</summary>
    Active,

    /// <summary>Erstattet af en helhedsorienteret plan.</summary>
    Replaced,

    /// <summary>Afsluttet.</summary>
    Ended,
}

/// <summary>An action plan (handleplan, serviceloven § 141): only below pension age. Each step is a row of <see cref="ActionPlanStep"/>.</summary>
internal sealed class ActionPlan
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required ActionPlanState State { get; set; }

    /// <summary>Whether the municipality must offer it: significant impairment or serious social problems.</summary>
    public required bool MustBeOffered { get; init; }

    public required string Grounds { get; init; }

    public string? Purpose { get; set; }

    public string? Effort { get; set; }

    public string? Duration { get; set; }

    public string? OtherConditions { get; set; }

    /// <summary>The day the citizen consented to a holistic plan in its place (helhedsorienteret plan).</summary>
    public DateOnly? HolisticConsent { get; set; }

    public required DateOnly ConsideredOn { get; init; }

    /// <summary>Takes the next step; what the law wants first is refused.</summary>
    public Refusals Take(NextPlanStep next, DateOnly today)
    {
        var refused = new Refusals()
            .When(!MayBecome(next.State), "step-out-of-order", "Det trin kan ikke komme nu. Se, hvor langt planen er.", "state")
            .When(next.State == ActionPlanState.Replaced && !next.Consents, "consent-missing", "En helhedsorienteret plan kan kun træde i stedet med borgerens samtykke.", "consents");
        if (next.State == ActionPlanState.Active)
        {
            refused.When(string.IsNullOrWhiteSpace(next.Purpose), "purpose-missing", "Skriv formålet med indsatsen.", "purpose")
                .When(string.IsNullOrWhiteSpace(next.Effort), "effort-missing", "Skriv, hvilken indsats der er nødvendig.", "effort")
                .When(string.IsNullOrWhiteSpace(next.Duration), "duration-missing", "Skriv, hvor længe indsatsen forventes at vare.", "duration");
        }
        if (!refused.None) return refused;

        State = next.State;
        if (next.State == ActionPlanState.Active) (Purpose, Effort, Duration, OtherConditions) = (next.Purpose, next.Effort, next.Duration, next.Other);
        if (next.State == ActionPlanState.Replaced) HolisticConsent = today;
        return refused;
    }

    /// <summary>Whether a step may follow.</summary>
    public bool MayBecome(ActionPlanState next) => (State, next) switch
    {
        (ActionPlanState.Considered, ActionPlanState.Offered) => true,
        (ActionPlanState.Considered, ActionPlanState.Ended) => !MustBeOffered,
        (ActionPlanState.Offered, ActionPlanState.Active or ActionPlanState.Declined or ActionPlanState.Replaced) => true,
        (ActionPlanState.Declined, ActionPlanState.Offered) => true,
        (ActionPlanState.Active, ActionPlanState.Replaced or ActionPlanState.Ended) => true,
        (ActionPlanState.Replaced, ActionPlanState.Offered or ActionPlanState.Ended) => true,
        _ => false,
    };
}

/// <summary>A step of an action plan: one row per step, never changed.</summary>
internal sealed class ActionPlanStep
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required Guid Plan { get; init; }

    public required ActionPlanState State { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }
}

/// <summary>The next step as it is sent.</summary>
internal sealed record NextPlanStep(ActionPlanState State, string? Purpose = null, string? Effort = null, string? Duration = null, string? Other = null, bool Consents = false);
