using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>A look in words that a citizen understands.</summary>
internal sealed class LookWords(ModuleCatalog catalog)
{
    private static readonly Dictionary<string, string> OwnEndpoints = new()
    {
        ["citizens.view"] = "Dit samlede overblik",
        ["/borgere/{citizen}"] = "Dit samlede overblik",
        ["citizens.lookup"] = "Opslag på dit personnummer",
        ["/borgere"] = "Søgning efter dig på navn eller personnummer",
        ["/borgere/"] = "Søgning efter dig på navn eller personnummer",
        ["citizens.listLooks"] = "Listen over, hvem der har set dine oplysninger",
        [WhoHasSeen.Path] = "Listen over, hvem der har set dine oplysninger",
        [WhoHasSeen.AskRoute] = "Et spørgsmål til et opslag",
    };

    private static readonly string[] Reading = ["read", "view", "find", "get"];

    /// <summary>The time in Denmark, in words: 22. november 2026 kl. 14.05.</summary>
    public static string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, DanishTime.Zone).ToString("d. MMMM yyyy 'kl.' HH.mm", Danish.Culture);

    /// <summary>The role, as people know it.</summary>
    public static string Role(string role) => Roles.All.Contains(role) ? Roles.InDanish(role) : role;

    /// <summary>The department's title; its route name when it does not serve now.</summary>
    public string? Department(string? route) => route is null ? null : catalog.Active.FirstOrDefault(module => module.Card.Route == route)?.Manifest.Title ?? route;

    /// <summary>What was seen: the host's own by name, a department's by its title and whether it was read, listed or written.</summary>
    public string What(string what, string? module)
    {
        if (OwnEndpoints.TryGetValue(what, out var known)) return known;
        var title = module is null ? null : catalog.Active.FirstOrDefault(active => active.Name == module)?.Manifest.Title;
        if (title is null) return "Oplysninger";
        var verb = what.StartsWith('/') ? null : what[(what.LastIndexOf('.') + 1)..];
        return verb switch
        {
            null => $"En side hos {title}",
            _ when Array.Exists(Reading, verb.StartsWith) => $"Oplysninger hos {title}",
            _ when verb.StartsWith("list", StringComparison.Ordinal) => $"En liste hos {title}",
            _ => $"Noget blev skrevet eller ændret hos {title}",
        };
    }

    /// <summary>By what right it was seen, said to the citizen or to those who supervise.</summary>
    public static string Basis(string basis, DateTimeOffset at, bool toCitizen = true)
    {
        var (own, consent, self) = toCitizen ? ("din", "Dit", "Du har selv set det") : ("borgerens", "Borgerens", "Borgeren selv");
        var (kind, id) = basis.Split(':', 2) is [var before, var after] ? (before, after) : (basis, null);
        return kind switch
        {
            "self" => self,
            "custody" => "Forældremyndighed",
            "own-case" => $"Arbejder med {own} sag",
            "team-case" => $"Er i det team, der arbejder med {own} sag",
            "order" => "Leverandør med en bestilling til borgeren",
            "list" => "En liste over egne sager",
            "consent" => $"{consent} samtykke",
            "exchange" => "Aftalt møde mellem skole, socialforvaltning, sundhedspleje og dagtilbud",
            "emergency" => "Nødadgang: bliver altid gennemgået bagefter",
            CitizenAccess.OwnNaming => $"En leder tog selv {own} sag: bliver altid gennemgået bagefter",
            "record" => "Registrering, hvor sagen ikke blev vist",
            CitizenAccess.ProtectedShown => "Beskyttet navn og adresse blev vist: bliver altid gennemgået bagefter",
            "unmask" => "Noget, der ellers er skjult, blev vist",
            "conflict-of-interest" => "Inhabil: i familie med eller på anden måde tæt på borgeren",
            "statute" when id is not null && Statutes.Named(id, at.DanishDate()) is { } statute => $"{statute.Law} {statute.Paragraph}: {statute.Title}",
            "statute" => $"Lovhjemmel: {id}",
            "none" => "Intet grundlag",
            _ => basis,
        };
    }
}
