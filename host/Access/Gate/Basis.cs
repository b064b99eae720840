namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>Why somebody may see a citizen outside their own cases (grundlag). Kept with the audit row as <see cref="Text"/>.</summary>
internal abstract record Basis
{
    /// <summary>As it is pleaded and stored.</summary>
    public abstract string Text { get; }

    /// <summary>The citizen's consent (samtykke); without an id, any that is given to the department of the one who asks.</summary>
    public sealed record Consent(Guid? Id) : Basis
    {
        public override string Text => Id is { } id ? $"consent:{id}" : "consent";
    }

    /// <summary>A paragraph of the dated list.</summary>
    public sealed record ByStatute(Statute Statute) : Basis
    {
        public override string Text => $"statute:{Statute.Id}";
    }

    /// <summary>The exchange between school, social work and daycare; without an id, the one whose meeting is held now.</summary>
    public sealed record Exchange(Guid? Id) : Basis
    {
        public override string Text => Id is { } id ? $"exchange:{id}" : "exchange";
    }

    /// <summary>Danger to life or welfare; reviewed within 24 hours.</summary>
    public sealed record Emergency : Basis
    {
        public override string Text => "emergency";
    }

    /// <summary>Reads a basis as it is pleaded; null when it is none, or not to be pleaded on the day.</summary>
    public static Basis? Read(string? text, Statutes statutes, DateOnly day)
    {
        var (kind, rest) = text?.Split(':', 2, StringSplitOptions.TrimEntries) switch
        {
            [var one] => (one, null),
            [var one, var two] => (one, two),
            _ => ("", null),
        };
        return kind switch
        {
            "emergency" when rest is null => new Emergency(),
            "statute" when rest is not null && statutes.Find(rest, day) is { } statute => new ByStatute(statute),
            "consent" when rest is null => new Consent(null),
            "consent" when Guid.TryParse(rest, out var id) => new Consent(id),
            "exchange" when rest is null => new Exchange(null),
            "exchange" when Guid.TryParse(rest, out var id) => new Exchange(id),
            _ => null,
        };
    }
}
