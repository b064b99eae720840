using System.Collections.Frozen;
using Hl7.Fhir.Model;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// The rules of KL's guide that go across elements (invarianter), by the guide's own keys. They are written out rather
/// than run as the guide's FHIRPath, which is wrong in three places: goal 2 looks for the rank under <c>/term/</c> while
/// the extension lives under <c>/core/</c>, it and care plan 2 compare a number with a string, and delivery report 3
/// says care plan where it means observation. Care plan 3 (an ordered plan has goals) is in the guide but no profile
/// obeys it, and the guide's own example would break it, so it is not enforced.
/// </summary>
internal sealed class ReportInvariants
{
    public const string RankExtension = "http://fhir.kl.dk/core/StructureDefinition/ConditionRank";
    public const string FollowUpExtension = "http://fhir.kl.dk/ffbreporting/StructureDefinition/kl-reporting-ffb-follow-up-date-extension";

    private static readonly FrozenDictionary<string, Action<ReportInvariants, ReportEntry>> Checks =
        new Dictionary<string, Action<ReportInvariants, ReportEntry>>
        {
            ["kl-reporting-ffb-care-plan-1"] = (r, e) => r.OrderedPlan(e, "kl-reporting-ffb-care-plan-1", "extension[followUpDate]",
                p => p.GetExtension(FollowUpExtension) is not null, "En bestilt indsatsplan, der ikke er afsluttet, skal have en opfølgningsdato."),
            ["kl-reporting-ffb-care-plan-2"] = (r, e) => r.OnePrimaryTargetGroup(e),
            ["kl-reporting-ffb-care-plan-4"] = (r, e) => r.OrderedPlan(e, "kl-reporting-ffb-care-plan-4", "activity",
                p => p.Activity.Exists(a => a.OutcomeReference.Count > 0), "En bestilt indsatsplan, der ikke er afsluttet, skal have en støttebehovsvurdering."),
            ["kl-reporting-ffb-care-plan-5"] = (r, e) => r.OrderedPlan(e, "kl-reporting-ffb-care-plan-5", "addresses",
                p => p.Addresses.Count > 0, "En bestilt indsatsplan, der ikke er afsluttet, skal have en målgruppe."),
            ["kl-reporting-ffb-condition-1"] = (r, e) => r.LevelOnlyUnderActivityAndParticipation(e),
            ["kl-reporting-ffb-follow-up-1"] = (r, e) => r.FollowUpIsFinal(e),
            ["kl-reporting-ffb-intervention-goal-1"] = (r, e) => r.GoalAddressesActivityAndParticipation(e),
            ["kl-reporting-ffb-intervention-goal-2"] = (r, e) => r.OnePrimaryTheme(e),
        }.ToFrozenDictionary();

    private readonly ReportContents _contents;
    private readonly FfbCodes _codes;
    private readonly IssueList _issues;

    public ReportInvariants(ReportContents contents, FfbCodes codes, IssueList issues)
    {
        _contents = contents;
        _codes = codes;
        _issues = issues;
    }

    public void Check(ReportEntry entry)
    {
        if (entry.Profile is null)
        {
            ConformsToOneOfItsProfiles(entry);
            return;
        }

        foreach (var key in entry.Profile.Invariants)
            Checks[key](this, entry);
    }

    /// <summary>The rank of a theme or target group: 1 is primary, 2 secondary.</summary>
    public static int? RankOf(ResourceReference reference) => (reference.GetExtension(RankExtension)?.Value as PositiveInt)?.Value;

    private void ConformsToOneOfItsProfiles(ReportEntry entry)
    {
        var path = entry.Path.At("meta").At("profile");
        var (rule, message) = entry.Resource switch
        {
            Condition => ("kl-reporting-ffb-delivery-report-1", "Tilstanden skal følge profilen for tilstand eller for målgruppe."),
            CarePlan => ("kl-reporting-ffb-delivery-report-2", "Planen skal følge profilen for indsatsplan eller for ydelse."),
            Observation => ("kl-reporting-ffb-delivery-report-3", "Observationen skal følge profilen for støttebehovsvurdering eller for opfølgning."),
            _ => (Rules.UnknownProfile, "Elementet skal angive præcis én af indberetningens profiler, og den skal passe til elementet."),
        };
        _issues.Add(path, rule, message);
    }

    private void OrderedPlan(ReportEntry entry, string key, string element, Func<CarePlan, bool> holds, string message)
    {
        var plan = (CarePlan)entry.Resource;
        if (plan.Intent == CarePlan.CarePlanIntent.Order && plan.Status != RequestStatus.Completed && !holds(plan))
            _issues.Add(entry.Path.At(element), key, message);
    }

    private void OnePrimaryTargetGroup(ReportEntry entry)
    {
        if (((CarePlan)entry.Resource).Addresses.Count(a => RankOf(a) == 1) > 1)
            _issues.Add(entry.Path.At("addresses"), "kl-reporting-ffb-care-plan-2", "En indsatsplan må højst have én primær målgruppe.");
    }

    private void LevelOnlyUnderActivityAndParticipation(ReportEntry entry)
    {
        // Without a known code nobody can say whether a level belongs there; the code itself is refused.
        if (ReportContents.CodeOf(entry.Resource) is not { } code || _codes.ThemeOf(code) is null)
            return;

        var hasLevel = ((Condition)entry.Resource).Severity is not null;
        var path = entry.Path.At("severity");
        switch (_codes.IsActivityAndParticipation(code), hasLevel)
        {
            case (true, false):
                _issues.Add(path, "kl-reporting-ffb-condition-1", "Et undertema under aktivitet og deltagelse skal have et funktionsevneniveau.");
                break;
            case (false, true):
                _issues.Add(path, "kl-reporting-ffb-condition-1", "Kun undertemaer under aktivitet og deltagelse må have et funktionsevneniveau.");
                break;
        }
    }

    private void FollowUpIsFinal(ReportEntry entry)
    {
        if (((Observation)entry.Resource).Status is not (ObservationStatus.Final or ObservationStatus.EnteredInError))
            _issues.Add(entry.Path.At("status"), "kl-reporting-ffb-follow-up-1", "En opfølgning skal være endelig eller markeret som fejl.");
    }

    private void GoalAddressesActivityAndParticipation(ReportEntry entry)
    {
        var addresses = ((Goal)entry.Resource).Addresses;
        for (var i = 0; i < addresses.Count; i++)
        {
            // A reference to nowhere, or to something that is no condition, is refused as such.
            if (addresses[i].Reference is { } to
                && _contents.Find(to) is { Profile: ReportingProfiles.Condition, Code: { } code }
                && !_codes.IsActivityAndParticipation(code))
            {
                _issues.Add(entry.Path.At("addresses", i), "kl-reporting-ffb-intervention-goal-1", "Et indsatsmål må kun pege på undertemaer under aktivitet og deltagelse.");
            }
        }
    }

    private void OnePrimaryTheme(ReportEntry entry)
    {
        if (((Goal)entry.Resource).Addresses.Count(a => RankOf(a) == 1) != 1)
            _issues.Add(entry.Path.At("addresses"), "kl-reporting-ffb-intervention-goal-2", "Et indsatsmål skal have præcis ét primært undertema.");
    }
}
