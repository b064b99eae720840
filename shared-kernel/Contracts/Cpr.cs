namespace NyeFaellesVeje.Contracts;

/// <summary>
/// A CPR number (personnummer): ten digits, the first six a date. Replacement numbers, whose day has 60 added, are read too.
/// Never in a URL, a log, an event or an error: <see cref="ToString"/> is masked, the digits come only from <see cref="Digits"/>.
/// Source: the CPR office's description of the number (cpr.dk).
/// </summary>
public readonly record struct Cpr
{
    private static ReadOnlySpan<int> Weights => [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    private readonly string digits;

    private Cpr(string digits, DateOnly born, bool isReplacement) => (this.digits, Born, IsReplacement) = (digits, born, isReplacement);

    /// <summary>The ten digits without hyphen.</summary>
    public string Digits => digits ?? throw new InvalidOperationException("Et tomt personnummer har ingen cifre.");

    /// <summary>The date of birth that the number states; the century from digit seven and the year.</summary>
    public DateOnly Born { get; }

    /// <summary>True for a replacement number (erstatningsnummer), day + 60, which no person can have.</summary>
    public bool IsReplacement { get; }

    /// <summary>
    /// Whether the check digit fits. A number without it is valid all the same (issued since October 2007): a warning, never a refusal.
    /// </summary>
    public bool HasCheckDigit
    {
        get
        {
            var sum = 0;
            for (var i = 0; i < Weights.Length; i++) sum += Weights[i] * (Digits[i] - '0');
            return sum % 11 == 0;
        }
    }

    /// <summary>Reads a number with or without hyphen; false when it is not ten digits that begin with a real date.</summary>
    public static bool TryParse(string? text, out Cpr cpr)
    {
        cpr = default;
        if (text is null) return false;
        var bare = text.Trim();
        if (bare.Length == 11 && bare[6] == '-') bare = bare.Remove(6, 1);
        if (bare.Length != 10 || !bare.All(char.IsAsciiDigit)) return false;

        var day = int.Parse(bare[..2]);
        var isReplacement = day > 60;
        if (isReplacement) day -= 60;
        var month = int.Parse(bare[2..4]);
        var year = Century(bare[6] - '0', int.Parse(bare[4..6])) + int.Parse(bare[4..6]);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;

        cpr = new Cpr(bare, new DateOnly(year, month, day), isReplacement);
        return true;
    }

    private static int Century(int seventh, int year) => seventh switch
    {
        <= 3 => 1900,
        4 or 9 => year <= 36 ? 2000 : 1900,
        _ => year <= 57 ? 2000 : 1800,
    };

    /// <summary>Masked: the birthday and four crosses.</summary>
    public override string ToString() => digits is null ? "(tomt)" : $"{digits[..6]}-xxxx";
}
