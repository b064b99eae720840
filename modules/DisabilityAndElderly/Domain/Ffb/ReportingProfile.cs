using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>One line of a profile's constraints, as it stands in the data file.</summary>
internal sealed record ElementRule(
    string Path,
    int Min = 0,
    int? Max = null,
    JsonElement? Fixed = null,
    string? ValueSet = null,
    bool Extensible = false,
    IReadOnlyList<string>? Types = null,
    IReadOnlyList<string>? Targets = null,
    string? Url = null,
    SliceCondition? When = null,
    string? Pattern = null,
    int? MaxValue = null,
    bool Closed = false);

/// <summary>What tells one slice of a list from the others: the code of one of its elements.</summary>
internal sealed record SliceCondition(string Path, string System, string Code);

/// <summary>A value an element must hold: a plain one, or a code of a system.</summary>
internal sealed record FixedValue(string? System, string Value);

/// <summary>The constraints of one element and of those below it.</summary>
internal sealed class ElementNode(string name, string? slice)
{
    private readonly List<ElementNode> _children = [];

    public string Name { get; } = name;

    public string? Slice { get; } = slice;

    public ElementRule Rule { get; private set; } = new(name);

    public FixedValue? Fixed { get; private set; }

    public Regex? Pattern { get; private set; }

    public IReadOnlyList<ElementNode> Children => _children;

    /// <summary>How a missing element is named: the slice tells more than an index of something that is not there.</summary>
    public string Label => Slice is null ? Name : $"{Name}[{Slice}]";

    public static ElementNode Compile(IEnumerable<ElementRule> rules)
    {
        var root = new ElementNode("", null);
        foreach (var rule in rules)
        {
            var node = rule.Path.Split('.').Aggregate(root, (at, step) => at.Child(step));
            node.Rule = rule;
            node.Fixed = rule.Fixed switch
            {
                null => null,
                { ValueKind: JsonValueKind.String } plain => new FixedValue(null, plain.GetString()!),
                { } coded => new FixedValue(coded.GetProperty("system").GetString(), coded.GetProperty("code").GetString()!),
            };
            node.Pattern = rule.Pattern is null ? null : new Regex($@"\A(?:{rule.Pattern})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }

        return root;
    }

    private ElementNode Child(string step)
    {
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        var (name, slice) = bracket < 0 ? (step, null) : (step[..bracket], step[(bracket + 1)..^1]);
        var child = _children.Find(c => c.Name == name && c.Slice == slice);
        if (child is null)
            _children.Add(child = new ElementNode(name, slice));
        return child;
    }
}

/// <summary>One of KL's reporting profiles (indberetningsprofil), ready to check a resource against.</summary>
internal sealed record ReportingProfile(string Name, string Url, string Type, IReadOnlyList<string> Invariants, IReadOnlyList<ElementRule> Rules)
{
    public ElementNode Root { get; } = ElementNode.Compile(Rules);
}

/// <summary>KL's FFB reporting profiles, read once from the data file the module carries.</summary>
internal sealed class ReportingProfiles
{
    public const string Citizen = "citizen";
    public const string ServiceRequest = "serviceRequest";
    public const string Condition = "condition";
    public const string TargetGroup = "targetGroup";
    public const string InterventionGoal = "interventionGoal";
    public const string InformationGathering = "informationGathering";
    public const string CareEvaluation = "careEvaluation";
    public const string CarePlan = "carePlan";
    public const string Intervention = "intervention";
    public const string ServicePerformer = "servicePerformer";
    public const string FollowUpEncounter = "followUpEncounter";
    public const string FollowUp = "followUp";
    public const string DeliveryReport = "deliveryReport";

    private static readonly Lazy<ReportingProfiles> Loaded = new(Load);

    private readonly FrozenDictionary<string, ReportingProfile> _byUrl;
    private readonly FrozenDictionary<string, string> _byName;

    private ReportingProfiles(ProfilesFile file)
    {
        Version = file.Version;
        _byUrl = file.Profiles.ToFrozenDictionary(p => p.Url);
        _byName = file.Profiles.ToFrozenDictionary(p => p.Name, p => p.Url);
        Report = file.Profiles.Single(p => p.Name == DeliveryReport);
    }

    public static ReportingProfiles Current => Loaded.Value;

    /// <summary>The version of KL's guide.</summary>
    public string Version { get; }

    /// <summary>The profile of the report as a whole.</summary>
    public ReportingProfile Report { get; }

    /// <summary>The address of a profile.</summary>
    public string UrlOf(string name) => _byName[name];

    public ReportingProfile? Find(string? url) => url is null ? null : _byUrl.GetValueOrDefault(url);

    private static ReportingProfiles Load() => new(EmbeddedData.Read<ProfilesFile>("ffb-profiles.json"));

    private sealed record ProfilesFile(string Source, string Version, IReadOnlyList<ReportingProfile> Profiles);
}
