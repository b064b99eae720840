using System.Reflection;
using System.Runtime.Loader;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>
/// A module version's own load context. What the host has is shared, so that a type is the same type everywhere; only what the host
/// has not comes from the module's folder. Isolation of versions, not security.
/// </summary>
internal sealed class ModuleLoadContext(string assemblyPath) : AssemblyLoadContext(Path.GetFileName(Path.GetDirectoryName(assemblyPath)), isCollectible: true)
{
    private readonly AssemblyDependencyResolver folder = new(assemblyPath);

    protected override Assembly? Load(AssemblyName name)
    {
        if (HostAssemblies.Has(name.Name!)) return Default.LoadFromAssemblyName(name);
        return folder.ResolveAssemblyToPath(name) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string name) =>
        folder.ResolveUnmanagedDllToPath(name) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}

/// <summary>What the host ships: its own folder and the shared framework. Never in a module's folder.</summary>
internal static class HostAssemblies
{
    private static readonly HashSet<string> Names = new(
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(path => Path.GetFileNameWithoutExtension(path)!),
        StringComparer.OrdinalIgnoreCase);

    public static bool Has(string assembly) => Names.Contains(assembly);
}
