using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>An offer as it is written.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Provider">Who runs it.</param>
/// <param name="OfferType">The kind of offer in FFB.</param>
/// <param name="Paragraph">The paragraph it is given by.</param>
/// <param name="Places">How many places it has.</param>
/// <param name="MonthlyPrice">Price of a place for a month, in øre.</param>
/// <param name="Cvr">The provider's CVR number, where its people sign in.</param>
internal sealed record NewOffer(string? Name, string? Provider, string? OfferType, string? Paragraph, int Places, long MonthlyPrice, string? Cvr = null)
{
    public Refusals Check(DateOnly today) => new Refusals()
        .When(string.IsNullOrWhiteSpace(Name), "name-missing", "Skriv tilbuddets navn.", "name")
        .When(string.IsNullOrWhiteSpace(Provider), "provider-missing", "Skriv, hvem der driver tilbuddet.", "provider")
        .When(FfbCodes.Current.OfferTypes.All(o => o.Code != OfferType), "offer-type-unknown", "Vælg en tilbudstype.", "offerType")
        .When(DisabilityLaw.Current.Find(Paragraph, today) is null, "paragraph-unknown", "Vælg en paragraf, der gælder i dag.", "paragraph")
        .When(Cvr is not (null or { Length: 8 }) || Cvr?.All(char.IsAsciiDigit) == false, "cvr-wrong", "CVR-nummeret er otte cifre.", "cvr")
        .When(Places < 1, "places-wrong", "Der skal være mindst én plads.", "places")
        .When(MonthlyPrice < 0, "price-negative", "Prisen kan ikke være negativ.", "monthlyPrice");
}

/// <summary>The register of offers, and what providers write of their work (VRAP).</summary>
internal sealed class ProviderWork(DisabilityDb db, TimeProvider clock)
{
    private DateOnly Today => clock.Today();

    /// <summary>Registers an offer, or changes one: the old row ends today, and a new one begins.</summary>
    public async Task<Worked> Register(NewOffer written, Guid? instead, Author by, CancellationToken stop)
    {
        var before = instead is null ? null : await db.Register.FirstOrDefaultAsync(o => o.Id == instead && o.Until == null, stop);
        var refused = written.Check(Today);
        refused.When(instead is not null && before is null, "offer-missing", "Tilbuddet findes ikke, eller det er ændret i mellemtiden.");
        if (before is not null)
        {
            var taken = await db.TakenPlaces(before, stop);
            refused.When(written.Places < taken, "places-taken", $"Der er allerede {taken} pladser i brug.", "places");
        }
        if (!refused.None) return new Worked(refused);

        var id = Guid.CreateVersion7(clock.GetUtcNow());
        if (before is not null) before.Until = Today;
        db.Add(new RegisteredOffer
        {
            Id = id,
            Series = before?.Series ?? id,
            Name = written.Name!,
            Provider = written.Provider!,
            Cvr = written.Cvr,
            OfferType = written.OfferType!,
            Paragraph = written.Paragraph!,
            Places = written.Places,
            MonthlyPrice = written.MonthlyPrice,
            From = Today,
            By = by.Id,
        });
        await db.SaveChangesAsync(stop);
        return new Worked([], id.ToString());
    }

    /// <summary>Writes a turn of VRAP.</summary>
    public async Task<Worked> Write(CitizenId citizen, NewVrapEntry written, SignedIn who, CancellationToken stop)
    {
        if (await db.FileOf(citizen, stop) is not { } file) return Worked.No("case-missing", "Der er ingen sag på borgeren.");
        if (written.Check(file, await db.GivenTo(citizen, who, stop)) is { None: false } refused) return new Worked(refused);
        var entry = new VrapEntry
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Citizen = citizen,
            Goal = written.Goal!,
            SubGoal = written.SubGoal!,
            Method = written.Method!,
            Done = written.Done!,
            Worked = written.Worked,
            DidNotWork = written.DidNotWork,
            Why = written.Why!,
            On = Today,
            By = who.Subject,
            ByName = who.Name,
        };
        db.Add(entry);
        await db.SaveChangesAsync(stop);
        return new Worked([], entry.Id.ToString());
    }

    /// <summary>Answers a turn of VRAP.</summary>
    public async Task<Worked> Remark(CitizenId citizen, Guid entry, string? text, SignedIn who, CancellationToken stop)
    {
        var given = await db.GivenTo(citizen, who, stop);
        var answered = await db.Vrap.AsNoTracking().FirstOrDefaultAsync(v => v.Id == entry && v.Citizen == citizen, stop);
        if (answered is null || given?.Goals.Contains(answered.Goal) == false) return Worked.No("entry-missing", "Det, der svares på, findes ikke.");
        if (string.IsNullOrWhiteSpace(text)) return Worked.No("text-missing", "Skriv et svar.", "text");
        var remark = new VrapRemark
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Citizen = citizen,
            Entry = entry,
            Text = text,
            FromAuthority = given is null,
            On = Today,
            By = who.Subject,
            ByName = who.Name,
        };
        db.Add(remark);
        await db.SaveChangesAsync(stop);
        return new Worked([], remark.Id.ToString());
    }
}
