using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Work;

/// <summary>A target group of a plan (målgruppe).</summary>
internal sealed record PlanGroup(string? Code, bool IsPrimary);

/// <summary>A plan as it is written (indsatsplan): goals, target groups, and what is to be given.</summary>
/// <param name="Goals">The goals it works towards.</param>
/// <param name="TargetGroups">The target groups; at most one is primary.</param>
/// <param name="OfferType">The kind of offer (tilbudstype).</param>
/// <param name="Services">The services (ydelser).</param>
/// <param name="From">First day.</param>
/// <param name="FollowUp">The day it is followed up; may wait until it is ordered.</param>
internal sealed record NewPlan(IReadOnlyList<string>? Goals, IReadOnlyList<PlanGroup>? TargetGroups, string? OfferType, IReadOnlyList<string>? Services, DateOnly? From, DateOnly? FollowUp)
{
    public Refusals Check(CaseFile file)
    {
        var open = file.GoalsShown.Where(g => !g.Status.IsOver()).Select(g => g.Id).ToHashSet();
        return new Refusals()
            .When(file.Case.Closed is not null, "case-closed", "Sagen er lukket.")
            .When(file.LatestAssessment is not { Status: ReportedGatheringStatus.Completed }, "assessment-not-completed", "Afslut udredningen, før planen skrives.")
            .When((Goals ?? []).Any(goal => !open.Contains(goal)), "goal-unknown", "Vælg blandt borgerens aktive mål.", "goals")
            .When((TargetGroups ?? []).Count(g => g.IsPrimary) > 1, "two-primary-target-groups", "En plan har højst én primær målgruppe.", "targetGroups")
            .When((TargetGroups ?? []).Any(g => FfbCodes.Current.TargetGroups.All(known => known.Code != g.Code)), "target-group-unknown", "Målgruppen findes ikke i Fælles Faglige Begreber.", "targetGroups")
            .When(FfbCodes.Current.OfferTypes.All(o => o.Code != OfferType), "offer-type-unknown", "Vælg en tilbudstype.", "offerType")
            .When(Services is not { Count: > 0 } || Services.Any(s => FfbCodes.Current.Services.All(known => known.Code != s)), "services-missing", "Vælg mindst én ydelse.", "services")
            .When(From is null, "from-missing", "Skriv, hvornår indsatsen skal begynde.", "from")
            .When(FollowUp <= From, "follow-up-too-early", "Opfølgningen skal ligge efter, at indsatsen er begyndt.", "followUp");
    }
}

/// <summary>A decision as it is written (afgørelse).</summary>
internal sealed record NewDecision(DecisionOutcome? Outcome, string? Paragraph, string? Reason, string? WhyNotLess, DateOnly? StepDownExpected, long ExpectedMonthlyCost)
{
    public Refusals Check(Plan plan, CaseFile file, DateOnly born, DateOnly today)
    {
        var grants = Outcome is DecisionOutcome.Granted or DecisionOutcome.PartlyGranted;
        var refused = new Refusals()
            .When(Outcome is null, "outcome-missing", "Vælg, hvad der er afgjort.", "outcome")
            .When(plan.Status is not ReportedPlanStatus.Draft, "plan-decided", "Der er allerede truffet afgørelse om planen. En ny afgørelse er en ny plan.")
            .When(plan.IsOfEarlierAssessmentThan(file), "plan-of-earlier-assessment", "Borgeren er udredt på ny, siden planen blev skrevet. En ny udredning kræver en ny plan.")
            .When(string.IsNullOrWhiteSpace(Reason), "reason-missing", "Skriv begrundelsen.", "reason")
            .When(grants && string.IsNullOrWhiteSpace(WhyNotLess), "why-not-less-missing", "Skriv, hvorfor noget mindre indgribende ikke er nok.", "whyNotLess")
            .When(grants && StepDownExpected <= today, "step-down-past", "Den forventede nedtrapning skal ligge i fremtiden.", "stepDownExpected")
            .When(ExpectedMonthlyCost < 0, "cost-negative", "Udgiften kan ikke være negativ.", "expectedMonthlyCost");
        refused.AddRange(DisabilityLaw.Current.MayBeGiven(Paragraph, born, plan.From > today ? plan.From : today));
        return refused;
    }
}

