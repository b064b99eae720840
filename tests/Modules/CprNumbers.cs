using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.Tests.Modules;

/// <summary>CPR numbers as the CPR office describes them. Only replacement numbers (day + 60) and KL's published example are used.</summary>
public sealed class CprNumbers
{
    [Theory]
    [InlineData("6101813000", 1981)]
    [InlineData("6101814000", 1981)]
    [InlineData("6101364000", 2036)]
    [InlineData("6101374000", 1937)]
    [InlineData("6101575000", 2057)]
    [InlineData("6101585000", 1858)]
    [InlineData("6101988000", 1898)]
    [InlineData("6101369000", 2036)]
    [InlineData("6101379000", 1937)]
    [InlineData("6101003999", 1900)]
    public void The_century_is_in_the_seventh_digit(string number, int year)
    {
        Assert.True(Cpr.TryParse(number, out var cpr));
        Assert.Equal(new DateOnly(year, 1, 1), cpr.Born);
        Assert.True(cpr.IsReplacement);
    }

    [Theory]
    [InlineData("610181-3000")]
    [InlineData(" 6101813000 ")]
    public void A_hyphen_and_blanks_around_are_read(string number) => Assert.True(Cpr.TryParse(number, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("610181300")]
    [InlineData("61018130000")]
    [InlineData("6101-813000")]
    [InlineData("9201813000")]
    [InlineData("6013813000")]
    [InlineData("8902813000")]
    [InlineData("610181300a")]
    [InlineData("٦١٠١٨١٣٠٠٠")]
    public void What_is_no_number_is_not_read(string? number) => Assert.False(Cpr.TryParse(number, out _));

    [Fact]
    public void The_29th_of_February_is_a_date_in_leap_years_only()
    {
        Assert.True(Cpr.TryParse("8902004000", out _));
        Assert.False(Cpr.TryParse("8902014000", out _));
    }

    [Fact]
    public void A_number_without_a_fitting_check_digit_is_valid_all_the_same()
    {
        Assert.True(Cpr.TryParse("0101814321", out var cpr));
        Assert.False(cpr.HasCheckDigit);
    }

    [Fact]
    public void It_is_masked_when_it_is_written() => Assert.Equal("610181-xxxx", Cpr.TryParse("6101813000", out var cpr) ? cpr.ToString() : "");
}
