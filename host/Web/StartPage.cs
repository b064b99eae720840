using NyeFaellesVeje.Host.Plugins;
using Spectre.Console;

namespace NyeFaellesVeje.Host.Web;

/// <summary>What the console shows when the host has started.</summary>
internal static class StartPage
{
    public static void Print(ModuleCatalog catalog)
    {
        foreach (var state in catalog.States)
            AnsiConsole.MarkupLineInterpolated($"{state.Name} {state.Version.ToString()} [bold]{state.Status.ToString()}[/] {state.Reason ?? ""}");
    }
}
