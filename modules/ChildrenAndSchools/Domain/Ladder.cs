namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>A step of the support ladder (indsatstrappen). Higher is further from an ordinary life.</summary>
internal sealed record LadderStep(int Step, string Title, string Meaning);

/// <summary>A version of the ladder.</summary>
internal sealed record LadderVersion(string Version, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool Unverified, IReadOnlyList<LadderStep> Steps);

/// <summary>A kind of support (støtteform) with the paragraph it is granted by and the steps it can stand on.</summary>
internal sealed record SupportKind(string Id, string Title, string Law, string Paragraph, IReadOnlyList<int> Steps, int UntilAge, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool Unverified, int FromAge = 0, bool IsPlacement = false, bool IsPreventive = false)
{
    public bool IsLawOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Whether a person of this age may have it on the day.</summary>
    public bool IsFor(Child child, DateOnly day) => day >= child.Born.BirthdayAt(FromAge) && day < child.Born.BirthdayAt(UntilAge);
}

/// <summary>The supports of one child on the ladder.</summary>
internal static class Ladder
{
    /// <summary>The highest step the child stands on; 0 when nothing runs.</summary>
    public static int StepOn(IEnumerable<Support> supports, DateOnly day) => supports.Where(s => s.RunsOn(day)).Select(s => s.Step).DefaultIfEmpty(0).Max();

    /// <summary>How many days the child has spent on each step until the day, counted by the highest step of each day.</summary>
    public static IReadOnlyDictionary<int, int> DaysPerStep(IReadOnlyList<Support> supports, DateOnly today)
    {
        var days = new SortedDictionary<int, int>();
        var turns = supports.SelectMany(s => new[] { s.From, s.Ended ?? today }).Where(day => day <= today).Append(today).Distinct().Order().ToList();
        foreach (var (from, to) in turns.Zip(turns.Skip(1)))
            if (StepOn(supports, from) is > 0 and var step) days[step] = days.GetValueOrDefault(step) + to.DayNumber - from.DayNumber;
        return days;
    }
}

/// <summary>How often and how long supports on a step have run, for a birth year.</summary>
internal sealed record StepCount(int Step, int Children, double? AverageDays);
