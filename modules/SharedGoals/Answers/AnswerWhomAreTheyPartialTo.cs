using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>Tells to whom somebody is partial.</summary>
internal sealed class AnswerWhomAreTheyPartialTo(SharedGoalsDb db) : IAnswer<WhomAreTheyPartialTo, Partialities>
{
    private static readonly Func<SharedGoalsDb, Guid, IAsyncEnumerable<CitizenId>> Find = EF.CompileAsyncQuery(
        (SharedGoalsDb db, Guid subject) => db.Conflicts.Where(conflict => conflict.Subject == subject && conflict.EndedAt == null).Select(conflict => conflict.Citizen));

    public async Task<Partialities?> Answer(WhomAreTheyPartialTo question, CancellationToken stop) =>
        await Of(db, question.Subject, stop) is { Count: > 0 } citizens ? new Partialities(citizens) : null;

    /// <summary>The citizens, as of now.</summary>
    public static async Task<IReadOnlyList<CitizenId>> Of(SharedGoalsDb db, Guid subject, CancellationToken stop)
    {
        var citizens = new List<CitizenId>();
        await foreach (var citizen in Find(db, subject).WithCancellation(stop)) citizens.Add(citizen);
        return citizens;
    }
}
