using Mono.Cecil;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>
/// The clock is given, types are not found by name, only the host loads assemblies, and nobody blocks a thread. The compiler says the
/// same to whoever builds here; a DLL may come from elsewhere.
/// </summary>
internal sealed class CallsNothingBanned() : Rule<Line>(10, "Ingen skjulte typer, intet eget ur, ingen blokerede tråde")
{
    private const string Clock = "Spørg den TimeProvider, der bliver givet.";
    private const string ByName = "Typer findes ikke ved navn; hændelser og spørgsmål har faste navne.";
    private const string Loading = "Kun værten indlæser assemblies.";
    private const string Blocking = "Brug await: en blokeret tråd udsulter alle moduler.";

    protected override IEnumerable<Line> Select(ModuleImage image) => image.Lines.Where(line => line.Calls is not null);

    protected override string? Fault(Line line, ModuleImage image) => Why(line.Calls!, line.In) is { } why
        ? $"{line.Where} kalder {line.Calls!.DeclaringType.Name}.{line.Calls.Name.Replace("get_", "", StringComparison.Ordinal)}. {why}"
        : null;

    private static string? Why(MethodReference called, MethodDefinition by) => called.DeclaringType.GetElementType().FullName switch
    {
        "System.DateTime" or "System.DateTimeOffset" when called.Name is "get_Now" or "get_UtcNow" or "get_Today" => Clock,
        "System.Type" when called is { Name: "GetType" or "ReflectionOnlyGetType", HasThis: false } => ByName,
        "System.Reflection.Assembly" when called.Name.StartsWith("Load", StringComparison.Ordinal) || called.Name is "UnsafeLoadFrom" or "ReflectionOnlyLoad" => Loading,
        "System.AppDomain" or "System.Runtime.Loader.AssemblyLoadContext" => Loading,
        "System.Activator" when called.Name.StartsWith("CreateInstance", StringComparison.Ordinal) && called.Parameters is [{ ParameterType.FullName: "System.String" }, ..] => ByName,
        "System.Threading.Thread" when called.Name is "Sleep" or "Join" => "Vent på en TimeProvider eller et signal.",
        "System.Threading.Tasks.Task" when called.Name is "Wait" or "WaitAll" or "WaitAny" => Blocking,
        "System.Threading.Tasks.Task`1" or "System.Threading.Tasks.ValueTask`1" when called.Name is "get_Result" => Blocking,
        var awaiter when called.Name == "GetResult" && IsAwaiter(awaiter) && by.Name != "MoveNext" => Blocking,
        _ => null,
    };

    private static bool IsAwaiter(string type) => type.StartsWith("System.Runtime.CompilerServices.", StringComparison.Ordinal) && type.Contains("TaskAwaiter", StringComparison.Ordinal);
}

/// <summary>No <c>dynamic</c>: what it calls is a text that nobody checks.</summary>
internal sealed class NothingIsDynamic() : Rule<string>(10, "Intet modul bruger dynamic")
{
    protected override IEnumerable<string> Select(ModuleImage image) => image.References;

    protected override string? Fault(string reference, ModuleImage image) =>
        reference == "Microsoft.CSharp" ? $"{image.Name} henviser til Microsoft.CSharp, altså dynamic. Brug en type." : null;
}
