using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>Tells who a citizen is, protected names masked.</summary>
internal sealed class AnswerWhoIs(SharedGoalsDb db) : IAnswer<WhoIs, CitizenIdentity>
{
    public async Task<CitizenIdentity?> Answer(WhoIs question, CancellationToken stop) =>
        await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == question.Citizen, stop) is { } citizen
            ? new CitizenIdentity(citizen.Id, citizen.ShownName, citizen.Born, citizen.IsProtected)
            : null;
}
