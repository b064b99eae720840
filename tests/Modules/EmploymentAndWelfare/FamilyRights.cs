using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit.Rights;

namespace NyeFaellesVeje.Tests.Modules.EmploymentAndWelfare;

/// <summary>A family's case is shared by its members: each is told of it, and it is erased with the last.</summary>
public sealed class FamilyRights
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly CitizenId Someone = new(Guid.Parse("01674d50-0000-7000-8000-000000000001"));
    private static readonly CitizenId Another = new(Guid.Parse("01674d50-0000-7000-8000-000000000002"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_family_shares_is_told_to_each_and_goes_with_the_last()
    {
        using var own = new OwnDatabase<EmploymentAndWelfareDb>(new EmploymentAndWelfareModule(), Today);
        await using (var db = own.Open())
        {
            var family = new FamilyCase { Id = Guid.CreateVersion7(), Asked = new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero), FamilysWords = "Mere ro om morgenen" };
            foreach (var member in (CitizenId[])[Someone, Another]) family.Members.Add(new FamilyMember { Family = family.Id, Citizen = member, Role = FamilyRole.Adult, From = Today });
            family.Team.Add(Adviser(family, "Rådgiver for alle", null));
            family.Team.Add(Adviser(family, "Rådgiver for den anden", Another));
            family.Goals.Add(new FamilyGoal { Id = new GoalId(Guid.CreateVersion7()), Family = family.Id, Text = "Alle er oppe klokken syv", FamilysWords = "Ro", Due = Today, Set = Today });
            db.Families.Add(family);
            await db.SaveChangesAsync(Stop);
        }

        Assert.Equal((true, true, false), await Told(own, Someone));
        await Erased(own, Someone);
        Assert.Equal((true, true, true), await Told(own, Another));
        await Erased(own, Another);
        await using var left = own.Open();
        Assert.False(await left.Families.AnyAsync(Stop) || await left.Set<FamilyAdviser>().AnyAsync(Stop) || await left.Set<FamilyGoal>().AnyAsync(Stop));
    }

    /// <summary>Whether the family's goal, its common adviser and the other's adviser are told of.</summary>
    private static async Task<(bool Goal, bool Common, bool Others)> Told(OwnDatabase<EmploymentAndWelfareDb> own, CitizenId citizen)
    {
        await using var db = own.Open();
        var all = (await new PersonalRows(db).Everything(citizen, Stop)).SelectMany(kind => kind.Rows).SelectMany(row => row).Select(field => field.Text).ToList();
        return (all.Contains("Alle er oppe klokken syv"), all.Contains("Rådgiver for alle"), all.Contains("Rådgiver for den anden"));
    }

    private static async Task Erased(OwnDatabase<EmploymentAndWelfareDb> own, CitizenId citizen)
    {
        await using (var db = own.Open()) await new PersonalRows(db).Erase(citizen, Stop);
        await using var after = own.Open();
        Assert.Empty(await new PersonalRows(after).Everything(citizen, Stop));
    }

    private static FamilyAdviser Adviser(FamilyCase family, string name, CitizenId? member) =>
        new() { Id = Guid.CreateVersion7(), Family = family.Id, Name = name, Part = "rådgiver", Department = "employment-and-welfare", For = member, From = Today };
}
