using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.NewDepartment.Domain;

/// <summary>An agreed talk (samtale) with a citizen.</summary>
internal sealed class Talk
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>Danish local date.</summary>
    public required DateOnly On { get; init; }

    public required string About { get; init; }

    /// <summary>What keeps a talk from being agreed.</summary>
    public static Refusals Check(DateOnly on, string? about, DateOnly today) => new Refusals()
        .When(on < today, "talk-in-the-past", "Vælg en dag fra i dag og frem.", "on")
        .When(string.IsNullOrWhiteSpace(about), "talk-about-nothing", "Skriv, hvad samtalen skal handle om.", "about");
}

/// <summary>What this module keeps of a citizen, so that it works alone.</summary>
internal sealed class KnownCitizen
{
    public required CitizenId Id { get; init; }

    public required DateOnly Born { get; init; }
}
