using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Configuration;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>
/// A released build has none of the switches that tests use: its sources are read, and its part that hears them built, as the Release
/// configuration does it.
/// </summary>
public sealed class ReleasedBuild
{
    private const string Switch = "Testing:";

    private static readonly string[] Sources = ["host", "modules", "shared-kernel"];

    [Fact]
    public void No_source_of_a_released_build_names_a_test_switch()
    {
        Assert.NotEmpty(Naming("DEBUG"));
        Assert.Empty(Naming());
    }

    [Fact]
    public void No_project_gives_a_released_build_the_symbol_that_lets_them_in()
    {
        var projects = Sources.SelectMany(folder => Files(folder, "*.csproj"))
            .Concat(Directory.GetFiles(Workplace.Checkout, "Directory.*")).ToList();
        Assert.Contains(projects, path => Path.GetFileName(path) == "Host.csproj");
        Assert.DoesNotContain(projects, path => File.ReadAllText(path).Contains("DefineConstants", StringComparison.Ordinal));
    }

    [Fact]
    public void A_released_host_with_a_test_switch_set_does_not_start_and_says_why()
    {
        var image = Released();
        Assert.DoesNotContain(Switch, Encoding.Unicode.GetString(image));
        Assert.DoesNotContain(Switch, Encoding.Unicode.GetString(image.AsSpan(1)));

        var context = new AssemblyLoadContext("released", isCollectible: true);
        var switches = context.LoadFromStream(new MemoryStream(image)).GetType("NyeFaellesVeje.Host.Testing.TestSwitches")!;
        var heed = switches.GetMethod("Heed")!.CreateDelegate<Func<IConfiguration, object>>();
        // A variable that some build machines have is no switch.
        Assert.Equal("PlantedFault { SwapWithoutDraining = False, EffectApartFromInbox = False }", heed(Settings("Testing")).ToString());
        foreach (var name in (string[])["Testing:KillAt", "Testing:Fault", "Testing:Anything"])
        {
            var refused = Assert.ThrowsAny<Exception>(() => heed(Settings(name)));
            Assert.Equal("CannotStart", refused.GetType().Name);
            Assert.Contains(name, refused.Message);
        }
        context.Unload();
    }

    private static IConfiguration Settings(string name) => new ConfigurationBuilder().AddInMemoryCollection([new(name, "before-commit:1")]).Build();

    /// <summary>The files with a text that names a switch, as the compiler reads them with these symbols.</summary>
    private static List<string> Naming(params string[] symbols) =>
        [.. from folder in Sources
            from path in Files(folder, "*.cs")
            where Parse(path, symbols).GetRoot().DescendantTokens().Any(token => token.ValueText.Contains(Switch, StringComparison.Ordinal))
            select Path.GetRelativePath(Workplace.Checkout, path)];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Workplace.Checkout, folder), pattern, SearchOption.AllDirectories);

    private static SyntaxTree Parse(string path, params string[] symbols) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(path), new(LanguageVersion.Preview, preprocessorSymbols: symbols), path);

    private static byte[] Released()
    {
        var host = Path.Combine(Workplace.Checkout, "host");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "NyeFaellesVeje.Host.dll").Select(path => MetadataReference.CreateFromFile(path));
        var sources = ((string[])["Testing/TestSwitches.cs", "Plugins/PlantedFault.cs", "CannotStart.cs"])
            .Select(file => Parse(Path.Combine(host, file)));
        const string implicitly = "global using System; global using System.Linq; global using Microsoft.Extensions.Configuration;";
        var usings = CSharpSyntaxTree.ParseText(implicitly, new(LanguageVersion.Preview));
        var released = CSharpCompilation.Create("Released", [.. sources, usings], references,
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var built = released.Emit(image);
        Assert.True(built.Success, string.Join('\n', built.Diagnostics));
        return image.ToArray();
    }
}
