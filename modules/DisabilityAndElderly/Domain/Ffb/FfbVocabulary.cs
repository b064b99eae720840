using System.Collections.Frozen;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>Level of functioning (funktionsevneniveau), 0 to 4; a higher level is a greater difficulty.</summary>
internal enum FunctionLevel
{
    /// <summary>Ikke vurderet: below every level, so a comparison with it has to be made on purpose.</summary>
    NotAssessed = -1,
    None = 0,
    Mild = 1,
    Moderate = 2,
    Severe = 3,
    Complete = 4,
}

/// <summary>Level of support needed (støttebehovsniveau), 0 to 4.</summary>
internal enum SupportNeed
{
    NotAssessed = -1,
    None = 0,
    Mild = 1,
    Moderate = 2,
    High = 3,
    Complete = 4,
}

/// <summary>What a goal is about (måltype).</summary>
internal enum GoalType
{
    /// <summary>Udvikle funktionsevne.</summary>
    Develop,

    /// <summary>Fastholde funktionsevne.</summary>
    Maintain,

    /// <summary>Begrænse tab af funktionsevne.</summary>
    LimitLoss,
}

/// <summary>What a follow-up led to (status på indsats).</summary>
internal enum FollowUpResult
{
    /// <summary>Fortsættelse af indsats.</summary>
    Continue,

    /// <summary>Afslutning af indsats.</summary>
    End,

    /// <summary>Afslutning af indsats og visitation til ny.</summary>
    EndAndReferToNew,
}

/// <summary>The codes of the four short lists the module reasons with, both ways.</summary>
internal static class FfbVocabulary
{
    public static CodedValues<FunctionLevel> FunctionLevels { get; } = new(
        ("1c327095-107f-4b96-88d0-ec562cb980be", FunctionLevel.NotAssessed),
        ("b508ff66-6326-4862-a6d7-7bbf184c9823", FunctionLevel.None),
        ("8328ce4a-6238-4f73-bf1a-74aadb68eff8", FunctionLevel.Mild),
        ("5bdde847-2837-416b-ab63-bbff8b7aa531", FunctionLevel.Moderate),
        ("cae545f5-2813-4d79-98fc-0a7d770af3cd", FunctionLevel.Severe),
        ("832ae90b-23b5-4063-80aa-0b81bdce680e", FunctionLevel.Complete));

    public static CodedValues<SupportNeed> SupportNeeds { get; } = new(
        ("2254dac8-8aa3-4334-8502-9720194f49ad", SupportNeed.NotAssessed),
        ("ae9f388a-91c3-46cf-af55-f81952f2977c", SupportNeed.None),
        ("dd628e73-d6c9-4837-a2b8-aa62d73bd6ae", SupportNeed.Mild),
        ("401a397b-b3aa-4ca3-8b23-bd8f99dd3f76", SupportNeed.Moderate),
        ("b99a0790-4d70-4152-b149-3fe58b745583", SupportNeed.High),
        ("e99763d6-6c43-4969-ad52-2b1a7055f9dc", SupportNeed.Complete));

    public static CodedValues<GoalType> GoalTypes { get; } = new(
        ("d41c8072-52f8-42b5-9375-ddbea454d27f", GoalType.Develop),
        ("10752a63-00b4-4958-b7f4-9f3a18f74266", GoalType.Maintain),
        ("e47c22bd-d88d-48ab-882b-419923e1f44e", GoalType.LimitLoss));

    public static CodedValues<FollowUpResult> FollowUpResults { get; } = new(
        ("1e971d84-10a4-4ef8-a8b3-0daa4c7d088a", FollowUpResult.Continue),
        ("d7d03656-4c87-4e67-9146-aa5990460f16", FollowUpResult.End),
        ("b4c01aa8-82fd-44e4-83ff-ca19ec02c779", FollowUpResult.EndAndReferToNew));
}

/// <summary>A short list of FFB codes as values of the domain.</summary>
internal sealed class CodedValues<T>(params (string Code, T Value)[] pairs) where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _values = pairs.ToFrozenDictionary(p => p.Code, p => p.Value);
    private readonly FrozenDictionary<T, string> _codes = pairs.ToFrozenDictionary(p => p.Value, p => p.Code);

    public T? ValueOf(string? code) => code is not null && _values.TryGetValue(code, out var value) ? value : null;

    public string CodeOf(T value) => _codes[value];
}
