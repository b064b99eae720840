using System.Globalization;

namespace NyeFaellesVeje.Tests.Benchmarks;

/// <summary>The same thing measured in several rounds.</summary>
internal sealed class Series
{
    private readonly List<double> values = [];

    public int Count => values.Count;

    public double Median => At(0.5);

    public void Add(double value) => values.Add(value);

    public double At(double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }

    /// <summary>Median, and the lowest and highest.</summary>
    public override string ToString() => $"{Figure(Median)} ({Figure(At(0))}-{Figure(At(1))})";

    public static string Figure(double value) => value.ToString(value switch { >= 100 => "N0", >= 10 => "N1", _ => "N2" }, CultureInfo.InvariantCulture);

    public static string Ratio(Series product, Series floor) => Figure(product.Median / floor.Median) + "x";
}
