using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>Opens the CPR number that a delivery report to KL must state; a citizen who is not registered has none.</summary>
internal sealed class AnswerCprForReport(SharedGoalsDb db, Vault vault) : IAnswer<CprForReport, ReportedCpr>
{
    public async Task<ReportedCpr?> Answer(CprForReport question, CancellationToken stop) =>
        await db.Citizens.AsNoTracking().FirstOrDefaultAsync(citizen => citizen.Id == question.Citizen, stop) is { } known ? new ReportedCpr(vault.OpenCpr(known.SealedCpr, known.Id)) : null;
}
