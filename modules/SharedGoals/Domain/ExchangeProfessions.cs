using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>Somebody who may take part in an exchange, by profession, as the law says it in a period: its code, and its title in Danish.</summary>
internal sealed record ExchangeProfession(string Profession, string Title, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool Unverified);

/// <summary>Who may take part in an exchange between school, social work and daycare.</summary>
internal sealed class ExchangeProfessions(IReadOnlyList<ExchangeProfession> all)
{
    private const int Fewest = 2;

    /// <summary>Those who may take part on a day.</summary>
    public IReadOnlyList<ExchangeProfession> AsOf(DateOnly day) => [.. all.Where(p => p.ValidFrom <= day && (p.ValidTo is null || day <= p.ValidTo))];

    /// <summary>A profession in Danish.</summary>
    public string InDanish(string profession) => all.FirstOrDefault(p => p.Profession == profession)?.Title ?? profession;

    /// <summary>What keeps these people from meeting in an exchange.</summary>
    public Refusals WhatIsWrong(IReadOnlyList<ParticipantText>? participants, DateOnly day)
    {
        var refused = new Refusals().When(participants is null || participants.DistinctBy(p => p.Staff).Count() < Fewest, "exchange-without-participants", "En udveksling har mindst to deltagere.", "participants");
        for (var i = 0; i < participants?.Count; i++)
        {
            var (staff, profession) = (participants[i].Staff, participants[i].Profession);
            refused
                .When(staff is null, "participant-without-staff", "Skriv, hvilken medarbejder der deltager.", $"participants[{i}].staff")
                .When(AsOf(day).All(p => p.Profession != profession), "exchange-profession", "Faggruppen kan ikke deltage i en udveksling uden samtykke.", $"participants[{i}].profession");
        }
        return refused;
    }
}
