using Microsoft.EntityFrameworkCore;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>A look as those see it who supervise: with the looker's id, and the citizen's while it is known. Never a name.</summary>
public sealed record SupervisedLook(long Sequence, DateTimeOffset At, Guid Subject, string Role, string? Department, Guid? Citizen, string What, string? Module, string Purpose, string Basis, bool Granted, string? Why)
{
    /// <summary>These rows, with the citizens whose pseudonyms are not erased.</summary>
    internal static async Task<IReadOnlyList<SupervisedLook>> Of(IReadOnlyList<LookRow> rows, AuditDb db, CancellationToken stop)
    {
        var pseudonyms = rows.Select(row => row.Person).Distinct().ToList();
        var citizens = await db.Persons.AsNoTracking().Where(person => pseudonyms.Contains(person.Pseudonym)).ToDictionaryAsync(person => person.Pseudonym, person => person.Citizen, stop);
        return [.. rows.Select(row => new SupervisedLook(row.Sequence, row.At, row.Subject, row.Role, row.Department, citizens.TryGetValue(row.Person, out var citizen) ? citizen : null,
            row.What, row.Module, row.Purpose, row.Basis, row.Granted, row.Why))];
    }
}
