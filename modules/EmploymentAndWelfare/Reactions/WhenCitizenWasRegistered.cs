using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Reactions;

/// <summary>A registered citizen's birth date is kept, so that a young person can be entered while the register is away.</summary>
internal sealed class WhenCitizenWasRegistered(EmploymentAndWelfareDb db) : IReactTo<CitizenRegistered>
{
    public async Task React(CitizenRegistered happened, CancellationToken stop)
    {
        if (await db.KnownCitizens.FindAsync([happened.Citizen], stop) is null)
            db.KnownCitizens.Add(new KnownCitizen { Id = happened.Citizen, Born = happened.Born });
    }
}
