namespace NyeFaellesVeje.Host.Plugins;

/// <summary>
/// A wrong design that a test asks for, to show that it would be caught: <c>Testing:Fault=&lt;name&gt;</c>. None without the setting.
/// </summary>
internal sealed class PlantedFault(IConfiguration configuration)
{
    /// <summary>A retired version is disposed at once, without waiting for those inside it.</summary>
    public bool SwapWithoutDraining { get; } = configuration["Testing:Fault"] == "swap-without-draining";

    /// <summary>A reaction's effect is committed by itself, and that the event has been taken is noted afterwards.</summary>
    public bool EffectApartFromInbox { get; } = configuration["Testing:Fault"] == "effect-apart-from-inbox";
}
