using NyeFaellesVeje.Contracts.SharedGoals;

namespace NyeFaellesVeje.ChildrenAndSchools.Reactions;

/// <summary>A registered citizen's birth date is kept, so that a forum can be opened while the register is away.</summary>
internal sealed class WhenCitizenWasRegistered(ChildrenAndSchoolsDb db) : IReactTo<CitizenRegistered>
{
    public async Task React(CitizenRegistered happened, CancellationToken stop)
    {
        if (await db.KnownCitizens.FindAsync([happened.Citizen], stop) is null)
            db.KnownCitizens.Add(new KnownCitizen { Id = happened.Citizen, Born = happened.Born });
    }
}
