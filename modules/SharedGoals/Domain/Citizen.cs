using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>A citizen in the register (borgerregister).</summary>
internal sealed class Citizen
{
    public const string ProtectedName = "Navn er beskyttet";

    public required CitizenId Id { get; init; }

    /// <summary>Null until the name is known: a department may meet the person by number first.</summary>
    public string? Name { get; set; }

    public required DateOnly Born { get; init; }

    /// <summary>Sealed CPR number (<see cref="CprVault"/>).</summary>
    public required byte[] SealedCpr { get; init; }

    /// <summary>Blind index of the CPR number.</summary>
    public required byte[] CprIndex { get; init; }

    /// <summary>Name and address protection (CPR-loven § 28).</summary>
    public bool IsProtected { get; set; }

    /// <summary>The name as others may see it.</summary>
    public string? ShownName => IsProtected ? ProtectedName : Name;
}
