namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>Holds a module's DLL to the architecture rules before it is loaded. A folder that has been let in is not scanned again.</summary>
internal sealed class Admission(IConfiguration configuration)
{
    private readonly AdmittedFolders admitted = new(Path.Combine(Storage.Folder(configuration), "admitted.json"));

    /// <summary>Checks a version folder.</summary>
    /// <exception cref="ModuleRefusedException">A rule is broken; the message names each.</exception>
    public void Check(string folder, ModuleManifest manifest)
    {
        var fingerprint = Fingerprint.Of(folder);
        if (admitted.Has(fingerprint)) return;

        var reasons = Broken(folder, manifest);
        if (reasons.Count > 0) throw new ModuleRefusedException(ModuleStatus.Failed, string.Join(" ", reasons));
        admitted.Add(fingerprint, $"{manifest.Name}/{manifest.Version}");
    }

    /// <summary>Everything that keeps a version folder from being taken into use, in Danish; empty when nothing does.</summary>
    public static IReadOnlyList<string> Reasons(string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        var reasons = new List<string>();
        ModuleManifest? manifest = null;
        Collect(() => manifest = ModuleManifest.Read(folder));
        if (manifest is null) return reasons;

        Collect(() => FolderCheck.Contracts(manifest));
        Collect(() => FolderCheck.ForeignCopies(folder));
        Collect(() => FolderCheck.Complete(folder, manifest));
        Collect(() => reasons.AddRange(Broken(folder, manifest)));
        return reasons;

        void Collect(Action check)
        {
            try
            {
                check();
            }
            catch (ModuleRefusedException refused)
            {
                reasons.Add(refused.Message);
            }
        }
    }

    private static IReadOnlyList<string> Broken(string folder, ModuleManifest manifest)
    {
        try
        {
            using var image = new ModuleImage(folder, manifest.Name);
            return ArchitectureRules.Broken(image);
        }
        catch (Exception unreadable) when (unreadable is not ModuleRefusedException)
        {
            throw new ModuleRefusedException(ModuleStatus.Failed, $"{manifest.Name}.dll kan ikke undersøges: {unreadable.Message}", unreadable);
        }
    }
}
