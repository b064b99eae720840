using System.Reflection;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>Names of questions, and how many may answer.</summary>
internal static class Questions
{
    public static string Name(Type question) => question.GetCustomAttribute<QuestionAttribute>()?.Name ?? question.Name;

    /// <summary>The route name of the module the question belongs to: the first part of its name.</summary>
    public static string Owner(Type question) => Name(question).Split('.')[0];

    /// <summary>How long an answer may take; null for the host's own limit.</summary>
    public static TimeSpan? Limit(Type question) => question.GetCustomAttribute<QuestionAttribute>() is { SecondsToAnswer: > 0 and var seconds } ? TimeSpan.FromSeconds(seconds) : null;

    public static bool ManyMayAnswer(Type question) => question.GetCustomAttribute<QuestionAttribute>()?.ManyMayAnswer ?? false;
}

/// <summary>Who publishes, hears, asks and answers what, over the active modules.</summary>
internal sealed class ContractGraph(IReadOnlyList<LoadedModule> modules)
{
    /// <summary>What the host itself asks, for the view of one citizen, the way to it, and who may see it.</summary>
    private static readonly Type[] AskedByHost =
    [
        typeof(CitizenOverview), typeof(EverythingAbout), typeof(FamilyOf), typeof(FindCitizen), typeof(HasAnOrderFor), typeof(MyDay), typeof(SearchCitizens),
        typeof(WhatIsKnownOfAccess), typeof(WhatMustBeKept), typeof(WhoAre), typeof(WhoIs), typeof(WhoIsNew), typeof(WhomAreTheyPartialTo),
        typeof(WhomDoTheyWorkWith), typeof(WhoWorksWith),
    ];

    /// <summary>Every event that is published or heard, by stable name.</summary>
    public IEnumerable<EventRow> Events => modules.SelectMany(module => module.Card.Publishes.Select(EventName.Of)).Concat(modules.SelectMany(module => module.Reactions.Keys))
        .Distinct().Order(StringComparer.Ordinal)
        .Select(name => new EventRow(name,
            [.. modules.Where(module => module.Card.Publishes.Any(type => EventName.Of(type) == name)).Select(module => module.Name)],
            [.. modules.Where(module => module.Reactions.ContainsKey(name)).Select(module => module.Name)]));

    /// <summary>Every question that is asked or answered, by stable name.</summary>
    public IEnumerable<QuestionRow> QuestionRows => modules.SelectMany(module => module.Card.Asks).Concat(modules.SelectMany(module => module.Answers.Keys))
        .Distinct().OrderBy(Questions.Name, StringComparer.Ordinal)
        .Select(question => new QuestionRow(Questions.Name(question),
            [.. modules.Where(module => module.Card.Asks.Contains(question)).Select(module => module.Name)],
            [.. modules.Where(module => module.Answers.ContainsKey(question)).Select(module => module.Name)],
            AskedByHost.Contains(question)));
}

/// <summary>An event with who publishes it and who hears it.</summary>
public sealed record EventRow(string Name, IReadOnlyList<string> Publishers, IReadOnlyList<string> Hearers);

/// <summary>A question with who asks it and who answers it; the host asks on behalf of people and integrators too.</summary>
public sealed record QuestionRow(string Name, IReadOnlyList<string> Askers, IReadOnlyList<string> Answerers, bool HostAsks)
{
    /// <summary>Who asks, with the host by this name where it does.</summary>
    public IReadOnlyList<string> AskersWithHost(string host) => HostAsks ? [host, .. Askers] : Askers;
}
