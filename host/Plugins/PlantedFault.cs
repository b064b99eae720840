namespace NyeFaellesVeje.Host.Plugins;

/// <summary>A wrong design that a test asks for (<see cref="Testing.TestSwitches"/>), to show that it would be caught; otherwise none.</summary>
internal sealed record PlantedFault
{
    /// <summary>A retired version is disposed at once, without waiting for those inside it.</summary>
    public bool SwapWithoutDraining { get; init; }

    /// <summary>A reaction's effect is committed by itself, and that the event has been taken is noted afterwards.</summary>
    public bool EffectApartFromInbox { get; init; }
}
