using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>What this module knows of citizens: what it has heard itself, and what it can ask the register for.</summary>
internal sealed class CitizenRegister(ChildrenAndSchoolsDb db, IAsk ask)
{
    /// <summary>When the citizen was born; null when nobody knows the citizen. A refusal when the register does not answer.</summary>
    public async Task<(DateOnly? Born, Refusal? Silence)> BornOf(CitizenId citizen, CancellationToken stop) =>
        await db.KnownCitizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is { } known ? (known.Born, null) : await ask.BornOf(citizen, stop);

    /// <summary>The citizen as the rules see one. Neither a child nor a refusal when nobody knows the citizen.</summary>
    public async Task<(Child? Child, Refusals Refused)> Find(CitizenId citizen, CancellationToken stop) => await BornOf(citizen, stop) switch
    {
        ({ } born, _) => (new Child(citizen, born), []),
        (_, { } silence) => (null, [silence]),
        _ => (null, []),
    };

    /// <summary>The citizen's name as others may see it, or why it is not shown.</summary>
    public Task<string> NameOf(CitizenId citizen, CancellationToken stop) => ask.NameOf(citizen, stop);

    /// <summary>The names of several citizens.</summary>
    public Task<Dictionary<CitizenId, string>> NamesOf(IEnumerable<CitizenId> citizens, CancellationToken stop) => ask.NamesOf(citizens, stop);

    /// <summary>Whether name and address are protected; true, too, when the register does not say.</summary>
    public async Task<bool> IsProtected(CitizenId citizen, CancellationToken stop) => (await ask.One(new WhoIs(citizen), stop)).Answer?.IsProtected ?? true;

    /// <summary>Those of these citizens that the signed-in works with.</summary>
    public Task<List<CitizenId>> OwnOf(IReadOnlyList<CitizenId> citizens, SignedIn who, DateOnly today, CancellationToken stop) =>
        db.CaseStaff.AsNoTracking().SeenBy(who, db, today).Where(m => citizens.Contains(m.Citizen)).Select(m => m.Citizen).Distinct().ToListAsync(stop);
}
