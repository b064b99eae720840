using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>What the host ships is never in a module's folder: the type would exist twice.</summary>
internal sealed class CarriesNothingOfTheHosts() : Rule<string>(4, "Mappen rummer intet, som værten selv leverer")
{
    protected override IEnumerable<string> Select(ModuleImage image) => Directory.EnumerateFiles(image.Folder, "*.dll", SearchOption.AllDirectories);

    protected override string? Fault(string path, ModuleImage image) => HostAssemblies.Has(Path.GetFileNameWithoutExtension(path))
        ? $"{Path.GetFileName(path)} leveres af værten; henvis til pakken med ExcludeAssets=\"runtime;native\"."
        : null;
}

/// <summary>A module is small: it is copied, kept in several versions and read at every start.
/// A whole department with its pages and tables is 1.3 MB, one large package carried along by mistake is more than the limit. Machine code that was compiled ahead of time does not count.</summary>
internal sealed class StaysSmall() : Rule<DirectoryInfo>(4, "Mappen fylder under 4 MB")
{
    private const long Limit = 4 * 1024 * 1024;

    protected override IEnumerable<DirectoryInfo> Select(ModuleImage image) => [new DirectoryInfo(image.Folder)];

    protected override string? Fault(DirectoryInfo folder, ModuleImage image)
    {
        // Debug symbols lie beside a module where it is built, and are not deployed with it.
        var files = folder.GetFiles("*", SearchOption.AllDirectories).Where(file => file.Extension != ".pdb").ToList();
        var size = files.Sum(Weight);
        return size < Limit ? null : $"Mappen fylder {size / 1024:N0} KB, og {files.MaxBy(Weight)!.Name} er størst. Store pakker leveres af værten.";
    }

    /// <summary>What a file weighs. Of an assembly compiled ahead of time only what was compiled counts: its metadata, IL and resources.</summary>
    private static long Weight(FileInfo file)
    {
        if (file.Extension != ".dll") return file.Length;
        using var image = new PEReader(file.OpenRead());
        if (!image.HasMetadata || image.PEHeaders.CorHeader is not { ManagedNativeHeaderDirectory.Size: > 0 } header) return file.Length;
        var metadata = image.GetMetadataReader();
        var bodies = metadata.MethodDefinitions.Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress).Where(address => address != 0);
        return header.MetadataDirectory.Size + header.ResourcesDirectory.Size + bodies.Sum(address => (long)image.GetMethodBody(address).Size);
    }
}
