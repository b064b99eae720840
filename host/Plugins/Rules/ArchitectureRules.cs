namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>Every rule a module's DLL is held to. The sentences that need source or a running host are held by tests/Architecture.</summary>
internal static class ArchitectureRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ReferencesOnlyTheKits(),
        new KnowsNoOtherModule(),
        new CarriesNothingOfTheHosts(),
        new StaysSmall(),
        new OnlyTheModuleClassIsPublic(),
        new ClassesAreSealed(),
        new FeaturesLieInFeatures(),
        new FeaturesAreNamedAfterTheModule(),
        new FeaturesStandAlone(),
        new DomainIsItsOwn(),
        new DefinesNoContract(),
        new PublishesOnlyItsOwn(),
        new HearsAndAnswersTheContract(),
        new CallsNothingBanned(),
        new NothingIsDynamic(),
        new OpensNoDatabase(),
        new WritesNoConnectionString(),
        new CardTellsWhatIsPublished(),
        new CardTellsWhatIsAsked(),
    ];

    /// <summary>Every rule the image breaks, with what breaks it.</summary>
    public static IReadOnlyList<string> Broken(ModuleImage image) => [.. All.SelectMany(rule => rule.Reasons(image))];
}
