using Hl7.Fhir.Model;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// What holds for every element of a report, whatever its profile says: references lead somewhere, there is no free text,
/// and the CPR number stands only where it belongs. KL leaves all free text out on purpose, but its profiles close only
/// some of the places it could hide in.
/// </summary>
internal sealed class WholeReportCheck(ReportContents contents, string? cpr, IssueList issues)
{
    public void Check(Base parent, ElementPath path)
    {
        foreach (var (name, value) in parent.EnumerateElements())
        {
            switch (value)
            {
                case Base single:
                    CheckElement(name, single, path.At(name));
                    break;
                case IReadOnlyList<Base> many:
                    for (var i = 0; i < many.Count; i++)
                        CheckElement(name, many[i], path.At(name, i));
                    break;
            }
        }
    }

    private void CheckElement(string name, Base element, ElementPath path)
    {
        switch (element)
        {
            case PrimitiveType primitive:
                CheckForCpr(primitive, path);
                if (primitive.Extension.Count > 0)
                    Check(primitive, path);
                return;
            case Resource when name == "contained":
                issues.Add(path, Rules.CardinalityMax, "Elementer må ikke indlejres i andre elementer.");
                return;
            case Resource:
                // Entries are walked one by one from the outside.
                return;
            case Narrative or Annotation or Attachment or HumanName or Address or ContactPoint:
                FreeText(path);
                return;
            case Extension when name == "modifierExtension":
                issues.Add(path, Rules.UnknownExtension, "En udvidelse, der ændrer betydningen, kan ikke modtages.");
                return;
            case Extension { Value: FhirString or Markdown }:
                FreeText(path.At("value"));
                return;
            case Extension { Value: null, Extension.Count: 0 }:
                issues.Add(path.At("value"), Rules.CardinalityMin, "Udvidelsen mangler sin værdi.");
                return;
            case ResourceReference reference:
                CheckReference(reference, path);
                break;
            case Coding { System: FfbCodes.CodeSystem, Version: { } version } when version != FfbCodes.Current.Version:
                issues.Add(path.At("version"), Rules.CodeSystemVersion, $"Koden er fra en anden udgave af FFB end den, der indberettes efter ({FfbCodes.Current.Version}).");
                break;
            case CodeableConcept { TextElement: not null }:
                FreeText(path.At("text"));
                break;
        }

        Check(element, path);
    }

    /// <summary>Ids, references and case numbers are kept and shown; a CPR number in one of them would be kept and shown too.</summary>
    private void CheckForCpr(PrimitiveType primitive, ElementPath path)
    {
        if (cpr is { Length: 10 } && primitive.JsonValue is string text && text.Replace("-", "", StringComparison.Ordinal).Contains(cpr, StringComparison.Ordinal) && path.ToString() != $"{contents.Citizen?.Path}.identifier[0].value")
            issues.Add(path, Rules.CprOutsideIdentifier, "Borgerens personnummer må kun stå som borgerens identifikation.");
    }

    private void CheckReference(ResourceReference reference, ElementPath path)
    {
        if (reference.DisplayElement is not null)
            FreeText(path.At("display"));
        if (reference.Reference is not { } to)
            return;

        // A resource of this report under no known profile is found, but refused where it stands.
        if (contents.FindEntry(to) is null && contents.Find(to) is null)
            issues.Add(path, Rules.ReferenceMissing, "Henvisningen peger på noget, der hverken er i denne eller i en tidligere indberetning.");
    }

    private void FreeText(ElementPath path) =>
        issues.Add(path, Rules.FreeText, "Fritekst, navne, adresser og kontaktoplysninger må ikke indberettes.");
}
