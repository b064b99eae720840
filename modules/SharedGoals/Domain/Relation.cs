using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>What another person in the register is to a citizen (relation).</summary>
internal sealed class Relation
{
    public required CitizenId Citizen { get; init; }

    /// <summary>The other person.</summary>
    public required CitizenId Other { get; init; }

    public required RelationKind Kind { get; set; }

    /// <summary>First day, Danish local date.</summary>
    public required DateOnly From { get; set; }

    /// <summary>The first day it is no longer so; null while it is.</summary>
    public DateOnly? Until { get; set; }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day < Until);

    /// <summary>Whether the other has custody (forældremyndighed) of the citizen on a day: never after the birthday on which custody ends.</summary>
    public bool HasCustodyOn(DateOnly day, DateOnly born, DatedRules rules) =>
        Kind == RelationKind.ParentWithCustody && HoldsOn(day) && rules.IsUnder(DatedRules.CustodyUntilAge, born, day);
}

/// <summary>The kinds of relation.</summary>
internal enum RelationKind
{
    /// <summary>Forælder med forældremyndighed.</summary>
    ParentWithCustody,

    /// <summary>Forælder uden forældremyndighed.</summary>
    ParentWithoutCustody,

    /// <summary>Værge.</summary>
    Guardian,

    /// <summary>Søskende.</summary>
    Sibling,

    /// <summary>Ægtefælle eller samlever.</summary>
    Partner,

    /// <summary>Netværk: somebody else who is close.</summary>
    Network,
}
