using System.Security.Claims;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.Access;

/// <summary>From what an outside issuer calls things to what the rest of the host reads.</summary>
internal static class OutsideClaims
{
    private const string Scheme = "outside-issuer";

    /// <summary>Who it is; null when the issuer says no role that is known here and it is not a program calling in its own name.</summary>
    public static ClaimsPrincipal? Read(ClaimsPrincipal outside, AccessSettings settings, bool isToken)
    {
        // Only an identity token answers a nonce, and it is no leave to call anything.
        if (isToken && outside.HasClaim(claim => claim.Type == "nonce")) return null;
        var client = outside.FindFirstValue("client_id") ?? outside.FindFirstValue("azp");
        var subject = outside.FindFirstValue(SignedIn.SubjectClaim) ?? client;
        // RFC 9068: a program with credentials of its own is the subject of its own token.
        var role = outside.FindAll(settings.RoleClaim).Select(claim => claim.Value).FirstOrDefault(Roles.All.Contains)
            ?? (isToken && client is not null && subject == client ? Roles.Integrator : null);
        if (subject is null || role is null || (role == Roles.Integrator && !isToken)) return null;

        var scopes = outside.FindAll(SignedIn.ScopeClaim).Concat(outside.FindAll("scp")).SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var who = new SignedIn(SignedIn.IdOf(subject), outside.FindFirstValue(SignedIn.NameClaim) ?? subject, role, outside.FindFirstValue(settings.DepartmentClaim))
        {
            Team = outside.FindFirstValue(settings.TeamClaim),
            Provider = role == Roles.ExternalProvider ? outside.FindFirstValue(settings.ProviderClaim) : null,
            Scopes = isToken ? [.. scopes] : [],
        };
        return new ClaimsPrincipal(who.AsIdentity(Scheme));
    }
}
