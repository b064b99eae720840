using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using NyeFaellesVeje.Tests;
using Xunit.v3;

[assembly: Costs]
[assembly: AssemblyFixture(typeof(CostsTold))]

namespace NyeFaellesVeje.Tests;

/// <summary>Adds up what the tests of each class take, so that a run can end by saying what it was spent on.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CostsAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, long> Began = new();

    internal static ConcurrentDictionary<string, TimeSpan> Classes { get; } = new();

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Began[test.UniqueID] = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (!Began.TryRemove(test.UniqueID, out var began)) return;
        var took = Stopwatch.GetElapsedTime(began);
        Classes.AddOrUpdate(methodUnderTest.ReflectedType!.Name, took, (_, before) => before + took);
    }
}

/// <summary>Writes the costs of a test project when it is done, to <c>artifacts/costs</c>: seconds and class on a line, then the hosts it started.</summary>
public sealed class CostsTold : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        var project = Assembly.GetExecutingAssembly().GetName().Name!.Split('.')[^1];
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "costs"));
        var lines = CostsAttribute.Classes.OrderByDescending(cost => cost.Value)
            .Select(cost => string.Create(CultureInfo.InvariantCulture, $"{cost.Value.TotalSeconds:0.0} {project}.{cost.Key}"))
            .Append($"hosts {HostsStarted()}");
        File.WriteAllLines(Path.Combine(folder.FullName, $"{project}.txt"), lines);
    }

    // Only the projects that start hosts know of them.
    private static int HostsStarted() =>
        (int?)Assembly.GetExecutingAssembly().GetType("NyeFaellesVeje.Tests.Hosting.HostProcess")?.GetProperty("Started")?.GetValue(null) ?? 0;
}
