namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>A module references nothing of the solution but the three kits.</summary>
internal sealed class ReferencesOnlyTheKits() : Rule<string>(1, "Et modul kender kun Contracts, ModuleKit og WebKit af løsningen")
{
    private const string Solution = "NyeFaellesVeje.";

    private static readonly string[] Kits = ["NyeFaellesVeje.Contracts", "NyeFaellesVeje.ModuleKit", "NyeFaellesVeje.WebKit"];

    protected override IEnumerable<string> Select(ModuleImage image) => image.References;

    protected override string? Fault(string reference, ModuleImage image)
    {
        if (Kits.Contains(reference)) return null;
        if (reference.StartsWith(Solution, StringComparison.Ordinal)) return $"{image.Name} henviser til {reference}. Det, som flere skal bruge, hører til i Contracts eller ModuleKit.";
        return HostAssemblies.Has(reference) || File.Exists(Path.Combine(image.Folder, $"{reference}.dll"))
            ? null
            : $"{image.Name} henviser til {reference}, som hverken værten eller mappen har.";
    }
}

/// <summary>A module references no other module, and carries none along.</summary>
internal sealed class KnowsNoOtherModule() : Rule<string>(2, "Intet modul henviser til et andet moduls assembly")
{
    protected override IEnumerable<string> Select(ModuleImage image) => image.References
        .Concat(Directory.EnumerateFiles(image.Folder, "*.dll").Select(path => Path.GetFileNameWithoutExtension(path)!))
        .Where(name => name != image.Name).Distinct();

    protected override string? Fault(string assembly, ModuleImage image) =>
        !HostAssemblies.Has(assembly) && (IsDeployedBeside(assembly, image) || IsBuiltOnTheContract(assembly, image))
            ? $"{image.Name} bruger {assembly}, som er et andet modul. Hør dets hændelser, eller stil det et spørgsmål."
            : null;

    private static bool IsDeployedBeside(string assembly, ModuleImage image) => Directory.Exists(Path.Combine(image.Folder, "..", "..", assembly));

    private static bool IsBuiltOnTheContract(string assembly, ModuleImage image)
    {
        var path = Path.Combine(image.Folder, $"{assembly}.dll");
        return File.Exists(path) && FolderCheck.References(path).Any(reference => reference.StartsWith(ContractTypes.Namespace, StringComparison.Ordinal));
    }
}
