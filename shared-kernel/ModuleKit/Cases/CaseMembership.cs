using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit.Cases;

/// <summary>That a member of staff works with a citizen in this department (sagstilknytning): makes the case the person's own.</summary>
public sealed class CaseMembership
{
    /// <summary>The citizen.</summary>
    public required CitizenId Citizen { get; init; }

    /// <summary>The member of staff.</summary>
    public required StaffId Staff { get; init; }

    /// <summary>The team the case lies with, where it lies with one: its other members see it too.</summary>
    public string? Team { get; set; }

    /// <summary>Who said so.</summary>
    public required Guid NamedBy { get; set; }

    /// <summary>First day, Danish local date.</summary>
    public required DateOnly From { get; set; }

    /// <summary>The first day it is no longer so; null while it is.</summary>
    public DateOnly? Until { get; set; }
}
