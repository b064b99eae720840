namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>A look (opslag) as it stands in the chain: read here, written by <see cref="AuditLog"/> only, and never changed.</summary>
internal sealed class LookRow
{
    /// <summary>The place in the chain: 1, 2, 3 and so on without a gap.</summary>
    public long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The person or program that looked.</summary>
    public required Guid Subject { get; init; }

    public required string Role { get; init; }

    public string? Department { get; init; }

    /// <summary>The citizen, by the pseudonym of <see cref="PersonRow"/>: without that row nobody can tell who it was.</summary>
    public required Guid Person { get; init; }

    public required string What { get; init; }

    public string? Module { get; init; }

    public required string Purpose { get; init; }

    public required string Basis { get; init; }

    public required bool Granted { get; init; }

    public string? Why { get; init; }

    /// <summary>HMAC-SHA256 over the previous row's and all of the above.</summary>
    public required byte[] Mac { get; init; }
}

/// <summary>Whose a pseudonym is. Erased when the citizen is: the looks then stand without a citizen, and the chain is whole.</summary>
internal sealed class PersonRow
{
    public required Guid Citizen { get; init; }

    public required Guid Pseudonym { get; init; }

    /// <summary>Over both, with the chain's key: a pseudonym cannot be given to somebody else.</summary>
    public required byte[] Mac { get; init; }
}

/// <summary>A citizen's question about a look, and the data protection officer's answer.</summary>
internal sealed class QuestionRow
{
    public required Guid Id { get; init; }

    public required long Look { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required string Text { get; init; }

    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public Guid? AnsweredBy { get; set; }
}

/// <summary>What the data protection officer found of a look in a week's sample (stikprøve).</summary>
internal sealed class SampleReviewRow
{
    public required long Look { get; init; }

    public required SampleVerdict Verdict { get; set; }

    public string? Note { get; set; }

    public required Guid By { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>What a sampled look is found to be.</summary>
internal enum SampleVerdict
{
    /// <summary>I orden.</summary>
    InOrder,

    /// <summary>Skal undersøges.</summary>
    Investigate,
}

/// <summary>
/// The review of an access by emergency (nødadgang) or by naming oneself: of all looks of one person at one citizen on one day that came
/// before it.
/// </summary>
internal sealed class AccessReviewRow
{
    /// <summary>The first look that is reviewed.</summary>
    public required long First { get; init; }

    /// <summary>The last one: what comes later the same day is to be reviewed anew.</summary>
    public required long Through { get; init; }

    public required AccessVerdict Verdict { get; init; }

    public required string Note { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What a reviewed access is found to be.</summary>
internal enum AccessVerdict
{
    /// <summary>Berettiget.</summary>
    Justified,

    /// <summary>Ikke berettiget.</summary>
    NotJustified,
}
