using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Plugins;

namespace NyeFaellesVeje.Host.Web;

/// <summary>
/// What is written in the checkout about the running system: each module's API and the tables in architecture.md. It is taken from the
/// system itself, started on an empty data folder without opening a port.
/// </summary>
internal static class Documents
{
    private const string Overview = "architecture.md";
    private const string End = "<!-- /generated -->";

    private static readonly JsonSerializerOptions Json = new(ContractJson.Options) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Renews the documents, or with <paramref name="check"/> only says which would change; the exit code of the command.</summary>
    public static async Task<int> Run(Func<string[], WebApplication> build, IEnumerable<string> settings, string? folder, bool check, CancellationToken stop)
    {
        if ((folder ?? Checkout()) is not { } top) return Fail("NyeFaellesVeje.sln findes ikke i denne mappe eller nogen over den. Kør kommandoen i klonen, eller angiv en mappe med --to.");
        if (!File.Exists(Path.Combine(top, Overview))) return Fail($"{Overview} findes ikke i {top}.");

        var storage = Directory.CreateTempSubdirectory("nfv-document-");
        try
        {
            await using var app = build([.. settings, $"--Storage:Folder={storage.FullName}", "--Demo:Off=true", "--Access:Issuer=", "--Serilog:MinimumLevel:Default=Error"]);
            return await Hold(app, top, check, stop);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            storage.Delete(recursive: true);
        }
    }

    /// <summary>A document, or the part of one between its marks, as it is and as it shall be.</summary>
    private sealed record Piece(string File, string? Mark, string? Is, string Shall)
    {
        public string Name => Mark is null ? File : $"{File} ({Mark})";
    }

    private static async Task<int> Hold(WebApplication app, string top, bool check, CancellationToken stop)
    {
        // The end of the pipeline, otherwise put on when the port is opened: from here on the description sees the routes.
        app.UseEndpoints(_ => { });
        var catalog = app.Services.GetRequiredService<ModuleCatalog>();
        await catalog.Start(stop);
        if (catalog.States.FirstOrDefault(state => state.Status is not (ModuleStatus.Active or ModuleStatus.Superseded)) is { } absent)
            return Fail($"{absent.Name} {absent.Version} er ikke i drift, så dokumenterne ville mangle det: {absent.Reason}");

        var pieces = await Pieces(app.Services, [.. catalog.Active], top, stop);
        if (pieces.Where(piece => piece is { Mark: not null, Is: null }).Select(piece => piece.Mark).ToList() is { Count: > 0 } unmarked)
            return Fail($"{Overview} mangler mærkerne {string.Join(", ", unmarked.Select(Begin))}, hver med {End} efter sig.");

        var stale = pieces.Where(piece => piece.Is != piece.Shall).ToList();
        foreach (var piece in stale)
        {
            if (check) Console.Error.WriteLine($"Forældet: {piece.Name}");
            else await Write(top, piece, stop);
        }
        if (stale.Count == 0) Console.WriteLine("Alle dokumenter svarer til systemet.");
        return check && stale.Count > 0 ? Fail("Forny dem med: dotnet run --project host -- document") : 0;
    }

    private static async Task<List<Piece>> Pieces(IServiceProvider services, IReadOnlyList<LoadedModule> modules, string top, CancellationToken stop)
    {
        var pieces = new List<Piece>();
        foreach (var module in modules)
        {
            var path = Path.Combine(top, "modules", module.Name, "openapi.json");
            pieces.Add(new Piece($"modules/{module.Name}/openapi.json", null,
                File.Exists(path) ? await File.ReadAllTextAsync(path, stop) : null,
                (await ApiDescription.Document(services, module, stop)).ToJsonString(Json) + "\n"));
        }

        var overview = await File.ReadAllTextAsync(Path.Combine(top, Overview), stop);
        foreach (var (mark, table) in Tables(modules, await ApiDescription.Document(services, null, stop)))
            pieces.Add(new Piece(Overview, mark, Between(overview, mark) is { } place ? overview[place] : null, $"\n\n{table}\n"));
        return pieces;
    }

    private static async Task Write(string top, Piece piece, CancellationToken stop)
    {
        var path = Path.Combine(top, piece.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var text = piece.Shall;
        if (piece.Mark is not null)
        {
            var whole = await File.ReadAllTextAsync(path, stop);
            var (start, length) = Between(whole, piece.Mark)!.Value.GetOffsetAndLength(whole.Length);
            text = whole.Remove(start, length).Insert(start, piece.Shall);
        }
        await File.WriteAllTextAsync(path, text, stop);
        Console.WriteLine($"Fornyet: {piece.Name}");
    }

    private static IEnumerable<(string Mark, string Table)> Tables(IReadOnlyList<LoadedModule> modules, JsonObject api)
    {
        var graph = new ContractGraph(modules);
        yield return ("generated:modules", Table(["Module", "Title", "Owner", "Purpose", "Route", "Pages"], modules.Select(module =>
            (string[])[Code(module.Name), module.Manifest.Title, module.Manifest.Owner, module.Card.Purpose, Code($"/api/{module.Card.Route}"), module.Card.Pages is { } pages ? Code(pages) : "none"])));
        yield return ("generated:events", Table(["Event", "Published by", "Heard by"], graph.Events.Select(row =>
            (string[])[Code(row.Name), Names(row.Publishers), Names(row.Hearers)])));
        yield return ("generated:questions", Table(["Question", "Asked by", "Answered by"], graph.QuestionRows.Select(row =>
            (string[])[Code(row.Name), Names(row.AskersWithHost("host")), Names(row.Answerers)])));
        yield return ("generated:endpoints", Table(["Method", "Path", "Name", "Summary", "Module"],
            from path in api["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            let owner = modules.FirstOrDefault(module => ModulePart.Holds(module, path.Key))
            select (string[])[operation.Key.ToUpperInvariant(), Code(path.Key), Code((string)operation.Value!["operationId"]!), (string)operation.Value["summary"]!, owner?.Name ?? "host"]));
    }

    private static string Table(string[] columns, IEnumerable<string[]> rows) =>
        string.Concat(rows.Prepend([.. columns.Select(_ => "---")]).Prepend(columns)
            .Select(cells => $"| {string.Join(" | ", cells.Select(cell => cell.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)))} |\n"));

    private static string Code(string text) => $"`{text}`";

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "nobody" : string.Join(", ", names);

    private static string Begin(string? mark) => $"<!-- {mark} -->";

    /// <summary>Where a mark's content stands; null when the mark or its end is missing.</summary>
    private static Range? Between(string text, string mark)
    {
        var begin = text.IndexOf(Begin(mark), StringComparison.Ordinal);
        if (begin < 0) return null;
        var from = begin + Begin(mark).Length;
        var to = text.IndexOf(End, from, StringComparison.Ordinal);
        return to < 0 ? null : from..to;
    }

    private static string? Checkout()
    {
        var place = new DirectoryInfo(Directory.GetCurrentDirectory());
        while (place is not null && !File.Exists(Path.Combine(place.FullName, "NyeFaellesVeje.sln"))) place = place.Parent;
        return place?.FullName;
    }

    private static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
