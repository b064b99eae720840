using System.Globalization;
using Hl7.Fhir.Model;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>Checks resources against the constraints of KL's profiles, whatever profile it is.</summary>
internal sealed class ProfileCheck(ReportContents contents, FfbCodes codes, IssueList issues)
{
    public void Check(Base resource, ReportingProfile profile, ElementPath path) => CheckChildren(resource, profile.Root, path);

    private void CheckChildren(Base parent, ElementNode node, ElementPath path)
    {
        foreach (var child in node.Children)
            CheckElement(parent, child, node, path);
    }

    private void CheckElement(Base parent, ElementNode node, ElementNode within, ElementPath path)
    {
        var (items, isList) = Items(parent, node.Name);
        var count = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (!IsOf(node, item))
                continue;

            // An element that holds nothing but extensions says nothing, so it cannot fill a place that must be filled.
            if (item is not PrimitiveType { JsonValue: null })
                count++;

            var place = path.At(node.Name, isList ? i : -1);
            if (node.Rule.Closed && !within.Children.Any(s => s.Name == node.Name && s.Slice is not null && IsOf(s, item)))
                issues.Add(place, Rules.UnknownExtension, "Profilen tillader ikke denne udvidelse.");
            if (node.Rule.Max is not { } max || items.Count <= max || node.Slice is not null)
                CheckValue(item, node, place);
        }

        if (count < node.Rule.Min)
            issues.Add(path.At(node.Label), Rules.CardinalityMin, "Elementet skal være udfyldt.");
        if (node.Rule.Max is { } limit && count > limit)
            issues.Add(path.At(node.Label), Rules.CardinalityMax, limit == 0 ? "Elementet må ikke indberettes." : "Elementet må kun forekomme én gang.");
    }

    private void CheckValue(Base item, ElementNode node, ElementPath path)
    {
        var rule = node.Rule;
        if (rule.Types is { } types && !types.Contains(item.TypeName))
        {
            issues.Add(path, Rules.DataType, "Elementet har en anden datatype, end profilen tillader.");
            return;
        }

        if (node.Fixed is { } expected && !Holds(item, expected))
            issues.Add(path, Rules.FixedValue, "Elementet skal have den værdi, som profilen fastsætter.");
        else if (node.Fixed is null && rule.ValueSet is not null)
            CheckBinding(item, rule, path);

        if (node.Pattern is { } pattern && Text(item) is { } text && !pattern.IsMatch(text))
            issues.Add(path, Rules.Pattern, "Værdien har ikke den form, som profilen kræver.");
        if (rule.MaxValue is { } maxValue && int.TryParse(Text(item), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number > maxValue)
            issues.Add(path, Rules.InvalidValue, $"Værdien må højst være {maxValue}.");
        if (rule.Targets is { } targets && item is ResourceReference reference)
            CheckTarget(reference, targets, path);

        CheckChildren(item, node, path);
    }

    private void CheckBinding(Base item, ElementRule rule, ElementPath path)
    {
        switch (item)
        {
            case Coding coding:
                CheckCoding(coding, rule, path);
                break;
            case CodeableConcept concept:
                var ours = codes.SystemOf(rule.ValueSet!);
                var any = false;
                for (var i = 0; i < concept.Coding.Count; i++)
                {
                    // A concept may also be told in another system; what it says in ours has to be right.
                    if (concept.Coding[i].System != ours)
                        continue;
                    any = true;
                    CheckCoding(concept.Coding[i], rule, path.At("coding", i));
                }

                if (!any && !rule.Extensible)
                    issues.Add(path, Rules.ValueSet, "Koden skal komme fra det udfaldsrum, som profilen angiver.");
                break;
        }
    }

    private void CheckCoding(Coding coding, ElementRule rule, ElementPath path)
    {
        if (codes.IsMember(rule.ValueSet!, coding.System, coding.Code))
            return;

        if (coding.System == codes.SystemOf(rule.ValueSet!) && !codes.IsKnown(coding.System, coding.Code))
            issues.Add(path, Rules.UnknownCode, "Koden findes ikke i kodesystemet.");
        else
            issues.Add(path, Rules.ValueSet, "Koden skal komme fra det udfaldsrum, som profilen angiver.");
    }

    private void CheckTarget(ResourceReference reference, IReadOnlyList<string> targets, ElementPath path)
    {
        if (reference.Reference is not { } to)
        {
            issues.Add(path.At("reference"), Rules.CardinalityMin, "Henvisningen skal pege på et element.");
            return;
        }

        // A reference that leads nowhere is found by the walk over every reference; here only what it leads to counts.
        if (contents.FindEntry(to) is { } entry)
        {
            // A resource under no known profile is refused where it stands.
            if (entry.Profile is not null && !targets.Contains(entry.Profile.Name))
                issues.Add(path, Rules.ReferenceTarget, "Henvisningen peger på en forkert slags element.");
        }
        else if (contents.Find(to) is { } earlier && !targets.Contains(earlier.Profile))
        {
            issues.Add(path, Rules.ReferenceTarget, "Henvisningen peger på en forkert slags element.");
        }

        if (targets.Contains(ReportingProfiles.Citizen) && contents.Citizen is { } citizen && contents.Key(to) != citizen.Reference)
            issues.Add(path, Rules.OneCitizen, "Elementet skal handle om den borger, indberetningen gælder.");
    }

    private static (IReadOnlyList<Base> Items, bool IsList) Items(Base parent, string name) =>
        parent.TryGetValue(name, out var value)
            ? value switch
            {
                Base single => ([single], false),
                IReadOnlyList<Base> many => (many, true),
                _ => ([], false),
            }
            : ([], false);

    private static bool IsOf(ElementNode node, Base item) => node.Slice is null
        || (node.Rule.Url is { } url && (item as Extension)?.Url == url)
        || (node.Rule.When is { } when && Items(item, when.Path).Items.Any(i => Holds(i, new FixedValue(when.System, when.Code))));

    private static bool Holds(Base item, FixedValue expected) => item switch
    {
        Coding coding => coding.System == expected.System && coding.Code == expected.Value,
        CodeableConcept concept => concept.Coding.Exists(c => c.System == expected.System && c.Code == expected.Value),
        _ => Text(item) == expected.Value,
    };

    private static string? Text(Base item) =>
        item is PrimitiveType { JsonValue: { } value } ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
}
