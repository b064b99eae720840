using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit.Access;

/// <summary>What an endpoint tells the host's gate beyond what its route says. An endpoint takes it as a parameter.</summary>
public interface ICitizenAccess
{
    /// <summary>
    /// Whether the one who asks may see what a department, by its route name, knows of the citizen: their own department's cases open theirs,
    /// the others need purpose and basis. For what a module has been told by others.
    /// </summary>
    bool Opens(string department);

    /// <summary>Says whom a list is about to show: a row of the audit for each is on disk when this returns. No row, no data.</summary>
    Task Listed(IEnumerable<CitizenId> citizens, CancellationToken stop);

    /// <summary>
    /// Says that a protected name and address are about to be shown, and why (CPR-loven § 28): it is reviewed by somebody else, as an emergency is.
    /// </summary>
    Task ShownProtected(CitizenId citizen, string reason, CancellationToken stop);

    /// <summary>Says that something otherwise masked is about to be shown in the work with it, and why.</summary>
    Task Unmasked(CitizenId citizen, string what, string reason, CancellationToken stop);

    /// <summary>
    /// Says that somebody who need not see the case is about to put something on record about a citizen: an entry in the register, who works with
    /// the citizen. Such an endpoint shows nobody, so the gate keeps no row of it by itself.
    /// </summary>
    Task Recorded(CitizenId citizen, string what, CancellationToken stop);

    /// <summary>Says that somebody is about to make a citizen's case their own, and why: it is reviewed by somebody else, as an emergency is.</summary>
    Task NamedThemselves(CitizenId citizen, string reason, CancellationToken stop);
}
