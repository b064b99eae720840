using Mono.Cecil;
using NetArchTest.Rules;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>Nothing of a module can be used from outside but the class that plugs it in.</summary>
internal sealed class OnlyTheModuleClassIsPublic() : Rule<TypeDefinition>(5, "Kun modulets egen klasse er offentlig")
{
    protected override IEnumerable<TypeDefinition> Select(ModuleImage image) => image.Types;

    protected override string? Fault(TypeDefinition type, ModuleImage image) =>
        type != image.Entry && IsSeenOutside(type) && !MadeByTools.Has(type, image) ? $"{Written.Name(type)} er offentlig; skriv internal." : null;

    private static bool IsSeenOutside(TypeDefinition type) => type.IsPublic || (type.IsNestedPublic && IsSeenOutside(type.DeclaringType));
}

/// <summary>Classes are not inherited by accident.</summary>
internal sealed class ClassesAreSealed() : ShapeRule(5, "Klasser er sealed, static eller abstract")
{
    protected override bool Selects(TypeDefinition type, ModuleImage image) =>
        type is { IsClass: true, IsValueType: false } && type.Name != "<Module>" && !Written.IsGenerated(type) && !MadeByTools.Has(type, image);

    protected override ConditionList Holds(Conditions types, ModuleImage image) => types.BeSealed().Or().BeAbstract();

    protected override string Fault(string type, ModuleImage image) => $"{type} kan nedarves; skriv sealed.";
}

/// <summary>Types whose visibility the tools decide: Razor components with what is nested in them, migrations and their snapshot.</summary>
internal static class MadeByTools
{
    private static readonly string[] Bases =
    [
        "Microsoft.AspNetCore.Components.ComponentBase",
        "Microsoft.AspNetCore.Components.LayoutComponentBase",
        "Microsoft.EntityFrameworkCore.Migrations.Migration",
        "Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot",
    ];

    public static bool Has(TypeDefinition type, ModuleImage image) =>
        IsMade(type, image) || (type.DeclaringType is { } outer && Has(outer, image));

    private static bool IsMade(TypeDefinition type, ModuleImage image)
    {
        if (type.BaseType is not { } parent) return false;
        if (type.Name == "_Imports") return true;
        if (image.OwnBase(type) is { } own) return IsMade(own, image);
        return Bases.Contains(parent.FullName) || IsComponentOfTheKit(parent);
    }

    private static bool IsComponentOfTheKit(TypeReference parent) =>
        typeof(PageLayout).Assembly.GetType(parent.GetElementType().FullName) is { } known && known.IsAssignableTo(typeof(Microsoft.AspNetCore.Components.ComponentBase));
}
