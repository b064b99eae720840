using Mono.Cecil;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>From what the compiler made (closures, state machines) back to what was written.</summary>
internal static class Written
{
    private const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";

    public static bool IsGenerated(TypeDefinition type) => type.Name.Contains('<')
        || type.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == CompilerGenerated)
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    /// <summary>The outermost type a type lies in: a feature with all its nested types and closures.</summary>
    public static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>A type's name as a person writes it.</summary>
    public static string Name(string type)
    {
        var generated = type.IndexOf("/<", StringComparison.Ordinal);
        return (generated < 0 ? type : type[..generated]).Replace('/', '.');
    }

    public static string Name(TypeReference type) => Name(type.FullName);

    /// <summary>The method somebody wrote that this code is part of.</summary>
    public static string Name(MethodDefinition method)
    {
        var (type, name) = (method.DeclaringType, method.Name);
        while (type.DeclaringType is { } outer && type.Name.Contains('<'))
        {
            name = Between(type.Name) ?? name;
            type = outer;
        }
        return $"{Name(type)}.{Between(name) ?? name}";
    }

    private static string? Between(string generated)
    {
        var (from, to) = (generated.IndexOf('<'), generated.IndexOf('>'));
        return from >= 0 && to > from + 1 ? generated[(from + 1)..to] : null;
    }
}
