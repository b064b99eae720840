using System.Reflection;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Architecture;

/// <summary>Who tells, hears, asks and answers what, over all departments.</summary>
public sealed class Graph
{
    /// <summary>What the kit answers for every module that has a database.</summary>
    private static readonly IReadOnlyList<Type> AnsweredForAll = Arguments(typeof(IModule).Assembly, typeof(IAnswer<,>));

    private static readonly IReadOnlyList<Department> Departments = [.. Workplace.BuiltModules.Select(Read)];

    [Fact]
    public void Every_event_that_is_heard_is_published_by_somebody() => Assert.All(
        Departments.SelectMany(department => department.Hears), heard => Assert.Contains(Departments, department => department.Card.Publishes.Contains(heard)));

    [Fact]
    public void Every_question_that_is_asked_is_answered_by_somebody() => Assert.All(
        Departments.SelectMany(department => department.Card.Asks), asked => Assert.True(AnsweredForAll.Contains(asked) || Departments.Any(department => department.Answers.Contains(asked)), $"{asked.Name} is answered by nobody"));

    [Fact]
    public void No_two_publish_the_same_event() =>
        Assert.Empty(Departments.SelectMany(department => department.Card.Publishes).GroupBy(EventName.Of).Where(same => same.Count() > 1).Select(same => same.Key));

    /// <summary>A feature may ask what its own module answers too; an answer that asked could wait for itself, so none does.</summary>
    [Fact]
    public void Who_answers_asks_nobody_so_questions_never_go_in_a_circle() =>
        Assert.Empty(Departments.SelectMany(department => department.Answerers).Where(answer => Asks(answer, [])).Select(answer => answer.FullName));

    [Fact]
    public void An_answer_that_asks_by_another_is_caught() => Assert.True(Asks(typeof(AnswerThatAsksByAnother), []));

    private sealed record AsksForIt(IAsk Ask);

    private sealed record AnswerThatAsksByAnother(AsksForIt ByAnother);

    /// <summary>Whether a type is given the means to ask, itself or by what it is given.</summary>
    private static bool Asks(Type type, HashSet<Type> seen) => seen.Add(type) && type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType)
        .Any(needed => needed == typeof(IAsk) || (needed.Assembly == type.Assembly && Asks(needed, seen)));

    private static Department Read(string name)
    {
        var folder = Directory.EnumerateDirectories(Path.Combine(Workplace.BuiltFolder("Host"), "modules", name)).Order(StringComparer.Ordinal).Last();
        var path = Path.Combine(folder, $"{name}.dll");
        var assembly = new ModuleLoadContext(path).LoadFromAssemblyPath(path);
        var entry = (IModule)Activator.CreateInstance(assembly.GetCustomAttribute<ModuleAttribute>()!.Entry)!;
        return new Department(name, entry.Card, Arguments(assembly, typeof(IReactTo<>)), Arguments(assembly, typeof(IAnswer<,>)),
            [.. assembly.GetTypes().Where(type => !type.IsAbstract && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAnswer<,>)))]);
    }

    private static List<Type> Arguments(Assembly assembly, Type openInterface) => [.. assembly.GetTypes().Where(type => !type.IsAbstract)
        .SelectMany(type => type.GetInterfaces()).Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == openInterface).Select(i => i.GetGenericArguments()[0]).Distinct()];

    private sealed record Department(string Name, ModuleCard Card, IReadOnlyList<Type> Hears, IReadOnlyList<Type> Answers, IReadOnlyList<Type> Answerers);
}
