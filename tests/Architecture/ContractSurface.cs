using System.Reflection;
using System.Text;
using System.Text.Json;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Architecture;

/// <summary>The contract: pure data, named for ever, additive.</summary>
public sealed class ContractSurface
{
    private static readonly Assembly Contracts = typeof(CitizenId).Assembly;
    private static readonly string Approved = Path.Combine(Workplace.Checkout, "tests", "Architecture", "Contracts.approved.txt");

    private static IEnumerable<Type> Events => Contracts.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(IEvent)) && type.IsClass);

    private static IEnumerable<Type> Questions => Contracts.GetExportedTypes().Where(type => IsQuestion(type) && type.IsClass);

    public static TheoryData<string> EventNames => [.. Events.Select(type => type.Name)];

    [Fact]
    public void Contracts_reference_nothing_but_the_base_class_library() =>
        Assert.All(Contracts.GetReferencedAssemblies(), reference => Assert.True(reference.Name!.StartsWith("System.", StringComparison.Ordinal) || reference.Name == "System", reference.Name));

    [Fact]
    public void The_kits_never_reference_the_host() =>
        Assert.All(new[] { typeof(ModuleKit.IModule).Assembly, typeof(WebKit.IPageFrame).Assembly }, kit => Assert.DoesNotContain(kit.GetReferencedAssemblies(), reference => reference.Name == "NyeFaellesVeje.Host"));

    [Fact]
    public void Every_event_and_question_has_a_name_of_its_own_with_a_version()
    {
        var names = Events.Select(type => type.GetCustomAttribute<EventAttribute>()?.Name).Concat(Questions.Select(type => type.GetCustomAttribute<QuestionAttribute>()?.Name)).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches("^[a-z-]+\\.[a-z-]+\\.v[1-9][0-9]*$", name));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void Events_and_questions_are_sealed_and_cannot_be_changed() => Assert.All(Events.Concat(Questions), type =>
    {
        Assert.True(type.IsSealed, $"{type.Name} is not sealed");
        Assert.All(type.GetProperties(), property => Assert.True(property.SetMethod is null || property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"), $"{type.Name}.{property.Name} can be changed"));
    });

    [Theory]
    [MemberData(nameof(EventNames))]
    public void An_event_survives_being_stored(string name)
    {
        var happened = Sample(Events.Single(type => type.Name == name));
        var stored = JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), ContractJson.Options);
        var read = JsonSerializer.Deserialize(stored, happened.GetType(), ContractJson.Options);
        // By what is stored: two lists of the same are not equal.
        Assert.Equal(Encoding.UTF8.GetString(stored), JsonSerializer.Serialize(read, happened.GetType(), ContractJson.Options));
    }

    [Theory]
    [MemberData(nameof(EventNames))]
    public void An_event_carries_ids_dates_and_codes_and_no_text_about_a_person(string name) => Assert.All(
        Events.Single(type => type.Name == name).GetProperties().Where(property => property.Name != "EqualityContract"),
        property => Assert.True(!property.PropertyType.GetGenericArguments().Append(property.PropertyType).Any(type => type == typeof(string) || type == typeof(Cpr)), $"{name}.{property.Name} is text or a CPR number"));

    [Theory]
    [InlineData("fgu-agu", true)]
    [InlineData("d3.1", true)]
    [InlineData("", false)]
    [InlineData("Anna", false)]
    [InlineData("anna hansen", false)]
    [InlineData("søvn", false)]
    public void A_code_is_no_text(string text, bool isCode) => Assert.Equal(isCode, Code.TryParse(text, out _));

    [Fact]
    public void A_stored_text_is_not_read_as_a_code() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Code>("\"anna hansen\"", ContractJson.Options));

    [Fact]
    public void The_surface_is_the_approved_one()
    {
        var received = string.Join('\n', Contracts.GetExportedTypes().SelectMany(Surface).Order(StringComparer.Ordinal)) + "\n";
        var approved = File.Exists(Approved) ? File.ReadAllText(Approved) : "";
        if (received == approved) return;

        var path = Path.Combine(Workplace.Checkout, "artifacts", "Contracts.received.txt");
        File.WriteAllText(path, received);
        var (was, now) = (approved.Split('\n').ToHashSet(), received.Split('\n').ToHashSet());
        Assert.Fail($"The contract has changed. A line that goes breaks modules out there; a line that comes is reviewed. Then copy artifacts/Contracts.received.txt over tests/Architecture/Contracts.approved.txt.\n"
            + string.Join('\n', was.Except(now).Select(line => $"- {line}").Concat(now.Except(was).Select(line => $"+ {line}"))));
    }

    private static IEnumerable<string> Surface(Type type)
    {
        var name = type.FullName!.Replace("NyeFaellesVeje.Contracts.", "", StringComparison.Ordinal);
        yield return $"{(type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class")} {name}";
        foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (member is FieldInfo { IsSpecialName: true } || member.Name.Contains('<') || member is MethodInfo { IsSpecialName: true }) continue;
            if (member.Name is nameof(Equals) or nameof(GetHashCode) or nameof(ToString) or "Deconstruct") continue;
            yield return $"{name}: {member}";
        }
        if (type.GetCustomAttribute<EventAttribute>() is { } happened) yield return $"{name} is {happened.Name}";
        if (type.GetCustomAttribute<QuestionAttribute>() is { } question) yield return $"{name} is {question.Name}{(question.ManyMayAnswer ? ", many may answer" : "")}";
    }

    private static bool IsQuestion(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuestion<>));

    private static object Sample(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType))]);
    }

    private static object Value(Type type) => type switch
    {
        _ when type == typeof(Guid) => Guid.NewGuid(),
        _ when Nullable.GetUnderlyingType(type) is { } there => Value(there),
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => One(type.GetGenericArguments()[0]),
        _ when type == typeof(int) => 7,
        _ when type == typeof(bool) => true,
        _ when type == typeof(Code) => Code.Of("kode-1"),
        _ when type == typeof(string) => "tekst",
        _ when type == typeof(DateOnly) => new DateOnly(2028, 2, 29),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
        _ => Sample(type),
    };

    private static Array One(Type type)
    {
        var list = Array.CreateInstance(type, 1);
        list.SetValue(Value(type), 0);
        return list;
    }
}
