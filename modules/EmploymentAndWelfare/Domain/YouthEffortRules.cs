using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.EmploymentAndWelfare.Domain;

/// <summary>From the birthday of one age until that of another, with the paragraph that says so.</summary>
internal sealed record AgeSpan(int FromAge, int UntilAge, string Paragraph);

/// <summary>
/// The law on the municipal youth effort (kommunal ungeindsats) as it is in a period.
/// <c>GuardianUntilAge</c>: until this birthday the guardian's words belong in the plan.
/// <c>PlanParagraph</c>: the paragraph of the education plan.
/// <c>FirstTalkDays</c>: days from the entrance until there shall be a contact person and a plan; the municipality's own.
/// </summary>
internal sealed record YouthEffortLaw(DateOnly ValidFrom, DateOnly? ValidTo, string Law, AgeSpan TargetGroup, AgeSpan Duty, int GuardianUntilAge, string PlanParagraph, int FirstTalkDays, string Source, IReadOnlyList<string> Unverified)
{
    /// <summary>What the effort itself rests on.</summary>
    public LawReference EffortReference => new(Law, TargetGroup.Paragraph);

    /// <summary>What the education plan rests on.</summary>
    public LawReference PlanReference => new(Law, PlanParagraph);

    /// <summary>What the duty of the youngest rests on.</summary>
    public LawReference DutyReference => new(Law, Duty.Paragraph);
}

/// <summary>The law in its versions, read as of a day.</summary>
internal sealed class YouthEffortRules(IReadOnlyList<YouthEffortLaw> versions)
{
    /// <summary>The law as it was on the day; null when there was none.</summary>
    public YouthEffortLaw? AsOf(DateOnly day) =>
        versions.Where(v => v.ValidFrom <= day && (v.ValidTo is null || day <= v.ValidTo)).MaxBy(v => v.ValidFrom);
}
