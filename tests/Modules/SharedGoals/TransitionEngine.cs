using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.Tests.Modules.SharedGoals;

/// <summary>
/// The transition engine over every date of birth in 110 years, held against a plain reckoning of its own: day by day, ages by comparing
/// month and day. And the same reckoning held against engines with a planted fault, which it must catch.
/// </summary>
public sealed class TransitionEngine
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly LawBook Book = LawFile.Read();
    private static readonly Law Law = Book.AsOf(Today);

    private static DateOnly Day(string text) => DateOnly.Parse(text);

    private static Held Support(string law, string paragraph, DateOnly? from, DateOnly? to = null, bool decided = true) =>
        new($"{law} § {paragraph}", "En forvaltning", new LawReference(law, paragraph), from, to, decided);

    private static readonly Held[] Nothing = [];

    /// <summary>What somebody may hold, made from the date of birth: with gaps of many lengths, at once, overlapping, nothing decided, unknown law.</summary>
    private static IEnumerable<Held[]> Situations(DateOnly born)
    {
        var (eighteen, gap) = (born.AddYears(18), born.DayNumber % 97);
        yield return [Support("Barnets lov", "43, stk. 1", born.AddYears(9)), Support("BL", "115", eighteen.AddDays(gap), born.AddYears(21)), Support("Serviceloven", "107", born.AddYears(21).AddDays(gap + 1))];
        yield return [Support("Barnets lov", "32, stk. 1, nr. 3", born.AddYears(12), eighteen.AddDays(-gap)), Support("Serviceloven", "85", eighteen.AddDays(-20)), Support("Barnets lov", "86", null)];
        yield return [Support("Lov om kommunal indsats for unge under 25 år", "2 k", born.AddYears(16)), Support("Barnets lov", "108", born.AddYears(16)), Support("SEL", "141", born.AddYears(23).AddDays(gap - 50)), Support("Serviceloven", "52", born.AddYears(3))];
        yield return [Support("Serviceloven", "83 a", born.AddYears(60)), Support("Ældreloven", "10, stk. 2", born.AddYears(67).AddDays(gap)), Support("Serviceloven", "97", born.AddYears(40)), Support("Ukendt lov", "7", born.AddYears(10), born.AddYears(80))];
        yield return [Support("Barnets lov", "80", born, decided: false), Support("Barnets lov", "80", born.AddYears(1)), Support("Serviceloven", "104", eighteen, decided: false)];
    }

    [Fact]
    public void Over_all_births_in_110_years_no_gap_is_unreported_and_no_paragraph_lies_outside_its_ages_or_validity()
    {
        var checkedDates = 0;
        for (var born = Today.AddYears(-110); born <= Today; born = born.AddDays(1), checkedDates++)
        {
            foreach (var held in Situations(born).Append(Nothing))
                if (Reckoning.FaultIn(Outlook.Of(born, held, Law), held, Law) is { } fault) Assert.Fail($"Born {born:O}: {fault}");
        }
        Assert.True(checkedDates > 40_000);
    }

    [Theory]
    [InlineData("a day late")]
    [InlineData("a day early")]
    [InlineData("a gap a day short")]
    [InlineData("a gap hidden")]
    [InlineData("a stop left out")]
    [InlineData("a paragraph beyond its age")]
    [InlineData("a paragraph beyond its validity")]
    [InlineData("a paragraph left out")]
    public void An_engine_with_a_planted_fault_is_caught(string planted)
    {
        Outlook Faulty(DateOnly born, Held[] held) => Outlook.Of(born, held, Law) is var right ? right with { Transitions = [.. right.Transitions.Select(transition => Spoil(transition, planted))] } : right;

        var caught = Enumerable.Range(0, 400).Select(n => Day("2004-01-15").AddDays(n))
            .Any(born => Situations(born).Any(held => Reckoning.FaultIn(Faulty(born, held), held, Law) is not null));
        Assert.True(caught, planted);
    }

    private static Transition Spoil(Transition right, string fault) => fault switch
    {
        "a day late" => right with { On = right.On.AddDays(1), Stops = [.. right.Stops.Select(stop => stop with { On = stop.On.AddDays(1) })] },
        "a day early" => right with { On = right.On.AddDays(-1), Stops = [.. right.Stops.Select(stop => stop with { On = stop.On.AddDays(-1) })] },
        "a gap a day short" => right with { Stops = [.. right.Stops.Select(stop => stop.GapDays > 0 ? stop with { Follows = stop.Follows! with { From = stop.Follows.From.AddDays(-1) } } : stop)] },
        "a gap hidden" => right with { Stops = [.. right.Stops.Select(stop => stop.IsUndecided ? stop with { Follows = new Cover(stop.Held, stop.Entry, stop.On, null, StopReason.PeriodEnds) } : stop)] },
        "a stop left out" => right with { Stops = [.. right.Stops.Skip(1)] },
        "a paragraph beyond its age" => right with { Stops = [.. right.Stops.Select(stop => stop with { CanFollow = [.. stop.CanFollow, Law.VersionsOf("bl-32").Single()] })] },
        "a paragraph beyond its validity" => right with { Stops = [.. right.Stops.Select(stop => stop with { CanFollow = [.. stop.CanFollow, Law.VersionsOf("sel-83").First()] })] },
        _ => right with { Stops = [.. right.Stops.Select(stop => stop with { CanFollow = [.. stop.CanFollow.Skip(1)] })] },
    };

    [Theory]
    [InlineData("2008-11-22", "2026-11-22")]
    [InlineData("2008-02-29", "2026-03-01")]
    [InlineData("2006-02-28", "2024-02-28")]
    [InlineData("2006-03-01", "2024-03-01")]
    public void Eighteen_is_reached_on_the_Danish_birthday(string born, string eighteen)
    {
        var held = new[] { Support("Barnets lov", "32", Day(born)) };
        var transition = Outlook.Of(Day(born), held, Law).Transitions.Single(t => t.Boundary?.Id == "18");
        Assert.Equal(Day(eighteen), transition.On);
        Assert.Equal((Day(eighteen), StopReason.AgeReached), (transition.Stops.Single().On, transition.Stops.Single().Why));
    }

    [Theory]
    [InlineData("2009-08-31", "2027-02-28")]
    [InlineData("2009-09-01", "2027-03-01")]
    [InlineData("2008-02-29", "2025-09-01")]
    [InlineData("2009-05-10", "2026-11-10")]
    public void Seventeen_and_a_half_is_half_a_year_before_eighteen(string born, string reached) =>
        Assert.Equal(Day(reached), Outlook.Of(Day(born), Nothing, Law).Transitions.Single(t => t.Boundary?.Id == "17-og-et-halvt").On);

    [Theory]
    [InlineData("1953-12-31", "2018-12-31")]
    [InlineData("1954-01-01", "2019-07-01")]
    [InlineData("1955-07-01", "2022-07-01")]
    [InlineData("1962-12-31", "2029-12-31")]
    [InlineData("1963-01-01", "2031-01-01")]
    [InlineData("1967-01-01", "2036-01-01")]
    [InlineData("1971-01-01", "2041-01-01")]
    public void The_pension_age_follows_the_birth(string born, string reached) => Assert.Equal(Day(reached), Law.On(Age.Parse("pension"), Day(born)));

    [Fact]
    public void Every_birth_has_one_pension_age_as_of_any_day()
    {
        foreach (var law in new[] { Law, Book.AsOf(Day("2020-01-01")), Book.AsOf(Day("2025-05-21")), Book.AsOf(Day("2025-05-22")) })
            for (var born = Day("1900-01-01"); born <= Today; born = born.AddDays(1))
                Assert.Single(law.Pension.Cohorts, cohort => cohort.IsFor(born));
        Assert.Equal("69", Book.AsOf(Day("2025-05-21")).Pension.Of(Day("1975-01-01")).ToString());
    }

    [Fact]
    public void On_the_very_birthday_what_stopped_and_is_not_followed_is_still_ahead_and_red()
    {
        var born = Today.AddYears(-18);
        var outlook = Outlook.Of(born, [Support("Barnets lov", "43", born.AddYears(5))], Law);
        var stop = Assert.Single(outlook.Ahead.Single(t => t.On == Today).Stops);
        Assert.True(stop.IsUndecided);
        Assert.Null(stop.GapDays);
        Assert.Contains(stop.CanFollow, entry => entry.Id == "bl-113");
        Assert.DoesNotContain(stop.CanFollow, entry => entry.Id == "bl-32");
        var decision = outlook.Ahead.Single(t => t.On == Today).Decisions.Single(d => d.Law?.Paragraph == "111");
        Assert.Equal((new DateOnly(2026, 5, 22), true), (decision.By, decision.IsOverdue(Today)));
    }

    [Fact]
    public void The_day_before_eighteen_nothing_of_adult_law_counts()
    {
        var born = Today.AddYears(-18).AddDays(1);
        var early = Support("Serviceloven", "85", born.AddYears(17));
        var outlook = Outlook.Of(born, [Support("Barnets lov", "32", born), early], Law);
        Assert.Equal(early, Assert.Single(outlook.Outside).Held);
        Assert.Equal((Today.AddDays(1), 0), outlook.Transitions.SelectMany(t => t.Stops).Select(s => (s.On, s.GapDays)).Single());
    }

    [Fact]
    public void Seven_days_between_are_seven_and_a_draft_closes_no_gap()
    {
        var born = Day("2009-03-10");
        Held[] held = [Support("Barnets lov", "43", born), Support("Barnets lov", "113", Day("2027-03-17")), Support("Serviceloven", "107", Day("2027-03-10"), decided: false)];
        Assert.Equal(7, Outlook.Of(born, held, Law).Transitions.Single(t => t.Boundary?.Id == "18").Stops.Single().GapDays);
    }

    [Fact]
    public void As_of_a_day_before_a_law_was_decided_it_is_not_offered_and_its_predecessor_does_not_end()
    {
        var born = Day("1955-01-01");
        Held[] held = [Support("Serviceloven", "83", Day("2015-01-01"))];
        Assert.Empty(Outlook.Of(born, held, Book.AsOf(Day("2024-12-29"))).Transitions.SelectMany(t => t.Stops));

        var stop = Assert.Single(Outlook.Of(born, held, Book.AsOf(Day("2025-01-15"))).Transitions.SelectMany(t => t.Stops));
        Assert.Equal((Day("2025-07-01"), StopReason.LawEnds), (stop.On, stop.Why));
        Assert.Equal(["ael-10", "ael-13"], stop.CanFollow.Select(entry => entry.Id));
    }

    [Fact]
    public void The_help_of_somebody_younger_goes_on_over_a_new_version_of_the_law_until_pension_age()
    {
        var stop = Assert.Single(Outlook.Of(Day("1963-01-01"), [Support("Serviceloven", "83", Day("2015-01-01"))], Law).Transitions.SelectMany(t => t.Stops));
        Assert.Equal((Day("2031-01-01"), StopReason.AgeReached), (stop.On, stop.Why));
    }

    [Fact]
    public void An_entry_that_stops_being_valid_is_replayed_as_it_was()
    {
        LawEntry Entry(string id, string paragraph, string from, string? until, string? repealed, params string[] follow) => new()
        {
            Id = id,
            Law = "Prøveloven",
            Paragraph = paragraph,
            Title = id,
            Department = "x",
            Kind = LawKind.Support,
            FromAge = Age.Parse("0"),
            From = Day(from),
            Until = until is null ? null : Day(until),
            Repealed = repealed is null ? null : Day(repealed),
            FollowedBy = follow,
            EasyRead = "",
            Source = "",
        };
        var book = Book with { Entries = [Entry("old", "1", "2000-01-01", "2026-06-30", "2026-01-10", "new"), Entry("new", "2", "2026-07-01", null, null) with { Adopted = Day("2026-01-10") }] };
        Held[] held = [Support("Prøveloven", "1", Day("2020-01-01"))];
        var born = Day("1990-05-05");

        Assert.Empty(Outlook.Of(born, held, book.AsOf(Day("2026-01-09"))).Transitions.SelectMany(t => t.Stops));
        var stop = Assert.Single(Outlook.Of(born, held, book.AsOf(Day("2026-01-10"))).Transitions.SelectMany(t => t.Stops));
        Assert.Equal((Day("2026-07-01"), "new"), (stop.On, Assert.Single(stop.CanFollow).Id));
        Assert.Null(Reckoning.FaultIn(Outlook.Of(born, held, book.AsOf(Day("2026-01-10"))), held, book.AsOf(Day("2026-01-10"))));
    }

    [Theory]
    [InlineData("Barnets lov", "32, stk. 1, nr. 3", "bl-32")]
    [InlineData("BL", "86", "bl-86")]
    [InlineData("Barnets lov", "84", "bl-80")]
    [InlineData("Lov om social service", "83 a, stk. 2", "sel-83a")]
    [InlineData("Serviceloven", "83", "sel-83")]
    [InlineData("Serviceloven", "112", "sel-112")]
    [InlineData("Lov om kommunal indsats for unge under 25 år", "2 k", "kui-2k")]
    [InlineData("Lov om kommunal indsats for unge under 25 år", "2 x", null)]
    [InlineData("En anden lov", "32", null)]
    public void A_reference_is_found_by_its_paragraph(string law, string paragraph, string? id) =>
        Assert.Equal(id, Law.IdOf(new LawReference(law, paragraph), ""));

    [Fact]
    public void Every_entry_says_whence_it_is_and_in_plain_words_what_it_means()
    {
        Assert.All(Book.Entries, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Source) || string.IsNullOrWhiteSpace(entry.EasyRead), entry.Id));
        var ids = Book.Entries.Select(entry => entry.Id).ToHashSet();
        Assert.All(Book.Entries, entry => Assert.Subset(ids, entry.FollowedBy.Concat(entry.Decisions.SelectMany(rule => rule.SettledBy)).ToHashSet()));
        Assert.All(Book.Entries.GroupBy(entry => entry.Id), versions => Assert.All(versions.OrderBy(v => v.From).Skip(1).Zip(versions.OrderBy(v => v.From)), pair => Assert.True(pair.Second.Until < pair.First.From, versions.Key)));
    }
}
