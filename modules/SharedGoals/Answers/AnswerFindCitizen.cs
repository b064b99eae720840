using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>Finds the citizen with a CPR number.</summary>
internal sealed class AnswerFindCitizen(SharedGoalsDb db, Vault vault) : IAnswer<FindCitizen, IdentifiedCitizen>
{
    public async Task<IdentifiedCitizen?> Answer(FindCitizen question, CancellationToken stop)
    {
        var index = vault.Index(question.Cpr);
        return await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.CprIndex == index, stop) is { } known ? new IdentifiedCitizen(known.Id) : null;
    }
}
