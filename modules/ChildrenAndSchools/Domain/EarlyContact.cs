namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>An early contact (tidlig kontakt) of a social worker in a daycare or school, made without opening a case.</summary>
internal sealed class EarlyContact
{
    public required Guid Id { get; init; }

    /// <summary>The child; null when no child was named.</summary>
    public CitizenId? Citizen { get; init; }

    public required string Setting { get; init; }

    public required SettingKind Kind { get; init; }

    public required DateOnly On { get; init; }

    public required ContactWith With { get; init; }

    /// <summary>What it was about.</summary>
    public required string About { get; init; }

    /// <summary>The advice given.</summary>
    public required string Advice { get; init; }

    /// <summary>When they talk again, where that is agreed.</summary>
    public DateOnly? TalkAgain { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }
}

/// <summary>With whom the social worker talked.</summary>
internal enum ContactWith
{
    /// <summary>Lærere eller pædagoger.</summary>
    Staff,

    /// <summary>Forældre.</summary>
    Parents,

    /// <summary>Barnet eller den unge.</summary>
    Child,

    /// <summary>Forældre og personale sammen.</summary>
    ParentsAndStaff,
}

/// <summary>An early contact, as written.</summary>
internal sealed record EarlyContactText(string? Setting, SettingKind? Kind, DateOnly? On, ContactWith? With, string? About, string? Advice, DateOnly? TalkAgain = null)
{
    public Refusals WhatIsWrong(DateOnly today) => new Refusals()
        .Needs(Setting, "contact-without-setting", "Skriv skolens eller dagtilbuddets navn.", "setting", Writing.LongestName)
        .When(Kind is null, "contact-without-kind", "Vælg, om det er en skole eller et dagtilbud.", "kind")
        .When(On is null, "contact-without-day", "Skriv dagen.", "on")
        .NotAfter(On, today, "on")
        .When(With is null, "contact-with-nobody", "Vælg, hvem du talte med.", "with")
        .Needs(About, "contact-without-subject", "Skriv kort, hvad det handlede om.", "about")
        .Needs(Advice, "contact-without-advice", "Skriv det råd, du gav.", "advice")
        .When(TalkAgain <= On, "talk-again-not-later", "Aftal en dag efter samtalen.", "talkAgain");

    /// <summary>Whether it fits the child it is about.</summary>
    public Refusals Fits(Child child, DateOnly today, DatedRules rules) => child.MustBeChild(today, rules, "En tidlig kontakt").NotBeforeBirth(On, "on", child);

    public EarlyContact Log(CitizenId? citizen, SignedIn who, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Citizen = citizen,
        Setting = Setting!.Trim(),
        Kind = Kind!.Value,
        On = On!.Value,
        With = With!.Value,
        About = About!.Trim(),
        Advice = Advice!.Trim(),
        TalkAgain = TalkAgain,
        By = who.Subject,
        ByName = who.Name,
    };
}
