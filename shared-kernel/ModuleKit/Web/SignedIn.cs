using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit;

/// <summary>Who is signed in, the same whichever issuer vouches for it. An endpoint takes it as a parameter.</summary>
/// <param name="Subject">The id of the person or system.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Department">Route name of the department, such as <c>children-and-schools</c>; null for those who belong to none.</param>
public sealed record SignedIn(Guid Subject, string Name, string Role, string? Department)
{
    internal const string SubjectClaim = "sub";
    internal const string NameClaim = "name";
    internal const string RoleClaim = "role";
    internal const string DepartmentClaim = "department";
    internal const string TeamClaim = "team";
    internal const string ProviderClaim = "provider";
    internal const string ScopeClaim = "scope";

    /// <summary>False for a program that calls with credentials of its own.</summary>
    public bool IsPerson => Role != Roles.Integrator;

    /// <summary>The citizen or guardian, as the citizen register knows them; null for everybody else.</summary>
    public CitizenId? Citizen => Role is Roles.Citizen or Roles.Guardian ? new CitizenId(Subject) : null;

    /// <summary>The member of staff; null for citizens, guardians and programs.</summary>
    public StaffId? Staff => IsPerson && Citizen is null ? new StaffId(Subject) : null;

    /// <summary>The team within the department; null for those who belong to none.</summary>
    public string? Team { get; init; }

    /// <summary>The provider (ekstern leverandør) the person works for, by its CVR number; null for everybody else.</summary>
    public string? Provider { get; init; }

    /// <summary>What a program has been given leave to do, such as <c>citizens.read</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>
    /// The citizens whom the person is partial to (inhabil): no list shows them (<see cref="Cases.OwnCases"/>). Filled in by the gate; empty while
    /// the register is silent, when what the person works with is all that opens.
    /// </summary>
    public IReadOnlyList<CitizenId> PartialTo { get; init; } = [];

    /// <summary>Reads who is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is.</exception>
    public static SignedIn Of(ClaimsPrincipal principal)
    {
        if (principal.FindFirst(SubjectClaim) is not { } subject || principal.FindFirst(RoleClaim) is not { } role)
            throw new InvalidOperationException("Ingen er logget på.");
        return new SignedIn(IdOf(subject.Value), principal.FindFirst(NameClaim)?.Value ?? "", role.Value, principal.FindFirst(DepartmentClaim)?.Value)
        {
            Team = principal.FindFirst(TeamClaim)?.Value,
            Provider = role.Value == Roles.ExternalProvider ? principal.FindFirst(ProviderClaim)?.Value : null,
            Scopes = [.. principal.FindAll(ScopeClaim).SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))],
        };
    }

    /// <summary>The claims that <see cref="Of"/> reads.</summary>
    internal ClaimsIdentity AsIdentity(string authenticationType)
    {
        var identity = new ClaimsIdentity(authenticationType, NameClaim, RoleClaim);
        identity.AddClaim(new Claim(SubjectClaim, Subject.ToString()));
        identity.AddClaim(new Claim(NameClaim, Name));
        identity.AddClaim(new Claim(RoleClaim, Role));
        if (Department is not null) identity.AddClaim(new Claim(DepartmentClaim, Department));
        if (Team is not null) identity.AddClaim(new Claim(TeamClaim, Team));
        if (Provider is not null) identity.AddClaim(new Claim(ProviderClaim, Provider));
        if (Scopes.Count > 0) identity.AddClaim(new Claim(ScopeClaim, string.Join(' ', Scopes)));
        return identity;
    }

    /// <summary>An issuer may name its subjects as it likes: the same name always gives the same id.</summary>
    internal static Guid IdOf(string subject) =>
        Guid.TryParse(subject, out var id) ? id : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(subject)).AsSpan(0, 16));
}
