using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>Aalborg Aktiv: wishes, openings and matches.</summary>
internal sealed class OccupationWork(DisabilityDb db, TimeProvider clock)
{
    private DateOnly Today => clock.Today();

    public async Task<Worked> Wish(CitizenId citizen, NewWish written, Author by, CancellationToken stop)
    {
        if (written.Check() is { None: false } refused) return new Worked(refused);
        var wish = new OccupationWish
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Citizen = citizen,
            Dreams = written.Dreams!,
            Ability = written.Ability!,
            Potential = written.Potential!,
            Interests = [.. written.Interests!.Select(i => i.Trim().ToLowerInvariant()).Where(i => i.Length > 0).Distinct()],
            Kinds = [.. written.Kinds!.Distinct().Select(k => k.ToString())],
            Hours = written.Hours,
            On = Today,
            By = by.Id,
        };
        db.Add(wish);
        await db.SaveChangesAsync(stop);
        return new Worked([], wish.Id.ToString());
    }

    public async Task<Worked> Open(NewOpening written, CancellationToken stop)
    {
        if (written.Check() is { None: false } refused) return new Worked(refused);
        var opening = new Opening
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Kind = written.Kind,
            Title = written.Title!,
            Partner = written.Partner!,
            Interests = [.. written.Interests!.Select(i => i.Trim().ToLowerInvariant()).Where(i => i.Length > 0).Distinct()],
            Places = written.Places,
            Hours = written.Hours,
            From = written.From ?? Today,
            Until = written.Until,
        };
        db.Add(opening);
        await db.SaveChangesAsync(stop);
        return new Worked([], opening.Id.ToString());
    }

    /// <summary>The openings that fit what the citizen last wished; null when there is no wish.</summary>
    public async Task<IReadOnlyList<FittingOpening>?> Fitting(CitizenId citizen, CancellationToken stop) =>
        await LatestWish(citizen, stop) is { } wish ? FittingOpening.Of(wish, await WithTaken(stop), Today) : null;

    public Task<OccupationWish?> LatestWish(CitizenId citizen, CancellationToken stop) =>
        db.Wishes.AsNoTracking().Where(w => w.Citizen == citizen).OrderByDescending(w => w.Id).FirstOrDefaultAsync(stop);

    /// <summary>Every opening with the places that are taken: numbers only.</summary>
    public async Task<List<(Opening Opening, int Taken)>> WithTaken(CancellationToken stop)
    {
        var taken = await db.Matches.AsNoTracking().Where(m => m.State != MatchState.Ended).GroupBy(m => m.Opening).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return [.. (await db.Openings.AsNoTracking().OrderBy(o => o.Title).ToListAsync(stop)).Select(o => (o, taken.GetValueOrDefault(o.Id)))];
    }

    /// <summary>Proposes an opening to the citizen. The place is held from then on.</summary>
    public async Task<Worked> Match(CitizenId citizen, Guid? opening, Author by, CancellationToken stop)
    {
        await using var alone = await db.Database.BeginTransactionAsync(stop);
        if (await Fitting(citizen, stop) is not { } fitting) return Worked.No("wish-missing", "Tal først med borgeren om drømme, formåen og potentiale.", "opening");
        if (fitting.All(f => f.Opening.Id != opening)) return Worked.No("opening-does-not-fit", "Vælg en ledig plads, der passer til borgerens ønsker.", "opening");
        if (await db.Matches.AnyAsync(m => m.Citizen == citizen && m.Opening == opening && m.State != MatchState.Ended, stop)) return Worked.No("matched-before", "Pladsen er allerede foreslået.", "opening");
        var match = new OccupationMatch { Id = Guid.CreateVersion7(clock.GetUtcNow()), Citizen = citizen, Opening = opening!.Value, State = MatchState.Proposed, Since = Today, By = by.Id };
        db.Add(match);
        await db.SaveChangesAsync(stop);
        await alone.CommitAsync(stop);
        return new Worked([], match.Id.ToString());
    }

    public async Task<Worked> Move(CitizenId citizen, Guid id, MatchState to, Author by, CancellationToken stop)
    {
        if (await db.Matches.FirstOrDefaultAsync(m => m.Id == id && m.Citizen == citizen, stop) is not { } match) return Worked.No("match-missing", "Forslaget findes ikke.");
        if (to != MatchState.Ended && to != match.State + 1 || match.State == MatchState.Ended) return Worked.No("state-out-of-order", "Det trin kan ikke komme nu.", "state");
        (match.State, match.Since, match.By) = (to, Today, by.Id);
        await db.SaveChangesAsync(stop);
        return new Worked([], id.ToString());
    }
}
