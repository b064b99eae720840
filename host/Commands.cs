using System.CommandLine;
using System.Diagnostics;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.Host.OneMunicipality;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.Host.Plugins.Rules;
using NyeFaellesVeje.Host.Rights;
using NyeFaellesVeje.Host.Web;

namespace NyeFaellesVeje.Host;

/// <summary>What the program does besides serving: <c>dotnet run --project host -- &lt;command&gt;</c>; <c>--help</c> lists them.</summary>
internal static class Commands
{
    private static readonly string[] Asking = ["--help", "-h", "-?", "--version"];

    /// <summary>Runs the command these arguments name; null when they name none and the host shall serve.</summary>
    public static async Task<int?> Run(string[] args, Func<string[], WebApplication> build)
    {
        var root = new RootCommand("Nye Fælles Veje. Uden kommando startes værten; indstillinger gives som --Navn=værdi, for eksempel --urls=http://localhost:5080.");
        root.Subcommands.Add(CheckModule());
        root.Subcommands.Add(Generate(build));
        root.Subcommands.Add(Document(build));
        root.Subcommands.Add(EverythingAbout(build));
        root.Subcommands.Add(VerifyTheAudit(build));
        var isCommand = args.Length > 0 && (Asking.Contains(args[0]) || root.Subcommands.Any(command => command.Name == args[0]));
        return isCommand ? await root.Parse(args).InvokeAsync() : null;
    }

    private static Command CheckModule()
    {
        var folder = new Argument<DirectoryInfo>("mappe") { Description = "En versionsmappe: …/<Navn>/<Version>" };
        var command = new Command("check-module", "Holder et moduls mappe op mod arkitekturreglerne, uden at indlæse det.") { folder };
        command.SetAction(parsed =>
        {
            var reasons = Admission.Reasons(parsed.GetRequiredValue(folder).FullName);
            if (reasons.Count == 0)
            {
                Console.WriteLine("Modulet holder alle regler.");
                return 0;
            }
            foreach (var reason in reasons) Console.Error.WriteLine(reason);
            return 1;
        });
        return command;
    }

    private static Command EverythingAbout(Func<string[], WebApplication> build)
    {
        var citizen = new Option<Guid>("--citizen") { Description = "Borgerens id (ikke personnummeret)", Required = true };
        var to = new Option<DirectoryInfo>("--to") { Description = "Mappen, der skrives i", Required = true };
        var command = new Command("everything-about", "Skriver alt, hvad alle moduler har om en borger, som JSON og som en side, der kan læses.") { citizen, to };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, stop) => EverythingFiles.Write(build([.. parsed.UnmatchedTokens, "--Serilog:MinimumLevel:Default=Error"]), new CitizenId(parsed.GetRequiredValue(citizen)), parsed.GetRequiredValue(to), stop));
        return command;
    }

    private static Command Generate(Func<string[], WebApplication> build)
    {
        var citizens = new Option<int>("--citizens") { Description = "Hvor mange borgere", Required = true };
        var command = new Command("generate", "Fylder en tom datamappe med opdigtede borgere i alle moduler.") { citizens };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, stop) =>
        {
            await using var app = build([.. parsed.UnmatchedTokens, "--Serilog:MinimumLevel:Default=Error"]);
            var start = Stopwatch.GetTimestamp();
            var demo = app.Services.GetRequiredService<DemoLoad>();
            await app.Services.GetRequiredService<ModuleCatalog>().Start(stop);
            await demo.Generate(parsed.GetRequiredValue(citizens),
                (module, done, of) => Console.Write($"\r{module}: {done:N0} af {of:N0} borgere, {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s   "), stop);
            Console.WriteLine();
            return 0;
        });
        return command;
    }

    private static Command Document(Func<string[], WebApplication> build)
    {
        var check = new Option<bool>("--check") { Description = "Ændrer intet; slutter med 1 og nævner det, der er forældet" };
        var to = new Option<DirectoryInfo>("--to") { Description = "Mappen med architecture.md og modules/; ellers klonens øverste" };
        var command = new Command("document", "Fornyer det i klonen, der er skrevet af systemet selv: modulernes openapi.json og tabellerne i architecture.md.") { check, to };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, stop) => Documents.Run(build, parsed.UnmatchedTokens, parsed.GetValue(to)?.FullName, parsed.GetValue(check), stop));
        return command;
    }

    private static Command VerifyTheAudit(Func<string[], WebApplication> build)
    {
        var command = new Command("verify-audit", "Går revisionsloggens kæde igennem og siger, om den er hel, eller hvor og hvordan den brister. Værten må gerne køre imens.");
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, stop) =>
        {
            await using var app = build([.. parsed.UnmatchedTokens, "--Serilog:MinimumLevel:Default=Error"]);
            return await VerifyAudit.Run(app.Services, stop);
        });
        return command;
    }
}
