using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.NewDepartment.Data;
using NyeFaellesVeje.NewDepartment.Domain;

namespace NyeFaellesVeje.NewDepartment.Reactions;

/// <summary>Keeps the little this module needs of a citizen.</summary>
internal sealed class WhenCitizenWasRegistered(NewDepartmentDb db) : IReactTo<CitizenRegistered>
{
    public async Task React(CitizenRegistered happened, CancellationToken stop)
    {
        if (await db.Citizens.FindAsync([happened.Citizen], stop) is null) db.Citizens.Add(new KnownCitizen { Id = happened.Citizen, Born = happened.Born });
    }
}
