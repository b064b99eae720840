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

    /// <summary>True when the host is its own issuer.</summary>
    public bool IsEmbedded => Issuer is null;

    public static AccessSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Access").Get<AccessSettings>() ?? new AccessSettings();
        if (string.IsNullOrWhiteSpace(settings.Issuer)) return settings with { Issuer = null };
        if (!Uri.TryCreate(settings.Issuer, UriKind.Absolute, out var issuer) || (issuer.Scheme != Uri.UriSchemeHttps && !issuer.IsLoopback))
            throw new CannotStart("Access:Issuer skal være en https-adresse.");
        if (string.IsNullOrWhiteSpace(settings.ClientId) || string.IsNullOrWhiteSpace(settings.Audience))
            throw new CannotStart("Når Access:Issuer er sat, skal Access:ClientId og Access:Audience også være det.");
        return settings;
    }
}
