using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Features;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>Finds the citizen with a CPR number, or enters one whose name is not known yet.</summary>
internal sealed class AnswerIdentifyCitizen(SharedGoalsDb db, Vault vault, TimeProvider clock) : IAnswer<IdentifyCitizen, IdentifiedCitizen>
{
    public async Task<IdentifiedCitizen?> Answer(IdentifyCitizen question, CancellationToken stop)
    {
        var index = vault.Index(question.Cpr);
        if (await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.CprIndex == index, stop) is { } known) return new IdentifiedCitizen(known.Id);

        var citizen = RegisterCitizen.Enter(db, vault, question.Cpr, clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return new IdentifiedCitizen(citizen.Id);
    }
}
