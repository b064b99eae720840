using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Rights;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>Erasing a citizen from the audit: the looks stand, the chain is whole, and nobody can tell whose they were.</summary>
internal static class Erasure
{
    /// <summary>Erases everybody who stands on the erasure list; doing it again changes nothing.</summary>
    public static async Task HoldUp(this AuditDb db, ErasureList erasures, CancellationToken stop)
    {
        var erased = erasures.All().Select(entry => entry.Citizen.Value).ToList();
        if (erased.Count == 0) return;
        foreach (var citizen in await db.Persons.Where(person => erased.Contains(person.Citizen)).Select(person => person.Citizen).ToListAsync(stop))
            await db.Erase(new CitizenId(citizen), stop);
    }

    /// <summary>Erases whose the pseudonym is, and what the citizen has asked; from the file too, not only from sight.</summary>
    public static async Task Erase(this AuditDb db, CitizenId citizen, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await db.Database.ExecuteSqlAsync($"PRAGMA secure_delete = ON", stop);
        await using (var together = await db.Database.BeginTransactionAsync(stop))
        {
            await db.Questions.Where(question => db.Looks.Any(look => look.Sequence == question.Look && db.Persons.Any(person => person.Citizen == citizen.Value && person.Pseudonym == look.Person))).ExecuteDeleteAsync(stop);
            await db.Persons.Where(person => person.Citizen == citizen.Value).ExecuteDeleteAsync(stop);
            await together.CommitAsync(stop);
        }
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", stop);
        await db.Database.CloseConnectionAsync();
    }
}
