using Mono.Cecil;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>Events and questions lie where every department can see them.</summary>
internal sealed class DefinesNoContract() : Rule<TypeDefinition>(8, "Hændelser og spørgsmål ligger i Contracts")
{
    private static readonly string[] Interfaces = [typeof(IEvent).FullName!, typeof(IQuestion<>).FullName!];
    private static readonly string[] Attributes = [typeof(EventAttribute).FullName!, typeof(QuestionAttribute).FullName!];

    protected override IEnumerable<TypeDefinition> Select(ModuleImage image) => image.Types;

    protected override string? Fault(TypeDefinition type, ModuleImage image) =>
        Array.Exists(Interfaces, name => image.Implements(type, name)) || type.CustomAttributes.Any(attribute => Attributes.Contains(attribute.AttributeType.FullName))
            ? $"{Written.Name(type)} er en hændelse eller et spørgsmål; den hører til i Contracts/{image.Name}."
            : null;
}

/// <summary>Nobody speaks for another department.</summary>
internal sealed class PublishesOnlyItsOwn() : Rule<(string Where, string Event)>(9, "Et modul udsender kun hændelser fra sin egen mappe i Contracts")
{
    protected override IEnumerable<(string Where, string Event)> Select(ModuleImage image) =>
        image.Lines.Where(line => line.Makes is not null).Select(line => (line.Where, Event: line.Makes!.FullName))
            .Concat(image.Card.Publishes.Select(type => (Where: $"{image.Entry.Name}.Card", Event: type)))
            .Concat(Publishing.Calls(image).Select(call => (call.Line.Where, Event: call.Event.FullName)))
            .Where(found => ContractTypes.Events.Contains(found.Event));

    protected override string? Fault((string Where, string Event) found, ModuleImage image) => ContractTypes.BelongsTo(found.Event, image.Name)
        ? null
        : $"{found.Where} taler på en andens vegne: {found.Event}. Modulets egne hændelser ligger i {ContractTypes.Namespace}.{image.Name}.";
}

/// <summary>What a module hears and answers is in this host's contract.</summary>
internal sealed class HearsAndAnswersTheContract() : Rule<(TypeDefinition Type, GenericInstanceType Interface)>(9, "Det, et modul hører og svarer på, findes i Contracts")
{
    private static readonly string Reaction = typeof(IReactTo<>).FullName!;
    private static readonly string Answer = typeof(IAnswer<,>).FullName!;

    protected override IEnumerable<(TypeDefinition Type, GenericInstanceType Interface)> Select(ModuleImage image) =>
        from type in image.Types
        from implemented in type.Interfaces
        where implemented.InterfaceType is GenericInstanceType
        let closed = (GenericInstanceType)implemented.InterfaceType
        where closed.ElementType.FullName == Reaction || closed.ElementType.FullName == Answer
        select (type, closed);

    protected override string? Fault((TypeDefinition Type, GenericInstanceType Interface) found, ModuleImage image)
    {
        var contract = found.Interface.GenericArguments[0].FullName;
        var known = found.Interface.ElementType.FullName == Reaction ? ContractTypes.Events : ContractTypes.Questions;
        return known.Contains(contract) ? null : $"{Written.Name(found.Type)} venter på {Written.Name(contract)}, som kontrakten ikke har.";
    }
}

/// <summary>The card is how the others and the host's graph know the module: it tells all that is published, and nothing else.</summary>
internal sealed class CardTellsWhatIsPublished() : Rule<(string Where, string Event, bool IsCall)>(13, "Kortet siger, hvad modulet udsender")
{
    protected override IEnumerable<(string Where, string Event, bool IsCall)> Select(ModuleImage image) =>
        Publishing.Calls(image).Select(call => (call.Line.Where, call.Event.FullName, true))
            .Concat(image.Card.Publishes.Select(type => ($"{image.Entry.Name}.Card", type, false)));

    protected override string? Fault((string Where, string Event, bool IsCall) found, ModuleImage image) => found.IsCall switch
    {
        true when !ContractTypes.Events.Contains(found.Event) => $"{found.Where} kalder Publish uden at nævne hændelsens type; skriv den, som den er.",
        true when !image.Card.Publishes.Contains(found.Event) => $"{found.Where} udsender {found.Event}, som ikke står på kortets {nameof(ModuleCard.Publishes)}.",
        false when Publishing.Calls(image).All(call => call.Event.FullName != found.Event) => $"Kortet lover {found.Event}, som modulet aldrig udsender.",
        _ => null,
    };
}

/// <summary>The same for questions.</summary>
internal sealed class CardTellsWhatIsAsked() : Rule<(string Where, string Question, bool IsMade)>(13, "Kortet siger, hvad modulet spørger om")
{
    protected override IEnumerable<(string Where, string Question, bool IsMade)> Select(ModuleImage image) =>
        Made(image).Concat(image.Card.Asks.Select(type => ($"{image.Entry.Name}.Card", type, false)));

    protected override string? Fault((string Where, string Question, bool IsMade) found, ModuleImage image) => found.IsMade switch
    {
        true when !image.Card.Asks.Contains(found.Question) => $"{found.Where} spørger om {found.Question}, som ikke står på kortets {nameof(ModuleCard.Asks)}.",
        false when Made(image).All(made => made.Question != found.Question) => $"Kortet nævner {found.Question}, som modulet aldrig spørger om.",
        _ => null,
    };

    /// <summary>Questions the module makes itself, and those the kit makes for it.</summary>
    private static IEnumerable<(string Where, string Question, bool IsMade)> Made(ModuleImage image) => image.Lines
        .Where(line => line.Makes is not null && ContractTypes.Questions.Contains(line.Makes.FullName)).Select(line => (line.Where, line.Makes!.FullName, true))
        .Concat(image.Lines.Where(line => MadeByTheKit(line) is not null).Select(line => (line.Where, MadeByTheKit(line)!, true)));

    private static string? MadeByTheKit(Line line) => line.Calls switch
    {
        { } call when call.DeclaringType.FullName == typeof(AskTheRegister).FullName => typeof(WhoIs).FullName,
        { Name: nameof(OwnCases.OwnCaseload) } call when call.DeclaringType.FullName == typeof(OwnCases).FullName => typeof(WhomDoTheyWorkWith).FullName,
        _ => null,
    };
}

/// <summary>Calls of <see cref="ModuleDb.Publish{TEvent}"/>.</summary>
internal static class Publishing
{
    public static IEnumerable<(Line Line, TypeReference Event)> Calls(ModuleImage image) => image.Lines
        .Where(line => line.Calls is GenericInstanceMethod { Name: nameof(ModuleDb.Publish) } call && call.DeclaringType.FullName == typeof(ModuleDb).FullName)
        .Select(line => (line, ((GenericInstanceMethod)line.Calls!).GenericArguments[0]));
}
