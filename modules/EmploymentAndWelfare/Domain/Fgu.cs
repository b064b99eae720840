using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>An assessment of whether a young person is in the target group of FGU (målgruppevurdering), with its grounds, and the referral.</summary>
internal sealed class FguAssessment
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Whether the young person is in the target group.</summary>
    public required bool InTargetGroup { get; init; }

    /// <summary>The law's answer and the adviser's reasons, in Danish.</summary>
    public required string Reasons { get; init; }

    /// <summary>Academic, social and personal resources and challenges, weighed as a whole.</summary>
    public required string Resources { get; init; }

    /// <summary>Other offers that were weighed.</summary>
    public required string Alternatives { get; init; }

    /// <summary>What the young person says.</summary>
    public required string YoungsWords { get; init; }

    public required string ByName { get; init; }

    /// <summary>Code of the track (spor) referred to; null until there is a referral.</summary>
    public string? Track { get; set; }

    public string? School { get; set; }

    public DateOnly? ReferredOn { get; set; }

    public DateOnly? StartsOn { get; set; }

    public int Revision { get; set; }

    /// <summary>Assesses by the law of the day; a conclusion that the law does not allow is refused with the reason.</summary>
    public static (FguAssessment? Assessment, Refusals Refused) Assess(Guid id, YoungPerson young, FguGrounds grounds, string byName, DateOnly today, YouthEffortRules rules)
    {
        var (effort, law) = (YouthEffort.For(young, today, rules), rules.AsOf(today));
        var against = WhyNot(young, effort, grounds, today);
        var refused = new Refusals()
            .When(law is null, "no-law-in-force", "Der er ingen lov om målgruppevurdering på den dag.")
            .When(grounds.NeedsPreparation is null, "fgu-without-conclusion", "Vælg, om den unge har brug for en særlig forberedende indsats.", "needsPreparation")
            .Needs(grounds.Resources, "fgu-without-resources", "Beskriv den unges faglige, sociale og personlige ressourcer og udfordringer.", "resources")
            .Needs(grounds.Alternatives, "fgu-without-alternatives", "Skriv, hvilke andre tilbud der er afvejet.", "alternatives")
            .Needs(grounds.YoungsWords, "fgu-without-words", "Skriv, hvad den unge selv siger.", "youngsWords")
            .When(grounds.NeedsPreparation == true && against is not null, "fgu-not-in-target-group", $"Den unge kan ikke være i målgruppen for FGU: {against}", "needsPreparation");
        if (!refused.None) return (null, refused);
        return (new FguAssessment
        {
            Id = id,
            Citizen = young.Citizen,
            On = today,
            InTargetGroup = grounds.NeedsPreparation!.Value,
            Reasons = $"{string.Join(' ', effort.Reasons)} {(grounds.NeedsPreparation.Value ? "Har brug for en særlig forberedende indsats." : against ?? "Har ikke brug for en særlig forberedende indsats.")} ({law!.EffortReference})",
            Resources = grounds.Resources!.Trim(),
            Alternatives = grounds.Alternatives!.Trim(),
            YoungsWords = grounds.YoungsWords!.Trim(),
            ByName = byName,
        }, refused);
    }

    /// <summary>Refers to a track at a school.</summary>
    public Refusals Refer(string? track, string? school, DateOnly? startsOn, DateOnly born, LawBook law, DateOnly today)
    {
        var offer = law.Offer(track.Tidy(), today);
        var refused = new Refusals()
            .When(!InTargetGroup, "fgu-not-in-target-group", "Den unge er ikke vurderet i målgruppen for FGU.")
            .When(ReferredOn is not null, "fgu-already-referred", "Den unge er allerede indstillet efter denne vurdering.")
            .When(offer is not { Kind: OfferKind.Fgu }, "fgu-track-unknown", "Vælg et af sporene på FGU.", "track")
            .Needs(school, "fgu-without-school", "Skriv FGU-skolen.", "school", Written.Line)
            .When(startsOn is null, "fgu-without-start", "Skriv, hvornår forløbet begynder.", "startsOn")
            .When(startsOn < today, "fgu-start-passed", "Forløbet kan ikke begynde før i dag.", "startsOn")
            .When(offer?.UntilAge is { } until && startsOn >= born.BirthdayAt(until), "fgu-start-too-late", $"Den unge er fyldt {offer?.UntilAge} år den dag.", "startsOn");
        if (refused.None) (Track, School, ReferredOn, StartsOn) = (offer!.Code, school!.Trim(), today, startsOn);
        return refused;
    }

    private static string? WhyNot(YoungPerson young, YouthEffort effort, FguGrounds grounds, DateOnly today) =>
        young.LeftPrimarySchool > today ? "er stadig omfattet af undervisningspligten."
        : !effort.HasAuthorityOn(today) ? string.Join(' ', effort.Reasons.Take(2))
        : young.Occupation == Occupation.Education ? "er i gang med en uddannelse."
        : young.Occupation == Occupation.Job && grounds.AskedByYoung != true ? "er i job og har ikke selv bedt om vurderingen."
        : null;
}

/// <summary>
/// What an assessment builds on, as it is written.
/// <c>AskedByYoung</c>: the young person asked for it, which one in a job must.
/// </summary>
internal sealed record FguGrounds(bool? NeedsPreparation, string? Resources, string? Alternatives, string? YoungsWords, bool? AskedByYoung = null);
