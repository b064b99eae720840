using System.Reflection;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Architecture;

/// <summary>Who tells, hears, asks and answers what, over all departments.</summary>
public sealed class Graph
{
    private static readonly IReadOnlyList<Department> Departments = [.. Workplace.BuiltModules.Select(Read)];

    [Fact]
    public void Every_event_that_is_heard_is_published_by_somebody() => Assert.All(
        Departments.SelectMany(department => department.Hears), heard => Assert.Contains(Departments, department => department.Card.Publishes.Contains(heard)));

    [Fact]
    public void Every_question_that_is_asked_is_answered_by_somebody() => Assert.All(
        Departments.SelectMany(department => department.Card.Asks), asked => Assert.Contains(Departments, department => department.Answers.Contains(asked)));

    [Fact]
    public void No_two_publish_the_same_event() =>
        Assert.Empty(Departments.SelectMany(department => department.Card.Publishes).GroupBy(EventName.Of).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Questions_never_go_in_a_circle() => Assert.All(Departments, department => Assert.DoesNotContain(department.Name, AskedBy(department, [])));

    private static HashSet<string> AskedBy(Department department, HashSet<string> reached)
    {
        foreach (var next in Departments.Where(other => other.Answers.Any(department.Card.Asks.Contains)))
            if (reached.Add(next.Name)) AskedBy(next, reached);
        return reached;
    }

    private static Department Read(string name)
    {
        var folder = Directory.EnumerateDirectories(Path.Combine(Workplace.BuiltFolder("Host"), "modules", name)).Order(StringComparer.Ordinal).Last();
        var path = Path.Combine(folder, $"{name}.dll");
        var assembly = new ModuleLoadContext(path).LoadFromAssemblyPath(path);
        var entry = (IModule)Activator.CreateInstance(assembly.GetCustomAttribute<ModuleAttribute>()!.Entry)!;
        return new Department(name, entry.Card, Arguments(assembly, typeof(IReactTo<>)), Arguments(assembly, typeof(IAnswer<,>)));
    }

    private static List<Type> Arguments(Assembly assembly, Type openInterface) => [.. assembly.GetTypes().Where(type => !type.IsAbstract)
        .SelectMany(type => type.GetInterfaces()).Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == openInterface).Select(i => i.GetGenericArguments()[0]).Distinct()];

    private sealed record Department(string Name, ModuleCard Card, IReadOnlyList<Type> Hears, IReadOnlyList<Type> Answers);
}
