using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.Tests.Modules;

/// <summary>The invented municipality: nobody in it can be real, and it is the same each time.</summary>
public sealed class DemoPeople
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void There_are_at_least_sixty_told_people_in_every_situation_and_families_among_them()
    {
        var told = new DemoMunicipality(Today).Citizens(DemoMunicipality.Told).ToList();

        Assert.True(told.Count >= 60);
        Assert.Equal(Enum.GetValues<DemoSituation>(), told.Select(citizen => citizen.Situation).Distinct().Order());
        Assert.True(told.GroupBy(citizen => citizen.Household).Count(household => household.Count() > 1) >= 10);
    }

    [Theory]
    [InlineData(2026, 11, 22)]
    [InlineData(2028, 2, 29)]
    [InlineData(2035, 1, 1)]
    public void Everybody_has_a_replacement_number_of_their_own(int year, int month, int day)
    {
        var citizens = new DemoMunicipality(new DateOnly(year, month, day)).Citizens(100_000).ToList();

        Assert.All(citizens, citizen => Assert.True(citizen.Cpr.IsReplacement));
        Assert.All(citizens, citizen => Assert.Equal(citizen.Born, citizen.Cpr.Born));
        Assert.Equal(citizens.Count, citizens.Select(citizen => citizen.Cpr.Digits).Distinct().Count());
        Assert.Equal(citizens.Count, citizens.Select(citizen => citizen.Id).Distinct().Count());
    }

    [Fact]
    public void The_same_seed_gives_the_same_people_and_another_gives_others()
    {
        var (once, again, other) = (new DemoMunicipality(Today), new DemoMunicipality(Today), new DemoMunicipality(Today, seed: 7));

        Assert.Equal(once.Citizens(5_000), again.Citizens(5_000));
        Assert.NotEqual(once.Citizen(4_000).Id, other.Citizen(4_000).Id);
    }
}
