using Mono.Cecil;
using NetArchTest.Rules;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>
/// A feature can be read, changed and taken away without the others. Answers, reactions and pages may use features; what features share
/// lies in Domain or Data.
/// </summary>
internal sealed class FeaturesStandAlone() : Rule<TypeDefinition>(7, "Funktioner bruger ikke hinanden")
{
    protected override IEnumerable<TypeDefinition> Select(ModuleImage image) => Features.Of(image);

    protected override string? Fault(TypeDefinition feature, ModuleImage image)
    {
        var others = Features.AndPages(image).Where(other => other != feature).ToList();
        if (others.Count == 0 || !Uses(feature, others, image)) return null;
        var used = others.Where(other => Uses(feature, [other], image)).Select(other => other.Name);
        return $"{Written.Name(feature)} bruger {string.Join(" og ", used)}. Det fælles hører til i Domain eller Data.";
    }

    // Asked once about all the others, and about each only when it uses one: a module has hundreds of pairs.
    private static bool Uses(TypeDefinition feature, List<TypeDefinition> others, ModuleImage image) => !image.Shape
        .That().MeetCustomRule(new Chosen(type => Written.Outermost(type).FullName == feature.FullName))
        .Should().NotHaveDependencyOnAny([.. others.Select(other => other.FullName)]).GetResult().IsSuccessful;
}

/// <summary>The department's rules can be read and tried without a database and without the web.</summary>
internal sealed class DomainIsItsOwn() : ShapeRule(7, "Domain kender hverken database, web eller Carter")
{
    private static readonly string[] Outer = ["Answers", "Data", "Features", "Pages", "Reactions"];

    protected override bool Selects(TypeDefinition type, ModuleImage image) => image.IsIn(type, "Domain");

    protected override ConditionList Holds(Conditions types, ModuleImage image) => types.NotHaveDependencyOnAny(
        ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "Microsoft.AspNetCore", "Carter", "NyeFaellesVeje.ModuleKit.Data", "NyeFaellesVeje.WebKit", .. Outer.Select(folder => $"{image.Root}.{folder}")]);

    protected override string Fault(string type, ModuleImage image) =>
        $"{type} bruger EF Core, ASP.NET, Carter eller en af modulets ydre mapper. Lad Data, Features eller Answers gøre det.";
}
