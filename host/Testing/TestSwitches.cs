#if DEBUG
using System.Diagnostics;
using NyeFaellesVeje.ModuleKit.Delivery;
#endif
using NyeFaellesVeje.Host.Plugins;

namespace NyeFaellesVeje.Host.Testing;

/// <summary>
/// What a test may ask of the host by the settings under <c>Testing</c>: to be killed at a crash point, or to follow a wrong design. Only a
/// Debug build hears them. A released one has no such switch, and does not start where one is set: somebody believes it does something.
/// </summary>
internal static class TestSwitches
{
#if DEBUG
    /// <summary>
    /// Arms <c>Testing:KillAt=&lt;point&gt;:&lt;n&gt;</c>, which kills the process, as a power cut would, the n-th time it comes by the
    /// point, and reads <c>Testing:Fault=&lt;name&gt;</c>.
    /// </summary>
    public static PlantedFault Heed(IConfiguration settings)
    {
        if (settings["Testing:KillAt"] is { Length: > 0 } setting) Arm(setting);
        var fault = settings["Testing:Fault"];
        return new PlantedFault
        {
            SwapWithoutDraining = fault == "swap-without-draining",
            EffectApartFromInbox = fault == "effect-apart-from-inbox",
        };
    }

    private static void Arm(string setting)
    {
        var parts = setting.Split(':');
        if (parts.Length != 2 || !CrashPoint.All.Contains(parts[0]) || !int.TryParse(parts[1], out var left))
            throw new CannotStart($"Testing:KillAt skal være <punkt>:<antal>, hvor punkt er {string.Join(", ", CrashPoint.All)}.");
        CrashPoint.Struck = point =>
        {
            if (point == parts[0] && Interlocked.Decrement(ref left) == 0) Process.GetCurrentProcess().Kill();
        };
    }
#else
    /// <summary>No wrong design is followed.</summary>
    /// <exception cref="CannotStart">A test switch is set.</exception>
    public static PlantedFault Heed(IConfiguration settings) => settings.GetSection("Testing").GetChildren().FirstOrDefault() is { } set
        ? throw new CannotStart($"Indstillingen {set.Path} er til test, og en udgivet vært har den ikke. Tag den ud, eller byg værten i Debug.")
        : new PlantedFault();
#endif
}
