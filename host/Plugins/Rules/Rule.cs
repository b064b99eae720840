using Mono.Cecil;
using NetArchTest.Rules;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>A sentence of the architecture that a module's DLL can be held to without being loaded.</summary>
/// <param name="number">The sentence's number in architecture.md; a sentence may take several rules.</param>
/// <param name="title">The sentence, in Danish.</param>
internal abstract class Rule(int number, string title)
{
    public int Number => number;

    public string Title => title;

    /// <summary>How many things it holds up to the sentence: a rule that selects nothing guards nothing.</summary>
    public abstract int Selected(ModuleImage image);

    /// <summary>What breaks it, each naming the offender and what would be right.</summary>
    public abstract IEnumerable<string> Broken(ModuleImage image);

    /// <summary>The same for people: with number and sentence.</summary>
    public IEnumerable<string> Reasons(ModuleImage image) => Broken(image).Distinct().Select(fault => $"Regel {number} ({title}): {fault}");

    public override string ToString() => $"{number}: {title}";
}

/// <summary>A rule on one kind of thing. It finds faults only in what it selects, so the count tells what was looked at.</summary>
internal abstract class Rule<TSubject>(int number, string title) : Rule(number, title)
{
    protected abstract IEnumerable<TSubject> Select(ModuleImage image);

    protected abstract string? Fault(TSubject subject, ModuleImage image);

    public sealed override int Selected(ModuleImage image) => Select(image).Count();

    public sealed override IEnumerable<string> Broken(ModuleImage image) => Select(image).Select(subject => Fault(subject, image)).OfType<string>();
}

/// <summary>
/// A rule on the shape of types, told by NetArchTest. Only names of failing types are asked for: the types themselves would be loaded
/// into this process. The library is silent on nothing selected, hence the count.
/// </summary>
internal abstract class ShapeRule(int number, string title) : Rule(number, title)
{
    protected abstract bool Selects(TypeDefinition type, ModuleImage image);

    protected abstract ConditionList Holds(Conditions types, ModuleImage image);

    protected abstract string Fault(string type, ModuleImage image);

    public sealed override int Selected(ModuleImage image)
    {
        var chosen = new Chosen(type => Selects(type, image));
        Holds(image.Shape.That().MeetCustomRule(chosen).Should(), image).GetResult();
        return chosen.Count;
    }

    public sealed override IEnumerable<string> Broken(ModuleImage image)
    {
        var chosen = new Chosen(type => Selects(type, image));
        var result = Holds(image.Shape.That().MeetCustomRule(chosen).Should(), image).GetResult();
        return (result.FailingTypeNames ?? []).Select(type => Fault(Written.Name(type), image));
    }
}

/// <summary>Picks types for NetArchTest by their metadata.</summary>
internal sealed class Chosen(Func<TypeDefinition, bool> selects) : ICustomRule
{
    public int Count { get; private set; }

    public bool MeetsRule(TypeDefinition type)
    {
        var selected = selects(type);
        if (selected) Count++;
        return selected;
    }
}
