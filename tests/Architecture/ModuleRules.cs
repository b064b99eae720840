using NyeFaellesVeje.Host.Plugins.Rules;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Architecture;

/// <summary>Every rule a module's DLL is held to: kept by every module, selecting something, and broken by a deliberate violation.</summary>
public sealed class ModuleRules(ModuleRules.Images images) : IClassFixture<ModuleRules.Images>
{
    /// <summary>Each rule with the offender its violation must name.</summary>
    private static readonly Dictionary<Type, string> Offenders = new()
    {
        [typeof(ReferencesOnlyTheKits)] = "NyeFaellesVeje.Host",
        [typeof(KnowsNoOtherModule)] = "SharedGoals",
        [typeof(CarriesNothingOfTheHosts)] = "NyeFaellesVeje.Contracts.dll",
        [typeof(StaysSmall)] = "ballast.bin",
        [typeof(OnlyTheModuleClassIsPublic)] = "SeenFromOutside",
        [typeof(ClassesAreSealed)] = "CanBeInherited",
        [typeof(FeaturesLieInFeatures)] = "FeatureElsewhere",
        [typeof(FeaturesAreNamedAfterTheModule)] = "NamedAfterAnother",
        [typeof(FeaturesStandAlone)] = "LeansOnAFeature",
        [typeof(DomainIsItsOwn)] = "KnowsTheDatabase",
        [typeof(DefinesNoContract)] = "EventOfItsOwn",
        [typeof(PublishesOnlyItsOwn)] = "SpeaksForAnother",
        [typeof(HearsAndAnswersTheContract)] = "HearsWhatNobodySays",
        [typeof(CallsNothingBanned)] = "HasAClockOfItsOwn",
        [typeof(NothingIsDynamic)] = "Microsoft.CSharp",
        [typeof(OpensNoDatabase)] = "OpensADatabase",
        [typeof(WritesNoConnectionString)] = "OpensADatabase",
        [typeof(CardTellsWhatIsPublished)] = "SpeaksForAnother",
        [typeof(CardTellsWhatIsAsked)] = "FindCitizen",
    };

    public static TheoryData<string> Modules => [.. Workplace.BuiltModules];

    public static TheoryData<string> Rules => [.. ArchitectureRules.All.Select(rule => rule.GetType().Name)];

    /// <summary>The modules' images, each read once: reading one is most of what looking at it costs.</summary>
    public sealed class Images : IDisposable
    {
        internal IReadOnlyDictionary<string, ModuleImage> Of { get; } = Workplace.BuiltModules.ToDictionary(module => module, module => new ModuleImage(FolderOf(module), module));

        public void Dispose()
        {
            foreach (var image in Of.Values) image.Dispose();
        }
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Every_module_keeps_every_rule(string module) => Assert.Empty(ArchitectureRules.Broken(images.Of[module]));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_selects_something_in_the_modules(string name)
    {
        var rule = ArchitectureRules.All.Single(rule => rule.GetType().Name == name);
        Assert.True(images.Of.Values.Sum(rule.Selected) > 0, $"{rule} looks at nothing and guards nothing");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_broken_by_its_violation(string name)
    {
        var rule = ArchitectureRules.All.Single(rule => rule.GetType().Name == name);
        using var place = new ViolationsFolder();
        using var image = new ModuleImage(place.Folder, "Violations");

        Assert.Contains(rule.Broken(image), fault => fault.Contains(Offenders[rule.GetType()], StringComparison.Ordinal));
    }

    [Fact]
    public void Admission_refuses_the_violations_and_says_each()
    {
        using var place = new ViolationsFolder();
        var reasons = Admission.Reasons(place.Folder);

        Assert.Contains(reasons, reason => reason.Contains("NyeFaellesVeje.Contracts", StringComparison.Ordinal));
        Assert.True(reasons.Count > 10, string.Join('\n', reasons));
    }

    [Fact]
    public void Admission_has_nothing_against_the_modules() =>
        Assert.All(Workplace.BuiltModules, module => Assert.Empty(Admission.Reasons(FolderOf(module))));

    private static string FolderOf(string module) => Directory.EnumerateDirectories(Path.Combine(Workplace.BuiltFolder("Host"), "modules", module)).Order(StringComparer.Ordinal).Last();
}

/// <summary>The violating module laid out as it would be deployed, beside another module, with a foreign copy and too much ballast.</summary>
internal sealed class ViolationsFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("nfv-violations-").FullName;

    public ViolationsFolder()
    {
        Directory.CreateDirectory(Path.Combine(root, "SharedGoals"));
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Workplace.BuiltFolder("Violations-modules"), "Violations", "1.0.0")))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        File.Copy(typeof(Contracts.CitizenId).Assembly.Location, Path.Combine(Folder, "NyeFaellesVeje.Contracts.dll"));
        File.WriteAllBytes(Path.Combine(Folder, "ballast.bin"), new byte[4 * 1024 * 1024]);
    }

    public string Folder => Path.Combine(root, "Violations", "1.0.0");

    public void Dispose() => Directory.Delete(root, recursive: true);
}
