using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>
/// The purpose and basis a person has given on a page, kept for that citizen and session. Only what was said is kept: whether it holds is
/// asked again on every request. After a restart of the host it is asked for once more.
/// </summary>
internal sealed class OpenedCases(IMemoryCache cache)
{
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(8);

    public void Remember(ClaimsPrincipal person, CitizenId citizen, Pleading pleading) => cache.Set(Key(person, citizen), pleading, WorkingDay);

    public Pleading? Find(ClaimsPrincipal person, CitizenId citizen) => cache.Get<Pleading>(Key(person, citizen));

    private static (string Session, CitizenId Citizen) Key(ClaimsPrincipal person, CitizenId citizen) =>
        (person.FindFirstValue(SessionCookie.SessionClaim) ?? throw new InvalidOperationException("The person has no session."), citizen);
}
