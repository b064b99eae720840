namespace NyeFaellesVeje.Tests.Benchmarks;

/// <summary>What a measurement prints: progress while it runs, then a table that can be pasted into a document.</summary>
internal static class Report
{
    public static void Progress(string line) => Console.WriteLine($"… {line}");

    public static void Table(string title, string[] columns, IEnumerable<string[]> rows)
    {
        Console.WriteLine();
        Console.WriteLine($"**{title}**");
        Console.WriteLine();
        Console.WriteLine($"| {string.Join(" | ", columns)} |");
        Console.WriteLine($"|{string.Concat(columns.Select(_ => " --- |"))}");
        foreach (var row in rows) Console.WriteLine($"| {string.Join(" | ", row)} |");
    }
}