/// <summary>An order as it is written (bestilling).</summary>
internal sealed record NewOrder(Guid? Offer, DateOnly? StartsOn, long? GrantedMonthlyCost, DateOnly? FollowUp = null)
{
    /// <summary>What an ordered plan must have (KL's care plan 1, 2, 4 and 5; goals by the guide's care plan 3, which binds what is ordered here).</summary>
    public Refusals Check(Plan plan, CaseFile file, Decision? decision, RegisteredOffer? offer, int taken, DateOnly today) => new Refusals()
        .When(decision is not { Outcome: DecisionOutcome.Granted or DecisionOutcome.PartlyGranted }, "not-granted", "Der kan først bestilles, når indsatsen er bevilget.")
        .When(plan.Intent == ReportedPlanIntent.Order, "already-ordered", "Planen er allerede bestilt.")
        .When(plan.IsOfEarlierAssessmentThan(file), "plan-of-earlier-assessment", "Borgeren er udredt på ny, siden planen blev skrevet. En ny udredning kræver en ny plan.")
        .When(plan.Goals.Length == 0, "goals-missing", "En bestilling skal have mindst ét mål.")
        .When(plan.PrimaryTargetGroup is null, "target-group-missing", "En bestilling skal have en primær målgruppe.")
        .When(plan.SupportNeed is null, "support-need-missing", "En bestilling skal have en støttebehovsvurdering.")
        .When(FollowUp is null && plan.FollowUp is null, "follow-up-missing", "En bestilling skal have en opfølgningsdato.", "followUp")
        .When(FollowUp <= today || (FollowUp is null && file.FollowUpOf(plan)?.On <= today), "follow-up-past", "Opfølgningen skal ligge i fremtiden.", "followUp")
        .When(offer is null || !offer.IsInForce(StartsOn ?? today), "offer-unknown", "Vælg et tilbud, der findes på startdagen.", "offer")
        .When(offer is not null && decision is not null && offer.Paragraph != decision.Paragraph, "offer-other-paragraph", "Tilbuddet gives efter en anden paragraf end den, der er bevilget efter.", "offer")
        .When(offer is not null && taken >= offer.Places, "offer-full", "Tilbuddet har ingen ledige pladser.", "offer")
        .When(StartsOn is null, "starts-missing", "Skriv, hvornår indsatsen begynder.", "startsOn")
        .When(GrantedMonthlyCost is null or < 0, "cost-missing", "Skriv den bevilgede udgift pr. måned.", "grantedMonthlyCost");
}

/// <summary>A follow-up as it is written (opfølgning).</summary>
internal sealed record NewFollowUp(FollowUpResult? Result, string? Words, DateOnly? Next, IReadOnlyList<string>? GoalsReached = null)
{
    public Refusals Check(Plan plan, DateOnly today) => new Refusals()
        .When(Result is null, "result-missing", "Vælg, hvad opfølgningen førte til.", "result")
        .When(plan.Status.IsOver() || plan.Status == ReportedPlanStatus.Draft, "plan-not-running", "Der kan kun følges op på en plan, der er i kraft.")
        .When(string.IsNullOrWhiteSpace(Words), "words-missing", "Skriv, hvad borgeren selv siger om indsatsen.", "words")
        .When(Result == FollowUpResult.Continue && (Next is null || Next <= today), "next-missing", "Når indsatsen fortsætter, skal den næste opfølgning aftales.", "next")
        .When((GoalsReached ?? []).Any(goal => !plan.Goals.Contains(goal)), "goal-unknown", "Målet hører ikke til planen.", "goalsReached");
}
