using Mono.Cecil;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>Which types are features (routes of the API) and which are pages.</summary>
internal static class Features
{
    public const string Folder = "Features";
    public const string PagesFolder = "Pages";

    public static IEnumerable<TypeDefinition> AndPages(ModuleImage image) =>
        image.Types.Where(type => type is { IsInterface: false, IsAbstract: false } && image.Implements(type, "Carter.ICarterModule"));

    public static IEnumerable<TypeDefinition> Of(ModuleImage image) => AndPages(image).Where(type => !IsPage(type, image));

    public static bool IsPage(TypeDefinition type, ModuleImage image) => image.Implements(type, typeof(IPages).FullName!);
}

/// <summary>A feature is found where features lie, whole.</summary>
internal sealed class FeaturesLieInFeatures() : Rule<TypeDefinition>(6, "Hver funktion er én type i Features")
{
    protected override IEnumerable<TypeDefinition> Select(ModuleImage image) => Features.AndPages(image);

    protected override string? Fault(TypeDefinition feature, ModuleImage image)
    {
        if (feature.IsNested) return $"{Written.Name(feature)} ligger inde i en anden type; giv den sin egen fil i Features.";
        var atHome = image.IsIn(feature, Features.Folder) || (Features.IsPage(feature, image) && image.IsIn(feature, Features.PagesFolder));
        return atHome ? null : $"{Written.Name(feature)} har ruter og hører til i {image.Root}.{Features.Folder}.";
    }
}

/// <summary>A feature has one name in the API description, and the module's route is its beginning: all modules share one table of names.</summary>
internal sealed class FeaturesAreNamedAfterTheModule() : Rule<TypeDefinition>(6, "Hver funktion har ét rutenavn, der begynder med modulets")
{
    protected override IEnumerable<TypeDefinition> Select(ModuleImage image) => Features.AndPages(image);

    protected override string? Fault(TypeDefinition feature, ModuleImage image)
    {
        var names = image.Calls["WithName"].Where(line => Written.Outermost(line.In.DeclaringType) == Written.Outermost(feature))
            .Select(line => line.Instruction.Previous?.Operand as string).ToList();
        var prefix = $"{image.Card.Route}.";
        var name = Written.Name(feature);

        if (names.Contains(null)) return $"{name} giver WithName noget andet end en fast tekst.";
        if (names.Find(given => !given!.StartsWith(prefix, StringComparison.Ordinal)) is { } foreign) return $"{name} kalder sin rute {foreign}; navnet skal begynde med {prefix}";
        if (Features.IsPage(feature, image)) return null;
        return names.Count == 1 ? null : $"{name} har {names.Count} rutenavne; en funktion har ét, givet med WithName(\"{prefix}…\").";
    }
}
