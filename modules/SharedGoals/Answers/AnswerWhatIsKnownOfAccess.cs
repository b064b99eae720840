using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.SharedGoals.Answers;

/// <summary>
/// Tells what bears on who may see a citizen. Asked on every request that shows one: two compiled queries by keys, and the rules
/// on what they found.
/// </summary>
internal sealed class AnswerWhatIsKnownOfAccess(SharedGoalsDb db, DatedRules rules, LawBook law, TimeProvider clock) : IAnswer<WhatIsKnownOfAccess, AccessFacts>
{
    private sealed record Known(bool IsProtected, DateOnly Born, Relation? Relation, Consent? Consent, Exchange? Exchange, bool AtFirst, bool AtFollowUp);

    private static readonly Func<SharedGoalsDb, CitizenId, CitizenId, StaffId, Guid?, Guid?, CancellationToken, Task<Known?>> Find = EF.CompileAsyncQuery(
        (SharedGoalsDb db, CitizenId citizen, CitizenId asRelative, StaffId asStaff, Guid? consent, Guid? exchange, CancellationToken stop) =>
            (from c in db.Citizens.AsNoTracking().Where(c => c.Id == citizen)
             from relation in db.Relations.Where(r => r.Citizen == c.Id && r.Other == asRelative).DefaultIfEmpty()
             from given in db.Consents.Where(g => g.Id == consent && g.Citizen == c.Id).DefaultIfEmpty()
             from arranged in db.Exchanges.Where(e => e.Id == exchange && e.Citizen == c.Id).DefaultIfEmpty()
             select new Known(c.IsProtected, c.Born, relation, given, arranged,
                 db.ExchangeParticipants.Any(p => p.Exchange == exchange && p.Staff == asStaff && p.Meeting == ExchangeMeeting.First),
                 db.ExchangeParticipants.Any(p => p.Exchange == exchange && p.Staff == asStaff && p.Meeting == ExchangeMeeting.FollowUp))).FirstOrDefault());

    public async Task<AccessFacts?> Answer(WhatIsKnownOfAccess asked, CancellationToken stop)
    {
        var question = await Name(asked, stop);
        var found = await Find(db, question.Citizen, new CitizenId(question.Subject), new StaffId(question.Subject), question.Consent, question.Exchange, stop);
        if (found is null) return null;

        var now = clock.GetUtcNow();
        var partialTo = await AnswerWhomAreTheyPartialTo.Of(db, question.Subject, stop);
        return new AccessFacts(found.IsProtected, partialTo.Contains(question.Citizen),
            found.Relation?.HasCustodyOn(now.DanishDate(), found.Born, rules) ?? false,
            found.Consent?.IsValidAt(now) ?? false ? new ValidConsent(found.Consent.Purpose, found.Consent.From, found.Consent.To) : null,
            Open(found, now.DanishDate()))
        { PartialTo = partialTo, Born = found.Born, Pension = law.PensionOn(now.DanishDate()).On(found.Born) };
    }

    /// <summary>Puts a name to "any consent" and "any exchange": asked by a page, where nobody knows an id.</summary>
    private async Task<WhatIsKnownOfAccess> Name(WhatIsKnownOfAccess asked, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (asked is { Consent: null, AnyConsentFor: { } purpose, Department: { } department })
        {
            var given = await db.Consents.AsNoTracking().Where(c => c.Citizen == asked.Citizen).ToListAsync(stop);
            return asked with { Consent = given.Find(c => c.IsValidAt(now) && c.To.Contains(department) && string.Equals(c.Purpose, purpose, StringComparison.OrdinalIgnoreCase))?.Id };
        }
        if (asked is not { Exchange: null, AnyExchange: true }) return asked;
        var arranged = await db.Exchanges.AsNoTracking().Where(e => e.Citizen == asked.Citizen).ToListAsync(stop);
        return asked with { Exchange = arranged.Find(e => e.MeetingOn(now.DanishDate()) is not null)?.Id };
    }

    private static OpenExchange? Open(Known found, DateOnly today) => found.Exchange?.MeetingOn(today) switch
    {
        ExchangeMeeting.First when found.AtFirst => new OpenExchange(IsFollowUp: false),
        ExchangeMeeting.FollowUp when found.AtFollowUp => new OpenExchange(IsFollowUp: true),
        _ => null,
    };
}
