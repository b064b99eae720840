using System.Collections.Frozen;
using System.Text.Json;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// KL's common language for social care of adults (Fælles Faglige Begreber, FFB): display names, hierarchy and value
/// sets, read once from the data files the module carries.
/// </summary>
internal sealed class FfbCodes
{
    /// <summary>The code system FFB.</summary>
    public const string CodeSystem = "urn:oid:1.2.208.176.2.22";

    private const string ThemeSet = "KLThemesFFB";
    private const string ActivityAndParticipationSet = "KLConditionADCodesFFB";

    private static readonly Lazy<FfbCodes> Loaded = new(Load);

    private readonly FrozenDictionary<string, FrozenDictionary<string, FfbCode>> _systems;
    private readonly FrozenDictionary<string, (FfbValueSet Definition, FrozenSet<string> Codes)> _valueSets;
    private readonly FrozenDictionary<string, FfbCode> _ffb;
    private readonly FrozenDictionary<string, FfbCode> _themeOf;

    private FfbCodes(IReadOnlyList<FfbCodeSystem> systems, IReadOnlyList<FfbValueSet> valueSets)
    {
        _systems = systems.ToFrozenDictionary(s => s.System, s => s.Codes.ToFrozenDictionary(c => c.Code));
        _valueSets = valueSets.ToFrozenDictionary(v => v.Name, v => (v, v.Codes.ToFrozenSet()));
        _ffb = _systems[CodeSystem];
        Version = systems.Single(s => s.System == CodeSystem).Version;

        // KL's set of themes also holds the two groups above them (Aktivitet og deltagelse, Funktioner og forhold);
        // a theme is one whose children carry no further level.
        var themes = Members(ThemeSet).Where(t => !Members(ThemeSet).Any(c => c.Parent == t.Code)).ToList();
        Themes = themes;
        _themeOf = _ffb.Values
            .Select(c => (c.Code, Theme: Ancestry(c).FirstOrDefault(themes.Contains)))
            .Where(x => x.Theme is not null)
            .ToFrozenDictionary(x => x.Code, x => x.Theme!);
    }

    public static FfbCodes Current => Loaded.Value;

    /// <summary>The version of the code system FFB in use.</summary>
    public string Version { get; }

    /// <summary>The eleven themes (temaer).</summary>
    public IReadOnlyList<FfbCode> Themes { get; }

    /// <summary>The sub-themes a citizen's situation is assessed on (undertemaer).</summary>
    public IReadOnlyList<FfbCode> SubThemes => Members("KLConditionCodesFFB");

    /// <summary>Target groups (målgrupper).</summary>
    public IReadOnlyList<FfbCode> TargetGroups => Members("KLTargetGroupsFFB");

    /// <summary>Services (ydelser).</summary>
    public IReadOnlyList<FfbCode> Services => Members("KLInterventionsFFB");

    /// <summary>Kinds of offer (tilbudstyper).</summary>
    public IReadOnlyList<FfbCode> OfferTypes => Members("KLServiceCodesFFB");

    public FfbCode? Find(string code) => _ffb.GetValueOrDefault(code);

    /// <summary>The display name; for a code of a version not shipped, the code itself.</summary>
    public string Display(string code) => Find(code)?.Display ?? code;

    /// <summary>The display name of a code of any system shipped; the code itself when it is not known.</summary>
    public string Display(string system, string code) => _systems.TryGetValue(system, out var codes) && codes.TryGetValue(code, out var known) ? known.Display : code;

    public FfbCode? ParentOf(string code) => Find(code)?.Parent is { } parent ? Find(parent) : null;

    /// <summary>The theme (tema) a sub-theme belongs to; null for a code outside the themes.</summary>
    public FfbCode? ThemeOf(string code) => _themeOf.GetValueOrDefault(code);

    /// <summary>Whether a sub-theme lies under activity and participation (aktivitet og deltagelse), the only ones with a level.</summary>
    public bool IsActivityAndParticipation(string code) => IsMember(ActivityAndParticipationSet, CodeSystem, code);

    public bool IsKnown(string? system, string? code) =>
        system is not null && code is not null && _systems.TryGetValue(system, out var codes) && codes.ContainsKey(code);

    public bool IsMember(string valueSet, string? system, string? code) =>
        code is not null && _valueSets[valueSet] is var set && set.Definition.System == system && set.Codes.Contains(code);

    public string SystemOf(string valueSet) => _valueSets[valueSet].Definition.System;

    /// <summary>The codes of a value set in the order of the data file; levels rise, not assessed stands last.</summary>
    public IReadOnlyList<FfbCode> Members(string valueSet)
    {
        var definition = _valueSets[valueSet].Definition;
        return [.. definition.Codes.Select(c => _systems[definition.System][c])];
    }

    private IEnumerable<FfbCode> Ancestry(FfbCode code)
    {
        for (var at = code; at is not null; at = at.Parent is null ? null : _ffb[at.Parent])
            yield return at;
    }

    private static FfbCodes Load() =>
        new(EmbeddedData.Read<CodesFile>("ffb-codes.json").CodeSystems, EmbeddedData.Read<ValueSetsFile>("ffb-value-sets.json").ValueSets);

    private sealed record CodesFile(IReadOnlyList<FfbCodeSystem> CodeSystems);

    private sealed record ValueSetsFile(string Source, string Version, IReadOnlyList<FfbValueSet> ValueSets);
}

/// <summary>The data files compiled into the module.</summary>
internal static class EmbeddedData
{
    public static T Read<T>(string name)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The module was built without its data file {name}.");
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"The data file {name} is empty.");
    }
}
