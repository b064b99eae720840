using System.Collections.Immutable;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>The issues found so far in one report.</summary>
internal sealed class IssueList
{
    private readonly List<Issue> _issues = [];

    public bool IsEmpty => _issues.Count == 0;

    public void Add(ElementPath path, string rule, string danishMessage) => Add(path.ToString(), rule, danishMessage);

    public void Add(string path, string rule, string danishMessage) => _issues.Add(new Issue(path, rule, danishMessage));

    /// <summary>
    /// The issues, one per place and rule. Free text inside an element that must not be there at all is the same
    /// mistake told twice and is left out.
    /// </summary>
    public ImmutableArray<Issue> ToImmutable()
    {
        var forbidden = _issues.Where(i => i.Rule == Rules.CardinalityMax).Select(i => i.ElementPath).ToList();
        return
        [
            .. _issues
                .DistinctBy(i => (i.ElementPath, i.Rule))
                .Where(i => i.Rule != Rules.FreeText || !forbidden.Exists(f => IsWithin(i.ElementPath, f))),
        ];
    }

    private static bool IsWithin(string path, string ancestor) =>
        path.StartsWith(ancestor, StringComparison.Ordinal) && (path.Length == ancestor.Length || path[ancestor.Length] is '.' or '[');
}
