using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>A citizen in the register (borgerregister).</summary>
internal sealed class Citizen
{
    public const string ProtectedName = "Navn er beskyttet";
    public const string UnknownName = "Navn ikke oplyst";

    public required CitizenId Id { get; init; }

    /// <summary>Null until the name is known: a department may meet the person by number first.</summary>
    public string? Name { get; set; }

    public required DateOnly Born { get; init; }

    /// <summary>Sealed CPR number (<see cref="Vault"/>).</summary>
    public required byte[] SealedCpr { get; set; }

    /// <summary>Blind index of the CPR number.</summary>
    public required byte[] CprIndex { get; init; }

    /// <summary>Sealed address (<see cref="Vault"/>); null until it is known.</summary>
    public byte[]? SealedAddress { get; set; }

    /// <summary>
    /// Name and address protection (navne- og adressebeskyttelse, CPR-loven § 28). Why somebody is protected is not stored. It holds until
    /// a person ends it, also after the day it should have been renewed: forgetting must not reveal anybody.
    /// </summary>
    public bool IsProtected { get; private set; }

    /// <summary>First day of the protection, Danish local date.</summary>
    public DateOnly? ProtectedFrom { get; private set; }

    /// <summary>The last day it holds in law unless it is renewed; null where nobody has said.</summary>
    public DateOnly? ProtectedUntil { get; private set; }

    /// <summary>The name as others may see it.</summary>
    public string? ShownName => IsProtected ? ProtectedName : Name;

    /// <summary>Protects name and address, or renews the protection. Without a last day the law's own term is used.</summary>
    public Refusals Protect(DateOnly today, DateOnly? until, DatedRules rules)
    {
        var refused = new Refusals().When(until < today, "protection-end-passed", "Beskyttelsens sidste dag skal være i dag eller senere.", "until");
        if (!refused.None) return refused;

        ProtectedFrom = IsProtected ? ProtectedFrom ?? today : today;
        ProtectedUntil = until ?? (rules.AsOf(DatedRules.ProtectionMonths, today) is { } months ? today.AddMonths(months.Value) : null);
        IsProtected = true;
        return refused;
    }

    /// <summary>Ends the protection: a person has decided it.</summary>
    public void EndProtection() => (IsProtected, ProtectedFrom, ProtectedUntil) = (false, null, null);

    /// <summary>Whether the protection has passed its last day, or nobody has said when that is.</summary>
    public bool IsRenewalOverdue(DateOnly today) => IsProtected && (ProtectedUntil is null || ProtectedUntil < today);
}
