using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>Opens the sealed number for the one report that has to state it; the host carries the question for nobody but its department.</summary>
internal sealed class AnswerCprForReport(SharedGoalsDb db, Vault vault) : IAnswer<CprForReport, ReportedCpr>
{
    public async Task<ReportedCpr?> Answer(CprForReport question, CancellationToken stop) =>
        await db.Citizens.AsNoTracking().Where(c => c.Id == question.Citizen).Select(c => c.SealedCpr).FirstOrDefaultAsync(stop) is { } envelope
            ? new ReportedCpr(vault.OpenCpr(envelope, question.Citizen))
            : null;
}
