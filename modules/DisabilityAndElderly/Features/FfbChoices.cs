using System.Globalization;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>What the pages let one choose between, in the words of Fælles Faglige Begreber.</summary>
internal static class FfbChoices
{
    public static Choice[] Levels { get; } = [.. Enum.GetValues<FunctionLevel>().Order().Select(level => new Choice(level.ToString(), Numbered(level.Number(), FfbWords.Of(level))))];

    public static Choice[] Needs { get; } = [.. Enum.GetValues<SupportNeed>().Order().Select(need => new Choice(need.ToString(), Numbered(need == SupportNeed.NotAssessed ? null : (int)need, FfbWords.Of(need))))];

    public static Choice[] GoalTypes { get; } = [.. Enum.GetValues<GoalType>().Select(type => new Choice(type.ToString(), FfbWords.Of(type)))];

    public static Choice[] TargetGroups { get; } = Of(FfbCodes.Current.TargetGroups);

    public static Choice[] OfferTypes { get; } = Of(FfbCodes.Current.OfferTypes);

    public static Choice[] Services { get; } = Of(FfbCodes.Current.Services);

    public static Choice[] Outcomes { get; } = [new(nameof(DecisionOutcome.Granted), "Bevilget"), new(nameof(DecisionOutcome.PartlyGranted), "Delvist bevilget"), new(nameof(DecisionOutcome.Refused), "Afslag")];

    public static Choice[] Results { get; } = [.. Enum.GetValues<FollowUpResult>().Select(result => new Choice(result.ToString(), FfbCodes.Current.Display(FfbVocabulary.FollowUpResults.CodeOf(result))))];

    public static Choice[] Kinds { get; } =
    [
        new(nameof(OccupationKind.Voluntary), "Frivilligt arbejde"), new(nameof(OccupationKind.WageSubsidy), "Løntilskudsjob"), new(nameof(OccupationKind.Activity), "Aktivitet i forening eller fællesskab"),
        new(nameof(OccupationKind.ShelteredWork), "Beskyttet beskæftigelse (serviceloven § 103)"), new(nameof(OccupationKind.ActivityCentre), "Aktivitets- og samværstilbud (serviceloven § 104)"),
    ];

    public static Choice[] Attachments { get; } =
    [
        new(nameof(WorkAttachment.None), "Ingen"), new(nameof(WorkAttachment.NowAndThen), "Af og til"), new(nameof(WorkAttachment.PartTime), "Fast på deltid"), new(nameof(WorkAttachment.FullTime), "Fast på fuld tid"),
    ];

    public static Choice[] Paragraphs(DateOnly day) => [.. DisabilityLaw.Current.On(day).Select(p => new Choice(p.Name, $"{p.Name}: {p.Title}"))];

    /// <summary>States of an order to choose between.</summary>
    public static Choice[] States(IEnumerable<OrderState> states) => [.. states.Select(state => new Choice(state.ToString(), Capital(Word(state))))];

    private static string Capital(string word) => char.ToUpper(word[0], Danish.Culture) + word[1..];

    public static string Word(OrderState state) => state switch
    {
        OrderState.Sent => "sendt",
        OrderState.Accepted => "accepteret",
        OrderState.Declined => "afvist",
        OrderState.Started => "startet",
        _ => "afsluttet",
    };

    public static string Word(MatchState state) => state switch
    {
        MatchState.Proposed => "foreslået",
        MatchState.Accepted => "borgeren siger ja",
        MatchState.Started => "i gang",
        _ => "afsluttet",
    };

    public static string Word(ActionPlanState state) => state switch
    {
        ActionPlanState.Considered => "overvejet",
        ActionPlanState.Offered => "tilbudt",
        ActionPlanState.Declined => "borgeren takkede nej",
        ActionPlanState.Active => "i kraft",
        ActionPlanState.Replaced => "erstattet af en helhedsorienteret plan",
        _ => "afsluttet",
    };

    public static string Text(this Choice[] choices, object value) => Array.Find(choices, choice => choice.Value == value.ToString())?.Text ?? "";

    /// <summary>An amount in øre as people read it: <c>8.500 kr.</c>.</summary>
    public static string Kroner(long oere) => string.Create(Danish.Culture, $"{oere / 100m:#,##0.##} kr.");

    private static string Numbered(int? number, string words) => number is { } level ? string.Create(CultureInfo.InvariantCulture, $"{level}: {words}") : words;

    private static Choice[] Of(IEnumerable<FfbCode> codes) => [.. codes.Select(c => new Choice(c.Code, c.Display))];
}
