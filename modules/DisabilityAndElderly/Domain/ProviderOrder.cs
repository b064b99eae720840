using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>How far a provider is with an order (leverandørens status).</summary>
internal enum OrderState
{
    /// <summary>Sendt.</summary>
    Sent,

    /// <summary>Accepteret.</summary>
    Accepted,

    /// <summary>Afvist: the place is free again.</summary>
    Declined,

    /// <summary>Startet.</summary>
    Started,

    /// <summary>Afsluttet: the place is free again.</summary>
    Ended,
}

/// <summary>An order of a granted plan to a provider (bestilling). It carries the goals; the assessment stays with the authority.</summary>
internal sealed class ProviderOrder
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required string Plan { get; init; }

    /// <summary>The offer in the register.</summary>
    public required Guid Offer { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>What was granted for a month, in øre.</summary>
    public required long GrantedMonthlyCost { get; init; }

    /// <summary>What the decision expected for a month, in øre.</summary>
    public required long ExpectedMonthlyCost { get; init; }

    public required OrderState State { get; set; }

    public required DateOnly OrderedOn { get; init; }

    public required Guid OrderedBy { get; init; }

    /// <summary>Whether it takes a place.</summary>
    public bool HoldsPlace => State is OrderState.Sent or OrderState.Accepted or OrderState.Started;

    /// <summary>Whether a state may follow the present one.</summary>
    public bool MayBecome(OrderState next) => (State, next) switch
    {
        (OrderState.Sent, OrderState.Accepted or OrderState.Declined) => true,
        (OrderState.Accepted, OrderState.Started or OrderState.Declined) => true,
        (OrderState.Started, OrderState.Ended) => true,
        _ => false,
    };
}

/// <summary>What the provider said of an order, when: one row per message, never changed.</summary>
internal sealed class OrderStatus
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required Guid Order { get; init; }

    public required OrderState State { get; init; }

    public string? Note { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }
}

/// <summary>An offer that can be ordered (tilbud i tilbudsregistret). A change of places or price is a new row that takes the old one's place.</summary>
internal sealed class RegisteredOffer
{
    public required Guid Id { get; init; }

    /// <summary>The same for all rows of one offer.</summary>
    public required Guid Series { get; init; }

    public required string Name { get; init; }

    public required string Provider { get; init; }

    /// <summary>The provider's CVR number, by which its people see the orders; null where the provider has no people who sign in.</summary>
    public string? Cvr { get; init; }

    /// <summary>The kind of offer (tilbudstype) in FFB.</summary>
    public required string OfferType { get; init; }

    /// <summary>The paragraph it is given by.</summary>
    public required string Paragraph { get; init; }

    public required int Places { get; init; }

    /// <summary>Price of a place for a month, in øre.</summary>
    public required long MonthlyPrice { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The first day it is no longer so; null while it is.</summary>
    public DateOnly? Until { get; set; }

    public required Guid By { get; init; }

    public bool IsInForce(DateOnly day) => From <= day && (Until is null || Until > day);
}
