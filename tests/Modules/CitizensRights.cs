using NyeFaellesVeje.ChildrenAndSchools;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.ChildrenAndSchools.Domain;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit.Rights;

namespace NyeFaellesVeje.Tests.Modules;

/// <summary>What a department holds of a citizen is found by its model: all of it is told, kept as long as the rules say, and erased.</summary>
public sealed class CitizensRights
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly CitizenId Someone = new(Guid.Parse("01674d50-0000-7000-8000-000000000001"));
    private static readonly CitizenId Another = new(Guid.Parse("01674d50-0000-7000-8000-000000000002"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<OwnDatabase<ChildrenAndSchoolsDb>> WithTwoChildren(DateOnly opened)
    {
        var own = new OwnDatabase<ChildrenAndSchoolsDb>(new ChildrenAndSchoolsModule(), Today);
        await using var db = own.Open();
        foreach (var child in (CitizenId[])[Someone, Another])
        {
            var forum = new Opening("Fjordskolen", SettingKind.School, RaisedBy.Parent, ["Står alene i frikvarteret"]).Open(child, new DateTimeOffset(opened, new TimeOnly(9, 0), TimeSpan.Zero));
            db.Forums.Add(forum);
            db.KnownCitizens.Add(new KnownCitizen { Id = child, Born = opened.AddYears(-9) });
        }
        await db.SaveChangesAsync(Stop);
        return own;
    }

    [Fact]
    public async Task Everything_of_one_child_is_told_with_what_hangs_under_it_and_nothing_of_another()
    {
        using var own = await WithTwoChildren(Today.AddDays(-10));
        await using var db = own.Open();

        var told = await new AnswerEverythingAbout(db).Answer(new EverythingAbout(Someone), Stop);

        Assert.Equal(["KnownCitizen", "WellbeingForum"], told!.Kinds.Select(kind => kind.Kind));
        var all = told.Kinds.SelectMany(kind => kind.Rows).SelectMany(row => row).ToList();
        Assert.Contains(all, field => field.Name == "Concerns[0].Text" && field.Json.Contains("alene", StringComparison.Ordinal));
        Assert.DoesNotContain(all, field => field.Json.Contains(Another.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-12", false, true)]
    [InlineData("2026-11-12", true, true)]
    [InlineData("2021-11-22", true, true)]
    [InlineData("2021-11-21", true, false)]
    [InlineData("2021-11-21", false, true)]
    public async Task What_is_new_or_not_archived_must_be_kept(string opened, bool isArchived, bool isKept)
    {
        using var own = await WithTwoChildren(DateOnly.Parse(opened));
        await using var db = own.Open();

        var kept = await new AnswerWhatMustBeKept(db).Answer(new WhatMustBeKept(Someone, isArchived, Today), Stop);

        Assert.Equal(isKept, kept is not null);
        if (kept is not null) Assert.All(kept.Kinds, kind => Assert.NotEmpty(kind.Because));
    }

    [Fact]
    public async Task Erasing_one_child_leaves_nothing_of_it_and_all_of_the_other()
    {
        using var own = await WithTwoChildren(Today.AddDays(-2000));
        await using (var db = own.Open()) Assert.Equal(2, await new PersonalRows(db).Erase(Someone, Stop));
        await using (var again = own.Open()) Assert.Equal(0, await new PersonalRows(again).Erase(Someone, Stop));

        await using var left = own.Open();
        Assert.Null(await new AnswerEverythingAbout(left).Answer(new EverythingAbout(Someone), Stop));
        Assert.Equal(2, (await new AnswerEverythingAbout(left).Answer(new EverythingAbout(Another), Stop))!.Kinds.Count);
        Assert.Single(left.Set<Concern>());
    }
}
