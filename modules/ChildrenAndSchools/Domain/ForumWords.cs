namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>Where the child spends the day.</summary>
internal enum SettingKind
{
    /// <summary>Skole.</summary>
    School,

    /// <summary>Dagtilbud (0-6 år).</summary>
    Daycare,
}

/// <summary>Who brought the concern to the forum.</summary>
internal enum RaisedBy
{
    /// <summary>Skole.</summary>
    School,

    /// <summary>Dagtilbud.</summary>
    Daycare,

    /// <summary>Sundhedspleje.</summary>
    HealthVisitor,

    /// <summary>Forælder.</summary>
    Parent,
}

/// <summary>Where a forum stands.</summary>
internal enum ForumStatus
{
    /// <summary>The concerns are being talked over (åbent).</summary>
    Open,

    /// <summary>Ended in a plan (lukket).</summary>
    Closed,
}

/// <summary>The forum's words in Danish, for people.</summary>
internal static class ForumWords
{
    public static string Danish(this SettingKind kind) => kind == SettingKind.School ? "Skole" : "Dagtilbud (0-6 år)";

    public static string Danish(this RaisedBy by) => by switch
    {
        RaisedBy.School => "Skolen",
        RaisedBy.Daycare => "Dagtilbuddet",
        RaisedBy.HealthVisitor => "Sundhedsplejen",
        _ => "Forældrene",
    };
}
