using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>What this module knows of citizens: what it has heard itself, and what it can ask the register for.</summary>
internal sealed class CitizenRegister(EmploymentAndWelfareDb db, IAsk ask)
{
    /// <summary>The type of refusal when the register does not answer.</summary>
    public const string Silent = "register-unavailable";

    /// <summary>When the citizen was born; null when nobody knows the citizen. Says so when the register does not answer.</summary>
    public async Task<(DateOnly? Born, Refusal? Silence)> BornOf(CitizenId citizen, CancellationToken stop)
    {
        if (await db.KnownCitizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is { } known) return (known.Born, null);
        var reply = await ask.One(new WhoIs(citizen), stop);
        return reply.WhyNot is { } why
            ? (null, new Refusal(Silent, $"Fødselsdagen kan ikke slås op i borgerregistret: {why} Prøv igen om lidt.", "citizen"))
            : (reply.Answer?.Born, null);
    }

    /// <summary>The citizen's name as others may see it, or why it is not shown.</summary>
    public async Task<string> NameOf(CitizenId citizen, CancellationToken stop)
    {
        var reply = await ask.One(new WhoIs(citizen), stop);
        return reply.Answer?.Name ?? (reply.WhyNot is null ? "Navn kendes ikke" : "Navn kan ikke hentes lige nu");
    }

    /// <summary>The names of several citizens.</summary>
    public async Task<Dictionary<CitizenId, string>> NamesOf(IEnumerable<CitizenId> citizens, CancellationToken stop) =>
        new(await Task.WhenAll(citizens.Distinct().Select(async citizen => KeyValuePair.Create(citizen, await NameOf(citizen, stop)))));
}
