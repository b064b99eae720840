namespace NyeFaellesVeje.Contracts.SharedGoals;

/// <summary>A citizen has been entered in the register (borgerregister).</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Born">Date of birth, which ages in law are counted from.</param>
[Event("shared-goals.citizen-registered.v1")]
public sealed record CitizenRegistered(CitizenId Citizen, DateOnly Born) : IEvent;

/// <summary>Who is this citizen? Answered by the citizen register.</summary>
/// <param name="Citizen">The citizen.</param>
[Question("shared-goals.citizen-identity.v1")]
public sealed record WhoIs(CitizenId Citizen) : IQuestion<CitizenIdentity>;

/// <summary>What the register tells of a citizen. Protected names and addresses are already masked.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Name">Name, or the mask when it is protected; null when the register has none yet.</param>
/// <param name="Born">Date of birth.</param>
/// <param name="IsProtected">Whether name and address are protected (navne- og adressebeskyttelse, CPR-loven § 28).</param>
public sealed record CitizenIdentity(CitizenId Citizen, string? Name, DateOnly Born, bool IsProtected);

/// <summary>
/// Which citizen has this CPR number? The register answers with the citizen, and enters one without a name when the number is new,
/// so that a department that meets a person first is not held up. Asked in the process only: the number is never stored with the question.
/// </summary>
/// <param name="Cpr">The number.</param>
[Question("shared-goals.identify-citizen.v1")]
public sealed record IdentifyCitizen(Cpr Cpr) : IQuestion<IdentifiedCitizen>;

/// <summary>The citizen behind a CPR number.</summary>
/// <param name="Citizen">The citizen.</param>
public sealed record IdentifiedCitizen(CitizenId Citizen);

/// <summary>Which citizen, if any, has this CPR number? Nothing is entered.</summary>
/// <param name="Cpr">The number.</param>
[Question("shared-goals.find-citizen.v1")]
public sealed record FindCitizen(Cpr Cpr) : IQuestion<IdentifiedCitizen>;

/// <summary>Which citizens have a name like this? Protected citizens are never found by name.</summary>
/// <param name="Text">The beginning of any part of the name.</param>
/// <param name="Max">At most this many.</param>
[Question("shared-goals.search-citizens.v1")]
public sealed record SearchCitizens(string Text, int Max) : IQuestion<FoundCitizens>
{
    /// <summary>Look among these only; null looks among all.</summary>
    public IReadOnlyList<CitizenId>? Among { get; init; }
}

/// <summary>The citizens found, by name.</summary>
/// <param name="Citizens">Who they are.</param>
/// <param name="More">True when there are more than were asked for.</param>
public sealed record FoundCitizens(IReadOnlyList<CitizenIdentity> Citizens, bool More);
