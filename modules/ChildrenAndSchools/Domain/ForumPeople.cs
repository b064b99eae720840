namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>Somebody who takes part in a forum (deltager), by profession.</summary>
internal sealed class ForumMember
{
    public required Guid Id { get; init; }

    public required Guid Forum { get; init; }

    public required string Name { get; init; }

    public required Profession Profession { get; init; }
}

/// <summary>A member, as written.</summary>
internal sealed record MemberText(string? Name, Profession? Profession)
{
    public Refusals WhatIsWrong() => new Refusals()
        .Needs(Name, "member-without-name", "Skriv deltagerens navn.", "name", Writing.LongestName)
        .When(Profession is null, "member-without-profession", "Vælg deltagerens fag.", "profession");
}

/// <summary>Advice (råd) to those who are with the child every day.</summary>
internal sealed class ForumAdvice
{
    public required Guid Id { get; init; }

    public required Guid Forum { get; init; }

    public required AdvisedParty To { get; init; }

    public required string Text { get; init; }

    public required DateOnly On { get; init; }
}

/// <summary>Advice, as written.</summary>
internal sealed record AdviceText(AdvisedParty? To, string? Text)
{
    public Refusals WhatIsWrong() => new Refusals()
        .When(To is null, "advice-to-nobody", "Vælg, hvem rådet er til.", "to")
        .Needs(Text, "advice-without-text", "Skriv rådet.", "text");
}

/// <summary>A referral (henvisning) from a forum, with what came back.</summary>
internal sealed class ForumReferral
{
    public required Guid Id { get; init; }

    public required Guid Forum { get; init; }

    public required ReferredTo To { get; init; }

    /// <summary>To whom, where it is none of the named.</summary>
    public string? ToName { get; init; }

    public required string Why { get; init; }

    public required DateOnly Sent { get; init; }

    /// <summary>What came back.</summary>
    public string? Answer { get; set; }

    public DateOnly? Answered { get; set; }
}

/// <summary>A referral, as written.</summary>
internal sealed record ReferralText(ReferredTo? To, string? ToName, string? Why)
{
    public Refusals WhatIsWrong() => new Refusals()
        .When(To is null, "referral-to-nobody", "Vælg, hvor I henviser til.", "to")
        .When(To == ReferredTo.Other && Writing.IsEmpty(ToName), "referral-without-name", "Skriv, hvem I henviser til.", "toName")
        .Fits(ToName, "toName", Writing.LongestName)
        .Needs(Why, "referral-without-reason", "Skriv, hvorfor I henviser videre.", "why");
}

/// <summary>Professions (fag) at the table.</summary>
internal enum Profession
{
    /// <summary>Lærer.</summary>
    Teacher,

    /// <summary>Pædagog.</summary>
    Pedagogue,

    /// <summary>Sundhedsplejerske.</summary>
    HealthVisitor,

    /// <summary>Psykolog.</summary>
    Psychologist,

    /// <summary>Tale-hørekonsulent.</summary>
    SpeechTherapist,

    /// <summary>Socialrådgiver.</summary>
    SocialWorker,

    /// <summary>Leder.</summary>
    Leader,

    /// <summary>Andet fag.</summary>
    Other,
}

/// <summary>Who is advised.</summary>
internal enum AdvisedParty
{
    /// <summary>Forældrene.</summary>
    Parents,

    /// <summary>Lærere og pædagoger.</summary>
    Staff,
}

/// <summary>Where a forum can refer to.</summary>
internal enum ReferredTo
{
    /// <summary>Pædagogisk Psykologisk Rådgivning (PPR).</summary>
    Ppr,

    /// <summary>Familiegruppen.</summary>
    FamilyGroup,

    /// <summary>Sundhedsplejen.</summary>
    HealthVisitor,

    /// <summary>Andre.</summary>
    Other,
}
