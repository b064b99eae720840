using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Those who can be chosen to take part in an exchange: the one who asks, and the staff who work with the citizen in the departments.</summary>
/// <param name="Self">The one who asks, as the value of a choice; null for a program.</param>
/// <param name="Choices">The people, the one who asks first.</param>
/// <param name="Silent">The departments that did not answer, whose people are missing.</param>
internal sealed record ExchangePeople(string? Self, IReadOnlyList<Choice> Choices, IReadOnlyList<string> Silent)
{
    private const int ShownOfId = 6;

    /// <summary>Asks the departments who works with the citizen.</summary>
    public static async Task<ExchangePeople> Around(CitizenId citizen, SignedIn who, IAsk ask, CancellationToken stop)
    {
        var replies = await ask.All(new WhoWorksWith(citizen), stop);
        var others = replies.SelectMany(reply => reply.Answer?.Members.Select(member => (reply.Title, Member: member)) ?? [])
            .Where(one => one.Member.Staff != who.Staff).DistinctBy(one => one.Member.Staff).OrderBy(one => one.Title, StringComparer.Ordinal).ThenBy(one => one.Member.Team, StringComparer.Ordinal)
            .Select(one => new Choice(one.Member.Staff.ToString(), Named(one.Title, one.Member)));
        return new ExchangePeople(
            who.Staff?.ToString(),
            [.. who.Staff is { } self ? [new Choice(self.ToString(), $"Dig selv ({who.Name})")] : (IEnumerable<Choice>)[], .. others],
            [.. replies.Where(reply => reply.WhyNot is not null).Select(reply => reply.Title)]);
    }

    /// <summary>Whether the id is one of those that can be chosen.</summary>
    public bool Has(string? staff) => Choices.Any(choice => choice.Value == staff);

    // The departments know their people by id; the end of it tells two of one team apart.
    private static string Named(string department, CaseMember member) =>
        string.Join(", ", new[] { department, member.Team, $"medarbejder {member.Staff.ToString()[^ShownOfId..]}" }.Where(part => !string.IsNullOrEmpty(part)));
}
