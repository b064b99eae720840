namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>What the department works by beside the dated rules: the ladder, kinds of support, the ICS vocabularies, school figures and measures.</summary>
internal sealed record Knowledge(IReadOnlyList<LadderVersion> Ladders, IReadOnlyList<SupportKind> Kinds, IReadOnlyList<IcsVocabulary> Vocabularies, IReadOnlyList<SchoolFigure> Figures, IReadOnlyList<SchoolMeasure> Measures)
{
    /// <summary>The ladder of the day.</summary>
    public LadderVersion? LadderOn(DateOnly day) => Ladders.Where(l => l.ValidFrom <= day && (l.ValidTo is null || day <= l.ValidTo)).MaxBy(l => l.ValidFrom);

    /// <summary>The kind of support with this id; null when there is none.</summary>
    public SupportKind? Kind(string? id) => Kinds.FirstOrDefault(k => k.Id == id);

    /// <summary>The kinds of support that are law on the day.</summary>
    public IEnumerable<SupportKind> KindsOn(DateOnly day) => Kinds.Where(k => k.IsLawOn(day));
}
