using System.Diagnostics;

namespace NyeFaellesVeje.Tests.Benchmarks;

/// <summary>What a process has used so far.</summary>
internal readonly record struct Usage(TimeSpan Cpu, long Memory)
{
    public double Megabytes => Memory / 1048576.0;

    public static Usage Of(int process)
    {
        using var found = Process.GetProcessById(process);
        return new Usage(found.TotalProcessorTime, found.WorkingSet64);
    }
}
