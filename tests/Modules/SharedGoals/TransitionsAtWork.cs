using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;
using NyeFaellesVeje.SharedGoals.Features.Transitions;

namespace NyeFaellesVeje.Tests.Modules.SharedGoals;

/// <summary>Transitions on the module's own database and with what other departments answer, or do not.</summary>
public sealed class TransitionsAtWork
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly LawBook Book = LawFile.Read();
    private static readonly SignedIn Program = new(Guid.NewGuid(), "Program", Roles.Integrator, null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static OwnDatabase<SharedGoalsDb> Own() => new(new SharedGoalsModule(), Today);

    private static async Task<CitizenId> Enter(OwnDatabase<SharedGoalsDb> own, DateOnly born, string? name = "Nogen")
    {
        await using var db = own.Open();
        var id = new CitizenId(Guid.NewGuid());
        db.Citizens.Add(new Citizen { Id = id, Born = born, Name = name, SealedCpr = [1], CprIndex = id.Value.ToByteArray() });
        await db.SaveChangesAsync(Stop);
        return id;
    }

    private static Reply<DepartmentOverview> Told(string title, params SupportSummary[] supports) => new(title, title, ReplyStatus.Answered, new DepartmentOverview { Supports = supports });

    private static SupportSummary Support(string law, string paragraph, DateOnly from, DateOnly? to = null) => new($"{law} § {paragraph}", from, to, null, new LawReference(law, paragraph), null);

    private static async Task<ReadTransitions.Response> Read(OwnDatabase<SharedGoalsDb> own, CitizenId citizen, Departments ask, DateOnly? asOf = null)
    {
        await using var db = own.Open();
        return Assert.IsType<Ok<ReadTransitions.Response>>((await ReadTransitions.Handle(citizen, db, Book, ask, own.Clock, Stop, asOf)).Result).Value!;
    }

    [Fact]
    public async Task A_gap_between_two_departments_is_told_in_days()
    {
        using var own = Own();
        var born = Today.AddYears(-17).AddMonths(-8);
        var citizen = await Enter(own, born);
        var read = await Read(own, citizen, new Departments(
            Told("Børn og Unge", Support("Barnets lov", "43", born.AddYears(8))),
            Told("Senior og Omsorg", Support("Serviceloven", "107", born.AddYears(18).AddDays(11)))));
        var stop = Assert.Single(read.Transitions.Single(transition => transition.Boundary == "18").Stops);
        Assert.Equal((11, "Serviceloven § 107", born.AddYears(18).AddDays(11)), (stop.GapDays, stop.Follows, stop.FollowsFrom));
        Assert.Empty(read.Silent);
        Assert.Equal(17, read.Age);
    }

    [Fact]
    public async Task A_department_that_does_not_answer_is_named_and_not_taken_for_nothing()
    {
        using var own = Own();
        var citizen = await Enter(own, Today.AddYears(-17));
        var read = await Read(own, citizen, new Departments(new Reply<DepartmentOverview>("DisabilityAndElderly", "Senior og Omsorg", ReplyStatus.TooLate, null), Told("Børn og Unge")));
        var silent = Assert.Single(read.Silent);
        Assert.Equal("Senior og Omsorg", silent.Department);
        Assert.Contains("ikke i tide", silent.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_rests_on_unknown_law_says_so_and_a_known_name_is_marked_as_such()
    {
        using var own = Own();
        var citizen = await Enter(own, Today.AddYears(-30));
        var read = await Read(own, citizen, new Departments(Told("Senior og Omsorg", new SupportSummary("Noget helt eget", Today, null, null, null, null), new SupportSummary("Beskyttet beskæftigelse", Today, null, null, null, null))));
        Assert.Contains("Lovgrundlaget", read.Held[0].Trouble, StringComparison.Ordinal);
        Assert.Equal((true, "Serviceloven § 103"), (read.Held[1].IsByName, read.Held[1].Law));
    }

    [Fact]
    public async Task Seen_from_a_past_day_the_departments_are_asked_as_of_it_and_seen_from_a_coming_day_as_of_today()
    {
        using var own = Own();
        var citizen = await Enter(own, Today.AddYears(-17));
        var ask = new Departments();
        await Read(own, citizen, ask, Today.AddYears(-2));
        var ahead = await Read(own, citizen, ask, Today.AddYears(1));
        Assert.Equal([Today.AddYears(-2), Today], ask.AskedAsOf);
        Assert.True(ahead.Transitions.Single(transition => transition.Boundary == "18").IsReached);
        Assert.Equal(18, ahead.Age);
    }

    [Fact]
    public async Task A_citizen_nobody_knows_is_not_found()
    {
        using var own = Own();
        await using var db = own.Open();
        Assert.IsType<NotFound>((await ReadTransitions.Handle(new CitizenId(Guid.NewGuid()), db, Book, new Departments(), own.Clock, Stop)).Result);
    }

    [Fact]
    public async Task The_list_is_by_birth_alone_whole_and_without_repeats_over_its_pages()
    {
        using var own = Own();
        await using (var db = own.Open())
        {
            for (var nth = 0; nth < 2000; nth++)
            {
                var id = new CitizenId(Guid.NewGuid());
                db.Citizens.Add(new Citizen { Id = id, Born = Today.AddYears(-70).AddDays(nth * 11), SealedCpr = [1], CprIndex = id.Value.ToByteArray() });
            }
            foreach (var born in new[] { new DateOnly(2008, 2, 29), new DateOnly(2009, 8, 31), Today.AddYears(-18), Today.AddYears(-16).AddMonths(24) })
                db.Citizens.Add(new Citizen { Id = new CitizenId(Guid.NewGuid()), Born = born, SealedCpr = [1], CprIndex = Guid.NewGuid().ToByteArray() });
            await db.SaveChangesAsync(Stop);
        }

        await using var read = own.Open();
        var (lines, access) = (new List<ListTransitionsAhead.Line>(), new RecordingAccess());
        for (var page = 1; ; page++)
        {
            var response = await ListTransitionsAhead.Read(new(24, null, page), Program, read, Book, new Departments(), access, Today, Stop);
            lines.AddRange(response.Citizens);
            if (!response.More) break;
        }

        var (law, until) = (Book.AsOf(Today), Today.AddMonths(24));
        var expected = (await read.Citizens.ToListAsync(Stop)).SelectMany(citizen => Outlook.Of(citizen.Born, [], law).Transitions.Where(t => t.Boundary is not null && t.On >= Today && t.On <= until).Select(t => (citizen.Id, t.On, t.Boundary!.Id))).ToHashSet();
        Assert.True(expected.Count > 100);
        Assert.Equal(expected.Count, lines.Count);
        Assert.Subset(expected, lines.Select(line => (line.Citizen, line.On, line.Boundary)).ToHashSet());
        Assert.Equal(lines.Select(line => line.Citizen), access.Shown);
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(pair.First.On <= pair.Second.On.AddDays(3)));
    }

    [Fact]
    public async Task A_caseworker_sees_the_citizens_they_work_with_in_any_department_and_hears_who_was_silent()
    {
        using var own = Own();
        var (mine, _) = (await Enter(own, Today.AddYears(-17)), await Enter(own, Today.AddYears(-17)));
        var ask = new Departments(new Reply<Caseload>("ChildrenAndSchools", "Børn og Unge", ReplyStatus.Answered, new Caseload([mine])), new Reply<Caseload>("EmploymentAndWelfare", "Job og Velfærd", ReplyStatus.Failed, null));
        var (access, who) = (new RecordingAccess(), new SignedIn(Guid.NewGuid(), "Rådgiver", Roles.Caseworker, "children-and-schools"));
        await using var db = own.Open();
        var list = Assert.IsType<Ok<ListTransitionsAhead.Response>>((await ListTransitionsAhead.Handle(who, db, Book, ask, access, own.Clock, Stop, boundary: "18")).Result).Value!;
        Assert.Equal((mine, Today.AddYears(1)), list.Citizens.Select(line => (line.Citizen, line.On)).Single());
        Assert.Equal([mine], access.Shown);
        Assert.Equal("Job og Velfærd", Assert.Single(list.Silent).Department);
    }

    [Theory]
    [InlineData(0, null, 1, "months-unknown")]
    [InlineData(121, null, 1, "months-unknown")]
    [InlineData(24, "19", 1, "boundary-unknown")]
    [InlineData(24, "18", 0, "page-unknown")]
    public async Task A_wish_that_makes_no_sense_is_refused(int months, string? boundary, int page, string type)
    {
        using var own = Own();
        await using var db = own.Open();
        var refused = Assert.IsType<Refused>((await ListTransitionsAhead.Handle(Program, db, Book, new Departments(), new RecordingAccess(), own.Clock, Stop, months, boundary, page: page)).Result);
        Assert.Equal(type, Assert.Single(refused.Refusals).Type);
    }

    [Fact]
    public void The_catalogue_shows_what_is_open_at_an_age_as_of_a_day()
    {
        ReadLifeCourse.Response At(int? age, DateOnly asOf) => ReadLifeCourse.Read(Book, Today, asOf, age, easyRead: true);
        Assert.Contains(At(16, Today).Entries, entry => entry.Id == "bl-108");
        Assert.DoesNotContain(At(15, Today).Entries, entry => entry.Id == "bl-108");
        Assert.DoesNotContain(At(16, new DateOnly(2023, 12, 31)).Entries, entry => entry.Reference.StartsWith("Barnets lov", StringComparison.Ordinal));
        Assert.Contains(At(70, Today).Entries, entry => entry.Id == "ael-10");
        Assert.DoesNotContain(At(70, Today).Entries, entry => entry.Id is "sel-83" or "sel-141");
        Assert.Contains(At(70, new DateOnly(2025, 6, 30)).Entries, entry => entry.Id == "sel-83");
        Assert.All(At(null, Today).Entries, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Text)));
        Assert.Equal("Ældre- og Handicapforvaltningen", At(40, new DateOnly(2017, 1, 1)).Entries.First(entry => entry.Id == "sel-85").Department);
    }

    /// <summary>Departments that answer what they are made with.</summary>
    private sealed class Departments(params object[] replies) : IAsk
    {
        public List<DateOnly> AskedAsOf { get; } = [];

        public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
            Task.FromResult(new Reply<TAnswer>("", "", ReplyStatus.NoSuchModule, null));

        public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class
        {
            if (question is CitizenOverview overview) AskedAsOf.Add(overview.AsOf);
            return Task.FromResult<IReadOnlyList<Reply<TAnswer>>>([.. replies.OfType<Reply<TAnswer>>()]);
        }
    }
}
