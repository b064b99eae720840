using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Features;

namespace NyeFaellesVeje.Tests.Modules.CitizenRegister;

/// <summary>Who can be chosen for an exchange.</summary>
public sealed class PeopleOfAnExchange
{
    private static readonly StaffId Self = new(Guid.Parse("5a000000-0000-4000-8000-000000000005"));
    private static readonly StaffId Other = new(Guid.Parse("5a000000-0000-4000-8000-000000000001"));

    [Fact]
    public async Task The_one_who_asks_comes_first_then_each_who_works_with_the_child_once_and_the_silent_are_named()
    {
        var who = new SignedIn(Self.Value, "Camilla Rold", Roles.SchoolStaff, "children-and-schools");
        var people = await ExchangePeople.Around(new CitizenId(Guid.NewGuid()), who, new Departments(), TestContext.Current.CancellationToken);

        Assert.Equal([(Self.ToString(), "Dig selv (Camilla Rold)"), (Other.ToString(), "Børn og Unge, familie, medarbejder 000001")], people.Choices.Select(choice => (choice.Value, choice.Text)));
        Assert.Equal(Self.ToString(), people.Self);
        Assert.Equal(["Job og Velfærd"], people.Silent);
    }

    /// <summary>One department with the same people twice, one that says the same of one of them, and one that is silent.</summary>
    private sealed class Departments : IAsk
    {
        public Task<Reply<TAnswer>> One<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class => throw new NotSupportedException();

        public Task<IReadOnlyList<Reply<TAnswer>>> All<TAnswer>(IQuestion<TAnswer> question, CancellationToken stop) where TAnswer : class =>
            Task.FromResult<IReadOnlyList<Reply<TAnswer>>>(
            [
                new("ChildrenAndSchools", "Børn og Unge", ReplyStatus.Answered, new CaseStaff([new CaseMember(Self, null), new CaseMember(Other, "familie")]) as TAnswer),
                new("SharedGoals", "Fælles mål", ReplyStatus.Answered, new CaseStaff([new CaseMember(Other, null)]) as TAnswer),
                new("EmploymentAndWelfare", "Job og Velfærd", ReplyStatus.TooLate, null),
            ]);
    }
}
