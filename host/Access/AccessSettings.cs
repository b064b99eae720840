using System.Net;
using NyeFaellesVeje.Host.Access.Gate;

namespace NyeFaellesVeje.Host.Access;

/// <summary>The section <c>Access</c> of the configuration. Without an issuer the host is its own, with fictive people.</summary>
internal sealed record AccessSettings
{
    /// <summary>Address of the municipality's own issuer, whose discovery document says the rest.</summary>
    public string? Issuer { get; init; }

    /// <summary>What the host is called at the issuer.</summary>
    public string? ClientId { get; init; }

    /// <summary>The host's secret at the issuer; none for a public client.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What an access token must be issued for to be good here.</summary>
    public string? Audience { get; init; }

    /// <summary>The claim in which the issuer says the role.</summary>
    public string RoleClaim { get; init; } = "role";

    /// <summary>The claim in which the issuer says the department's route name.</summary>
    public string DepartmentClaim { get; init; } = "department";

    /// <summary>The claim in which the issuer says the team.</summary>
    public string TeamClaim { get; init; } = "team";

    /// <summary>The proxies that stand before the host: addresses or networks, with semicolons between.</summary>
    public string? Proxies { get; init; }

    /// <summary>The claim in which the issuer says the CVR number of the provider that an external provider's people work for.</summary>
    public string ProviderClaim { get; init; } = "provider";

    /// <summary>
    /// The unverified statutes that the municipality's own lawyer has approved, by their ids with semicolons between: without it they open nothing.
    /// </summary>
    public string? ApprovedStatutes { get; init; }

    /// <summary>The proxies, read.</summary>
    public IReadOnlyList<IPNetwork> ProxyNetworks { get; private init; } = [];

    /// <summary>True when the host is its own issuer.</summary>
    public bool IsEmbedded => Issuer is null;

    /// <summary>The statutes that can be pleaded here.</summary>
    /// <exception cref="CannotStart">One is approved that the list does not have.</exception>
    public Statutes Statutes()
    {
        var approved = (ApprovedStatutes ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Gate.Statutes.Unknown(approved).FirstOrDefault() is { } unknown
            ? throw new CannotStart($"Access:ApprovedStatutes nævner {unknown}, som ikke er på listen over paragraffer.")
            : new Statutes(approved);
    }

    public static AccessSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Access").Get<AccessSettings>() ?? new AccessSettings();
        var proxies = (settings.Proxies ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        settings = settings with { ProxyNetworks = [.. proxies.Select(Network)] };
        if (string.IsNullOrWhiteSpace(settings.Issuer)) return settings with { Issuer = null };
        if (!Uri.TryCreate(settings.Issuer, UriKind.Absolute, out var issuer) || (issuer.Scheme != Uri.UriSchemeHttps && !issuer.IsLoopback))
            throw new CannotStart("Access:Issuer skal være en https-adresse.");
        if (string.IsNullOrWhiteSpace(settings.ClientId) || string.IsNullOrWhiteSpace(settings.Audience))
            throw new CannotStart("Når Access:Issuer er sat, skal Access:ClientId og Access:Audience også være det.");
        return settings;
    }

    private static IPNetwork Network(string proxy) =>
        IPAddress.TryParse(proxy, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(proxy, out var network) ? network
        : throw new CannotStart("Access:Proxies skal være IP-adresser eller net (10.0.0.0/8) med semikolon imellem.");
}
