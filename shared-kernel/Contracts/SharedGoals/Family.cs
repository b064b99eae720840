namespace NyeFaellesVeje.Contracts.SharedGoals;

/// <summary>Who is the citizen's family as the register knows it, and which goals do they share? Who may see each person, the asker decides.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="AsOf">The Danish local date.</param>
[Question("shared-goals.family.v1")]
public sealed record FamilyOf(CitizenId Citizen, DateOnly AsOf) : IQuestion<Family>;

/// <summary>A citizen's family.</summary>
/// <param name="Persons">The others, each with what they are to the citizen.</param>
/// <param name="Goals">Goals the citizen shares with others of the family.</param>
public sealed record Family(IReadOnlyList<FamilyPerson> Persons, IReadOnlyList<SharedFamilyGoal> Goals);

/// <summary>Somebody in a citizen's family.</summary>
/// <param name="Citizen">The person.</param>
/// <param name="Relation">What the person is to the citizen, in Danish.</param>
public sealed record FamilyPerson(CitizenId Citizen, string Relation);

/// <summary>A goal that several of a family share; each still has a plan of their own.</summary>
/// <param name="Id">The goal.</param>
/// <param name="Text">The goal in one sentence.</param>
/// <param name="Agreed">The day it was agreed.</param>
/// <param name="Due">When it shall be reached, where set.</param>
/// <param name="Ended">The day it ended; null while it is worked on.</param>
/// <param name="Persons">Whose it is.</param>
public sealed record SharedFamilyGoal(Guid Id, string Text, DateOnly Agreed, DateOnly? Due, DateOnly? Ended, IReadOnlyList<CitizenId> Persons);
