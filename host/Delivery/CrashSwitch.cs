using System.Diagnostics;
using NyeFaellesVeje.ModuleKit.Delivery;

namespace NyeFaellesVeje.Host.Delivery;

/// <summary>
/// Lets a test kill the process, as a power cut would, the n-th time it comes by a crash point:
/// <c>Testing:KillAt=&lt;point&gt;:&lt;n&gt;</c>. Without the setting nothing is armed.
/// </summary>
internal static class CrashSwitch
{
    public static void Arm(IConfiguration configuration)
    {
        if (configuration["Testing:KillAt"] is not { Length: > 0 } setting) return;
        var parts = setting.Split(':');
        if (parts.Length != 2 || !CrashPoint.All.Contains(parts[0]) || !int.TryParse(parts[1], out var left))
            throw new InvalidOperationException($"Testing:KillAt skal være <punkt>:<antal>, hvor punkt er {string.Join(", ", CrashPoint.All)}.");
        CrashPoint.Struck = point =>
        {
            if (point == parts[0] && Interlocked.Decrement(ref left) == 0) Process.GetCurrentProcess().Kill();
        };
    }
}
