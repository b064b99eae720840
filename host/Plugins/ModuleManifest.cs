using System.Text.Json;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>What <c>module.json</c> says of a module before anything of it is loaded. Written by the module's build.</summary>
/// <param name="Name">The module's name, its assembly's and its folder's.</param>
/// <param name="Version">The module's own version.</param>
/// <param name="Title">The department's name in Danish.</param>
/// <param name="Owner">Who owns the module.</param>
/// <param name="Contracts">The contract's version it was built against.</param>
internal sealed record ModuleManifest(string Name, Version Version, string Title, string Owner, Version Contracts)
{
    public const string FileName = "module.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Reads the manifest of a version folder.</summary>
    /// <exception cref="ModuleRefusedException">It is missing, unreadable or does not fit the folder it lies in.</exception>
    public static ModuleManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new ModuleRefusedException(ModuleStatus.Failed, $"{FileName} mangler.");

        ModuleManifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<ModuleManifest>(File.ReadAllBytes(path), Json)
                ?? throw new ModuleRefusedException(ModuleStatus.Failed, $"{FileName} er tom.");
        }
        catch (JsonException unreadable)
        {
            throw new ModuleRefusedException(ModuleStatus.Failed, $"{FileName} kan ikke læses: {unreadable.Message}");
        }

        var (name, version) = (Path.GetFileName(Path.GetDirectoryName(folder)), Path.GetFileName(folder));
        if (manifest.Name != name || manifest.Version.ToString() != version)
            throw new ModuleRefusedException(ModuleStatus.Failed, $"{FileName} siger {manifest.Name} {manifest.Version}, men mappen hedder {name}/{version}.");
        return manifest;
    }
}

/// <summary>Where a module stands, shown at <c>/modules</c>.</summary>
public enum ModuleStatus
{
    /// <summary>Serves (i drift).</summary>
    Active,

    /// <summary>Finishes its last requests and deliveries while a new version serves (afvikles).</summary>
    Draining,

    /// <summary>Switched off by an administrator (slået fra).</summary>
    Disabled,

    /// <summary>Built against a contract this host does not have (passer ikke).</summary>
    Incompatible,

    /// <summary>Could not be taken into use (fejlet).</summary>
    Failed,

    /// <summary>A newer version serves (afløst).</summary>
    Superseded,

    /// <summary>Has brought the process down repeatedly and is kept out (i karantæne).</summary>
    Quarantined,
}

/// <summary>A module that is not taken into use, and why.</summary>
internal sealed class ModuleRefusedException(ModuleStatus status, string reason, Exception? cause = null) : Exception(reason, cause)
{
    public ModuleStatus Status { get; } = status;
}
