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
/// A whole department with its pages and tables is 1.3 MB, one large package carried along by mistake is more than the limit.</summary>
internal sealed class StaysSmall() : Rule<DirectoryInfo>(4, "Mappen fylder under 4 MB")
{
    private const long Limit = 4 * 1024 * 1024;

    protected override IEnumerable<DirectoryInfo> Select(ModuleImage image) => [new DirectoryInfo(image.Folder)];

    protected override string? Fault(DirectoryInfo folder, ModuleImage image)
    {
        // Debug symbols lie beside a module where it is built, and are not deployed with it.
        var files = folder.GetFiles("*", SearchOption.AllDirectories).Where(file => file.Extension != ".pdb").ToList();
        var size = files.Sum(file => file.Length);
        return size < Limit ? null : $"Mappen fylder {size / 1024:N0} KB, og {files.MaxBy(file => file.Length)!.Name} er størst. Store pakker leveres af værten.";
    }
}
