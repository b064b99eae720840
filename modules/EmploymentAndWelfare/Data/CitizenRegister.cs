using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>What this module knows of citizens: what it has heard itself, and what it can ask the register for.</summary>
internal sealed class CitizenRegister(EmploymentAndWelfareDb db, IAsk ask)
{
    /// <summary>When the citizen was born; null when nobody knows the citizen. A refusal when the register does not answer.</summary>
    public async Task<(DateOnly? Born, Refusal? Silence)> BornOf(CitizenId citizen, CancellationToken stop) =>
        await db.KnownCitizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is { } known ? (known.Born, null) : await ask.BornOf(citizen, stop);

    /// <summary>The citizen's name as others may see it, or why it is not shown.</summary>
    public Task<string> NameOf(CitizenId citizen, CancellationToken stop) => ask.NameOf(citizen, stop);

    /// <summary>The names of several citizens.</summary>
    public Task<Dictionary<CitizenId, string>> NamesOf(IEnumerable<CitizenId> citizens, CancellationToken stop) => ask.NamesOf(citizens, stop);
}
