using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>What can be seen of a version folder without loading it.</summary>
internal static class FolderCheck
{
    /// <summary>The contract's version in this host.</summary>
    public static Version HostContracts { get; } = ThreeParts(typeof(CitizenId).Assembly.GetName().Version!);

    /// <summary>Refuses a module built against a newer contract, or against another major one.</summary>
    public static void Contracts(ModuleManifest manifest)
    {
        if (manifest.Contracts > HostContracts || manifest.Contracts.Major != HostContracts.Major)
            throw new ModuleRefusedException(ModuleStatus.Incompatible, $"Bygget mod kontrakt {manifest.Contracts}; værten har {HostContracts}.");
    }

    /// <summary>Refuses a folder with an assembly the host ships: the type would exist twice and fit nowhere.</summary>
    public static void ForeignCopies(string folder)
    {
        var copies = Assemblies(folder).Select(path => Path.GetFileNameWithoutExtension(path)).Where(HostAssemblies.Has).ToList();
        if (copies.Count > 0) throw new ModuleRefusedException(ModuleStatus.Failed, $"Mappen indeholder det, som værten selv leverer: {string.Join(", ", copies)}.");
    }

    /// <summary>Refuses a folder where an assembly is unreadable or asks for one that neither the host nor the folder has.</summary>
    public static void Complete(string folder, ModuleManifest manifest)
    {
        if (!File.Exists(Path.Combine(folder, $"{manifest.Name}.dll")))
            throw new ModuleRefusedException(ModuleStatus.Failed, $"{manifest.Name}.dll mangler.");

        var present = Assemblies(folder).Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var path in Assemblies(folder))
        {
            var missing = References(path).Where(name => !HostAssemblies.Has(name) && !present.Contains(name)).ToList();
            if (missing.Count > 0)
                throw new ModuleRefusedException(ModuleStatus.Failed, $"{Path.GetFileName(path)} kræver {string.Join(", ", missing)}, som hverken mappen eller værten har.");
        }
    }

    /// <summary>The assemblies that an assembly on disk asks for.</summary>
    public static IReadOnlyList<string> References(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var image = new PEReader(file);
            var metadata = image.GetMetadataReader();
            return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        }
        catch (Exception broken) when (broken is BadImageFormatException or InvalidOperationException or IOException)
        {
            throw new ModuleRefusedException(ModuleStatus.Failed, $"{Path.GetFileName(path)} er ødelagt og kan ikke læses.", broken);
        }
    }

    private static IEnumerable<string> Assemblies(string folder) => Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static Version ThreeParts(Version version) => new(version.Major, version.Minor, Math.Max(version.Build, 0));
}
