using System.Runtime.InteropServices;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>Work that nobody waits for, on a thread of its own that gives way to everybody else's.</summary>
internal static class LowPriority
{
    // Nice from 0 to 19: this far down a waiting request gets nearly all of a core they share.
    private const int Nice = 15;
    private const int OfThisThread = 0;

    /// <summary>Runs the work, and everything in it that is not handed to another thread, at low priority.</summary>
    public static Task<T> Run<T>(string name, Func<Task<T>> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            Lower();
            try
            {
                done.SetResult(work().GetAwaiter().GetResult());
            }
            catch (Exception fault)
            {
                done.SetException(fault);
            }
        })
        { IsBackground = true, Name = name }.Start();
        return done.Task;
    }

    private static void Lower()
    {
        // On Linux the runtime has no priorities of threads, and the kernel has one for each.
        if (OperatingSystem.IsLinux()) _ = SetPriority(OfThisThread, OfThisThread, Nice);
        else Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    private static extern int SetPriority(int which, int who, int priority);
}
