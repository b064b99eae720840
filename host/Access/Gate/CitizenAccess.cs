using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>What endpoints tell the gate of the request at hand.</summary>
internal sealed class CitizenAccess(IHttpContextAccessor context, AuditLog audit, TimeProvider clock) : ICitizenAccess
{
    /// <summary>The basis of the row that is kept when somebody makes a case their own.</summary>
    public const string OwnNaming = "own-naming";

    /// <summary>The basis of the row that is kept when a protected name and address are shown.</summary>
    public const string ProtectedShown = "protected-shown";

    /// <summary>The basis of a row for each citizen that a list of one's own cases shows.</summary>
    public const string ListBasis = "list";

    /// <summary>The purpose of such a list.</summary>
    public const string ListPurpose = "Overblik over egne sager";

    private HttpContext Http => context.HttpContext ?? throw new InvalidOperationException("Adgang findes kun i et kald.");

    public bool Opens(string department) => Http.Features.Get<Opened>()?.Includes(department) ?? false;

    public Task Listed(IEnumerable<CitizenId> citizens, CancellationToken stop) => Write(citizens, Http.Features.Get<Opened>()?.Decision, stop);

    /// <summary>Says that others are shown beside the citizen the request is about: as one's own, not on the basis that one was opened on.</summary>
    public Task ListedBeside(IEnumerable<CitizenId> citizens, CancellationToken stop) => Write(citizens, null, stop);

    private Task Write(IEnumerable<CitizenId> citizens, Decision? decision, CancellationToken stop)
    {
        var partial = Http.Features.Get<Partialities>()?.Citizens ?? [];
        citizens = [.. citizens.Distinct()];
        // What forgot to leave them out shows nothing at all: it must be mended, not read.
        if (citizens.Intersect(partial).Any()) throw new InvalidOperationException("Listen viser en borger, som den, der spørger, er inhabil over for.");
        var looks = citizens.Select(citizen => Row(citizen, decision?.Purpose ?? ListPurpose, decision?.BasisText ?? ListBasis, null)).ToList();
        return looks.Count == 0 ? Task.CompletedTask : audit.Write(looks, stop);
    }

    public Task ShownProtected(CitizenId citizen, string reason, CancellationToken stop) => audit.Write([Row(citizen, reason, ProtectedShown, null)], stop);

    public Task Unmasked(CitizenId citizen, string what, string reason, CancellationToken stop) =>
        audit.Write([Row(citizen, Http.Features.Get<Opened>()?.Decision.Purpose ?? "", "unmask", $"{what}: {reason}")], stop);

    public Task Recorded(CitizenId citizen, string what, CancellationToken stop) => audit.Write([Row(citizen, what, "record", null)], stop);

    public Task NamedThemselves(CitizenId citizen, string reason, CancellationToken stop) => audit.Write([Row(citizen, reason, OwnNaming, null)], stop);

    private Look Row(CitizenId citizen, string purpose, string basis, string? why)
    {
        var (who, endpoint) = (SignedIn.Of(Http.User), Http.GetEndpoint());
        var name = endpoint?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "";
        return new Look(clock.GetUtcNow(), who.Subject, who.Role, who.Department, citizen, name, endpoint?.Metadata.GetMetadata<LoadedModule>()?.Name, purpose, basis, true, why);
    }
}
