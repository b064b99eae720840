using Mono.Cecil;
using Mono.Cecil.Cil;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>A version folder's assembly as it lies on disk: read, never loaded.</summary>
internal sealed class ModuleImage : IDisposable
{
    private readonly AssemblyDefinition assembly;
    private readonly string path;
    private readonly Dictionary<string, TypeDefinition> byName;
    private NetArchTest.Rules.Types? shape;

    /// <exception cref="ModuleRefusedException">The assembly names no module class.</exception>
    public ModuleImage(string folder, string name)
    {
        (Folder, Name, path) = (folder, name, Path.Combine(folder, $"{name}.dll"));
        assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(File.ReadAllBytes(path)));
        Entry = FindEntry() ?? throw new ModuleRefusedException(ModuleStatus.Failed, "[assembly: Module(typeof(…))] mangler.");
        All = [.. assembly.MainModule.GetTypes().Where(type => type.Name != "<Module>")];
        byName = All.ToDictionary(type => type.FullName);
        Types = [.. All.Where(type => !Written.IsGenerated(type))];
        Lines = [.. All.SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions.Select(instruction => new Line(method, instruction)))];
        Calls = Lines.Where(line => line.Calls is not null).ToLookup(line => line.Calls!.Name);
        Card = CardImage.Read(Lines.Where(line => line.In.DeclaringType == Entry));
    }

    public string Folder { get; }

    /// <summary>The module's name, its assembly's.</summary>
    public string Name { get; }

    /// <summary>The module class.</summary>
    public TypeDefinition Entry { get; }

    /// <summary>The namespace the module class lies in; its folders are namespaces under it.</summary>
    public string Root => Entry.Namespace;

    /// <summary>What the module class says of itself.</summary>
    public CardImage Card { get; }

    /// <summary>Every type, with what the compiler made.</summary>
    public IReadOnlyList<TypeDefinition> All { get; }

    /// <summary>Every type somebody wrote, nested ones too.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; }

    /// <summary>Every instruction.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Every call, by the name of the method called.</summary>
    public ILookup<string, Line> Calls { get; }

    public IEnumerable<string> References => assembly.MainModule.AssemblyReferences.Select(reference => reference.Name);

    /// <summary>Every type of other assemblies that is named anywhere.</summary>
    public IEnumerable<TypeReference> ForeignTypes => assembly.MainModule.GetTypeReferences();

    /// <summary>The same assembly for NetArchTest.</summary>
    public NetArchTest.Rules.Types Shape => shape ??= NetArchTest.Rules.Types.FromFile(path);

    /// <summary>Whether a type lies in one of the module's folders, or under it.</summary>
    public bool IsIn(TypeDefinition type, string folder)
    {
        var (space, wanted) = (Written.Outermost(type).Namespace, $"{Root}.{folder}");
        return space == wanted || space.StartsWith(wanted + ".", StringComparison.Ordinal);
    }

    /// <summary>Whether a type has an interface, itself or by a base class of the module; without type arguments.</summary>
    public bool Implements(TypeDefinition type, string openInterface) =>
        type.Interfaces.Any(i => i.InterfaceType.GetElementType().FullName == openInterface)
        || (OwnBase(type) is { } own && Implements(own, openInterface));

    /// <summary>The base class where it is the module's own.</summary>
    public TypeDefinition? OwnBase(TypeDefinition type) =>
        type.BaseType is { } parent ? byName.GetValueOrDefault(parent.GetElementType().FullName) : null;

    public void Dispose() => assembly.Dispose();

    private TypeDefinition? FindEntry() => assembly.CustomAttributes
        .Where(attribute => attribute.AttributeType.FullName == typeof(ModuleAttribute).FullName)
        .Select(attribute => assembly.MainModule.GetType(((TypeReference)attribute.ConstructorArguments[0].Value).FullName)).FirstOrDefault();
}

/// <summary>An instruction and the method it stands in.</summary>
internal sealed record Line(MethodDefinition In, Instruction Instruction)
{
    /// <summary>The method as somebody wrote it.</summary>
    public string Where => Written.Name(In);

    /// <summary>The method it calls, makes an object with or points to.</summary>
    public MethodReference? Calls => Instruction.Operand as MethodReference;

    /// <summary>The type it makes an object of.</summary>
    public TypeReference? Makes => Instruction.OpCode == OpCodes.Newobj ? Calls!.DeclaringType : null;

    /// <summary>The text it loads.</summary>
    public string? Text => Instruction.OpCode == OpCodes.Ldstr ? (string)Instruction.Operand : null;
}
