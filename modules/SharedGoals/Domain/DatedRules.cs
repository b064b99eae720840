namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>A number that law or local practice sets, with where it is from and when it holds.</summary>
internal sealed record DatedRule(string Rule, int Value, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool Unverified);

/// <summary>The register's dated rules, read as of a day.</summary>
internal sealed class DatedRules(IReadOnlyList<DatedRule> rules)
{
    /// <summary>Custody ends on this birthday.</summary>
    public const string CustodyUntilAge = "custody-until-age";

    /// <summary>From this birthday on the young person says yes to a consent too, beside the holder of custody.</summary>
    public const string ConsentTooFromAge = "consent-too-from-age";

    /// <summary>Below this age an exchange between school, social work and daycare is possible.</summary>
    public const string ExchangeUntilAge = "exchange-until-age";

    /// <summary>For so many months a protection of name and address holds.</summary>
    public const string ProtectionMonths = "protection-months";

    /// <summary>So many days before its last day a protection stands on the list of those to renew.</summary>
    public const string ProtectionRenewalDays = "protection-renewal-days";

    /// <summary>The rule as it was on the day; null when none held.</summary>
    public DatedRule? AsOf(string rule, DateOnly day) =>
        rules.Where(r => r.Rule == rule && r.ValidFrom <= day && (r.ValidTo is null || day <= r.ValidTo)).MaxBy(r => r.ValidFrom);

    /// <summary>Whether somebody born on a day has not reached the age of a rule yet; false when there is no such rule.</summary>
    public bool IsUnder(string rule, DateOnly born, DateOnly day) => AsOf(rule, day) is { } age && ModuleKit.DanishTime.AgeOn(born, day) < age.Value;
}
