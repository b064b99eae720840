using System.Text.Json;
using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>Reads FHIR R4 JSON strictly: whatever the format does not know is an issue, never skipped.</summary>
internal static partial class StrictJson
{
    private static readonly FhirJsonDeserializer Deserializer = new(new DeserializerSettings().UsingMode(DeserializationMode.Strict));

    public static Bundle? ReadBundle(ReadOnlySpan<byte> json, IssueList issues)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        if (json.StartsWith(byteOrderMark))
            json = json[byteOrderMark.Length..];

        Resource? resource;
        List<CodedException> found;
        try
        {
            var reader = new Utf8JsonReader(json);
            Deserializer.TryDeserializeResource(ref reader, out resource, out var problems);
            found = [.. problems];
            while (reader.Read())
            {
                // Anything after the report is no part of it; the reader refuses it by throwing.
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or DeserializationFailedException or FormatException or ArgumentException)
        {
            // The message is left behind: it may quote the report.
            issues.Add(ElementPath.Root, Rules.Parse, "Indberetningen er ikke gyldig JSON.");
            return null;
        }

        if (resource is not Bundle bundle)
        {
            issues.Add(ElementPath.Root, Rules.ResourceType, "Indberetningen skal være en FHIR-samling (Bundle).");
            return null;
        }

        foreach (var problem in found)
            AddProblem(problem, issues);
        return issues.IsEmpty ? bundle : null;
    }

    private static void AddProblem(CodedException problem, IssueList issues)
    {
        var path = (problem as ExtendedCodedException)?.InstancePath ?? "";
        var (rule, message) = problem.ErrorCode switch
        {
            "PVAL105" => (Rules.CardinalityMin, "Elementet skal være udfyldt."),
            "PVAL104" => (Rules.CardinalityMax, "Elementet forekommer for mange gange."),
            "PVAL116" => (Rules.UnknownCode, "Koden findes ikke i kodesystemet."),
            "PVAL128" => (Rules.UnknownElement, "Elementet findes ikke i FHIR R4."),
            "PVAL130" => (Rules.ResourceType, "Elementets type findes ikke i FHIR R4."),
            ['P', 'V', 'A', 'L', ..] => (Rules.InvalidValue, "Elementets værdi er ikke gyldig i FHIR R4."),
            _ => (Rules.Parse, "Elementet kan ikke læses som FHIR R4."),
        };
        issues.Add(path.Length == 0 ? "Bundle" : LongNumber().Replace(path, "…"), rule, message);
    }

    // The name of an unknown element is the sender's own text and could be a CPR number; indexes are never that long.
    [GeneratedRegex(@"\d[\d-]{5,}")]
    private static partial Regex LongNumber();
}
