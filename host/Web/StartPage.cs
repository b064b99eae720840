using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NyeFaellesVeje.Host.Access;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.WebKit;
using Spectre.Console;

namespace NyeFaellesVeje.Host.Web;

/// <summary>What the console shows when the host has started: the modules, who tells and asks whom, the address, and who can sign in.</summary>
internal static class StartPage
{
    public static void Print(WebApplication app, ModuleCatalog catalog)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.Write(Table("Modul", "Version", "Status", "Indlæst på", "Årsag")
            .Rows(catalog.States.Select(state => (string[])[state.Name, state.Version.ToString(), state.Status.ToString(), Milliseconds(state.LoadedIn), state.Reason ?? ""])));

        var graph = new ContractGraph([.. catalog.Active]);
        AnsiConsole.Write(Table("Hændelse", "Udsendes af", "Høres af")
            .Rows(graph.Events.Select(row => (string[])[row.Name, string.Join(", ", row.Publishers), row.Hearers.Count == 0 ? "ingen: den er uden virkning" : string.Join(", ", row.Hearers)])));
        AnsiConsole.Write(Table("Spørgsmål", "Stilles af", "Besvares af")
            .Rows(graph.QuestionRows.Select(row => (string[])[row.Name, string.Join(", ", row.AskersWithHost("værten")), string.Join(", ", row.Answerers)])));

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        AnsiConsole.MarkupLineInterpolated($"Nye Fælles Veje svarer på [bold]{address ?? ""}[/]");
        if (app.Services.GetService<DemoPeople>() is not { } people) return;
        AnsiConsole.MarkupLineInterpolated($"Vælg på [bold]{address ?? ""}/sign-in[/], hvem du vil være:");
        foreach (var line in people.Lines) AnsiConsole.MarkupLineInterpolated($"  {line}");
    }

    private static string Milliseconds(TimeSpan? time) => time is { } known ? string.Create(Danish.Culture, $"{known.TotalMilliseconds:N0} ms") : "";

    private static Table Table(params string[] columns) => new Table { Border = TableBorder.Simple }.AddColumns(columns);

    private static Table Rows(this Table table, IEnumerable<string[]> rows)
    {
        foreach (var row in rows) table.AddRow([.. row.Select(cell => cell.EscapeMarkup())]);
        return table;
    }
}
