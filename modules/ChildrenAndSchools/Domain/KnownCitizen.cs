namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>The little this department keeps of the citizen register, so that it can work while the register is away.</summary>
internal sealed class KnownCitizen
{
    public required CitizenId Id { get; init; }

    public required DateOnly Born { get; init; }
}
