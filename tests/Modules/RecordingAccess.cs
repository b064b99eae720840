using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Tests.Modules;

/// <summary>Keeps what an endpoint told the gate.</summary>
internal sealed class RecordingAccess : ICitizenAccess
{
    /// <summary>True when the audit cannot be written.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Everybody who was listed.</summary>
    public List<CitizenId> Shown { get; } = [];

    /// <summary>Everything that was unmasked, with its reason.</summary>
    public List<(CitizenId Citizen, string What, string Reason)> Revealed { get; } = [];

    /// <summary>Everything that was put on record without the case being shown.</summary>
    public List<(CitizenId Citizen, string What)> Records { get; } = [];

    /// <summary>The only departments the gate has opened; null when all are.</summary>
    public IReadOnlyList<string>? Opened { get; init; }

    public bool Opens(string department) => Opened?.Contains(department) ?? true;

    public Task Listed(IEnumerable<CitizenId> citizens, CancellationToken stop)
    {
        Written();
        Shown.AddRange(citizens);
        return Task.CompletedTask;
    }

    public Task Unmasked(CitizenId citizen, string what, string reason, CancellationToken stop)
    {
        Written();
        Revealed.Add((citizen, what, reason));
        return Task.CompletedTask;
    }

    public Task ShownProtected(CitizenId citizen, string reason, CancellationToken stop) => Unmasked(citizen, "protected", reason, stop);

    public Task Recorded(CitizenId citizen, string what, CancellationToken stop)
    {
        Written();
        Records.Add((citizen, what));
        return Task.CompletedTask;
    }

    public Task NamedThemselves(CitizenId citizen, string reason, CancellationToken stop) => Recorded(citizen, reason, stop);

    private void Written()
    {
        if (IsSilent) throw new IOException("Revisionssporet kan ikke skrives.");
    }
}

/// <summary>People who use the handlers.</summary>
internal static class People
{
    /// <summary>Sees the whole of this department.</summary>
    public static SignedIn HeadOf(string department) => new(Guid.Parse("5a000000-0000-4000-8000-0000000000f1"), "Leder", Roles.DepartmentHead, department);

    /// <summary>Sees only what is the person's own.</summary>
    public static SignedIn Caseworker { get; } = new(Guid.Parse("5a000000-0000-4000-8000-0000000000f2"), "Rådgiver", Roles.Caseworker, null);
}
