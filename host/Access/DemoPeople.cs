using System.Text.Json;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.Access;

/// <summary>The fictive people of the embedded issuer, at least one of every role. Only registered when the host is its own issuer.</summary>
internal sealed class DemoPeople
{
    private readonly Dictionary<Guid, SignedIn> people;

    public DemoPeople()
    {
        using var file = typeof(DemoPeople).Assembly.GetManifestResourceStream("demo-people.json")!;
        Groups = JsonSerializer.Deserialize<IReadOnlyList<Group>>(file, JsonSerializerOptions.Web)!;
        people = Groups
            .SelectMany(group => group.People, (group, person) =>
                new SignedIn(person.Id, person.Name, person.Role, group.Department) { Team = person.Team, Provider = person.Provider })
            .ToDictionary(person => person.Subject);
    }

    /// <summary>People who belong together, in the order they are shown.</summary>
    public IReadOnlyList<Group> Groups { get; }

    /// <summary>Name, role and department, a line for each.</summary>
    public IEnumerable<string> Lines =>
        Groups.SelectMany(group => group.People, (group, person) => $"{person.Name}, {Roles.InDanish(person.Role).ToLowerInvariant()}, {group.Heading}");

    public SignedIn? Find(Guid id) => people.GetValueOrDefault(id);

    internal sealed record Group(string Heading, string? Department, IReadOnlyList<Person> People);

    internal sealed record Person(Guid Id, string Name, string Role, string Title, string? Team, string? Provider);
}
