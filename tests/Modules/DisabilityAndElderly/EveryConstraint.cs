using System.Collections;
using System.Text.Json;
using Hl7.Fhir.Introspection;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>
/// Every constraint that KL's guide lists for its profiles is broken in turn in a report that is otherwise right, and the report is
/// refused each time with the place. The list is read from the published file, so a constraint nobody thought of counts too.
/// </summary>
public sealed class EveryConstraint
{
    [Fact]
    public void Broken_in_turn_is_refused_where_it_is_broken()
    {
        Assert.Empty(DeliveryReportReading.Read(Json(WrittenCase.Bundle())).Issues);
        using var published = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Needs.PublishedReports(), "reporting-profiles.json")));
        var constraints = published.RootElement.GetProperty("profiles").EnumerateArray()
            .SelectMany(profile => profile.GetProperty("elements").EnumerateArray().SelectMany(element => Constraint.Of(profile, element))).ToList();
        var slipped = new List<string>();
        var broken = 0;
        foreach (var constraint in constraints.Where(c => !c.CannotBeBroken))
        {
            var bundle = WrittenCase.Bundle();
            var place = Planting.Break(bundle, constraint);
            if (place is null)
            {
                slipped.Add($"{constraint}: nowhere to break it");
                continue;
            }
            broken++;
            var issues = DeliveryReportReading.Read(Json(bundle)).Issues;
            if (!issues.Any(i => i.ElementPath.StartsWith(place.Value.Entry, StringComparison.Ordinal) && i.ElementPath.Contains(place.Value.Step, StringComparison.Ordinal)))
                slipped.Add($"{constraint} at {place}: {string.Join(" | ", issues.Select(i => $"{i.ElementPath} {i.Rule}"))}");
        }

        Assert.True(slipped.Count == 0, string.Join("\n", slipped));
        Assert.InRange(broken, 300, constraints.Count);
    }

    private static byte[] Json(Bundle bundle) => System.Text.Encoding.UTF8.GetBytes(new FhirJsonSerializer().SerializeToString(bundle));

    /// <summary>One thing one line of the file says.</summary>
    internal sealed record Constraint(string Profile, string Path, string Kind, string Value)
    {
        /// <summary>
        /// What JSON has no way of saying twice (an object's field), and what the base profile of FHIR already fixes to one: there is nothing
        /// to plant. Listed by name, so that none is left out by accident.
        /// </summary>
        public bool CannotBeBroken => Kind == "max" && Value == "1" && Planting.IsSingle(this);

        public static IEnumerable<Constraint> Of(JsonElement profile, JsonElement element)
        {
            var (name, path) = (profile.GetProperty("name").GetString()!, element.GetProperty("path").GetString()!);
            foreach (var kind in new[] { "min", "max", "fixed", "valueSet", "only", "contains" })
            {
                if (!element.TryGetProperty(kind, out var told) || told.ValueKind != JsonValueKind.String || told.GetString() is not { } value) continue;
                if (kind == "min" && value == "0") continue;
                yield return new Constraint(name, path, kind, value);
            }
        }
    }

    /// <summary>Breaks a constraint in a bundle by FHIR's own model of what its elements are.</summary>
    internal static class Planting
    {
        private const string Reporting = "http://fhir.kl.dk/ffbreporting/StructureDefinition/kl-reporting-ffb-";

        private static readonly ModelInspector Fhir = ModelInfo.ModelInspector;

        /// <summary>Breaks it; the entry and the step that the refusal shall name, or null when the place is not there.</summary>
        public static (string Entry, string Step)? Break(Bundle bundle, Constraint constraint)
        {
            var (holders, step, entry) = Find(bundle, constraint);
            foreach (var holder in holders)
            {
                if (PropertyOf(holder, step) is not { } property) continue;
                var slice = Split(step).Slice;
                // An element without its only child is not written at all: it is then the element above that is missed.
                var shown = constraint.Kind == "only" || property.Name == "extension" ? "" : constraint.Kind == "min" && constraint.Path.Contains('.', StringComparison.Ordinal) ? PropertyOf(Roots(bundle, constraint.Profile).Roots[0], constraint.Path.Split('.')[0])!.Name : property.Name;
                if (BreakAt(holder, property, slice, constraint, bundle)) return (entry, shown);
            }
            return null;
        }

        public static bool IsSingle(Constraint constraint)
        {
            var (holders, step, _) = Find(WrittenCase.Bundle(), constraint);
            return holders.Count > 0 && PropertyOf(holders[0], step) is { IsCollection: false };
        }

        private static bool BreakAt(Base holder, PropertyMapping property, string? slice, Constraint constraint, Bundle bundle)
        {
            var held = Items(holder, property).Where(item => slice is null || IsSlice(item, slice)).ToList();
            switch (constraint.Kind)
            {
                case "max" when constraint.Value == "0":
                    Add(holder, property, Sample(property));
                    return true;
                case "max":
                    if (held.Count == 0) return false;
                    Add(holder, property, held[0].DeepCopy());
                    return true;
                case "min":
                    if (held.Count == 0) return false;
                    foreach (var item in held) Remove(holder, property, item);
                    return true;
                case "contains":
                    return BreakContains(holder, property, constraint);
                case "fixed" when holder is Identifier identifier && held.Count == 0:
                    identifier.Use = Identifier.IdentifierUse.Old;
                    return true;
                case "fixed" or "valueSet":
                    return held.Count > 0 && OtherValue(held[0], constraint);
                case "only":
                    return held.Count > 0 && OtherType(holder, property, held[0], constraint, bundle);
                default:
                    return false;
            }
        }

        private static bool BreakContains(Base holder, PropertyMapping property, Constraint constraint)
        {
            var words = constraint.Value.Split(' ');
            if (words.Length < 4)
            {
                // The file leaves these slices without a name: here anything that is no slice, and for targets a slice told twice.
                if (property.Name == "extension" && holder is Resource) Add(holder, property, new Extension("http://example.org/unknown", new FhirBoolean(true)));
                else Add(holder, property, Items(holder, property)[0].DeepCopy());
                return true;
            }
            var held = Items(holder, property).Where(item => IsSlice(item, words[2])).ToList();
            if (held.Count == 0) return false;
            if (words[3].StartsWith('1')) Remove(holder, property, held[0]);
            else Add(holder, property, held[0].DeepCopy());
            return true;
        }

        private static bool OtherValue(Base held, Constraint constraint)
        {
            const string nothing = "00000000-0000-0000-0000-000000000000";
            switch (held)
            {
                case Coding coding: coding.Code = nothing; return true;
                case CodeableConcept concept: concept.Coding[0].Code = nothing; return true;
                case PrimitiveType primitive:
                    primitive.JsonValue = constraint.Value.Split('#')[1] switch { "planned" => "finished", "collection" => "batch", "proposal" => "order", "usual" => "old", var other => other + "x" };
                    return true;
                default: return false;
            }
        }

        private static bool OtherType(Base holder, PropertyMapping property, Base held, Constraint constraint, Bundle bundle)
        {
            switch (held)
            {
                case ResourceReference reference:
                    var patient = bundle.Entry.Select(e => e.Resource).OfType<Patient>().Single();
                    reference.Reference = constraint.Value.Contains("Citizen", StringComparison.Ordinal) ? "Condition/t-1" : $"Patient/{patient.Id}";
                    return true;
                case Identifier identifier when property.FhirType.Length == 1:
                    identifier.System = "http://example.org/other";
                    return true;
                default:
                    var other = property.FhirType.FirstOrDefault(type => type != held.GetType() && !type.IsAbstract) ?? typeof(FhirBoolean);
                    holder.SetValue(property.Name, Filled(other));
                    return true;
            }
        }

        private static (List<Base> Holders, string Step, string Entry) Find(Bundle bundle, Constraint constraint)
        {
            var steps = constraint.Path.Split('.');
            var (roots, entry) = Roots(bundle, constraint.Profile);
            foreach (var step in steps[..^1])
            {
                roots = [.. roots.SelectMany(root => PropertyOf(root, step) is { } property ? Items(root, property).Where(item => Split(step).Slice is not { } slice || IsSlice(item, slice)) : [])];
            }
            return (roots, steps[^1], entry);
        }

        private static (List<Base> Roots, string Entry) Roots(Bundle bundle, string profile)
        {
            if (profile == "KLReportingFFBDeliveryReport") return ([bundle], "Bundle");
            var (url, extension) = profile switch
            {
                "KLReportingFFBMunicipalityCaseNumber" => (Reporting + "carePlan", Reporting + "municipalityCaseNumber"),
                "KLReportingFFBFollowUpDateExtension" => (Reporting + "carePlan", Reporting + "follow-up-date-extension"),
                _ => (Reporting + Lower(profile["KLReportingFFB".Length..]), null),
            };
            var index = bundle.Entry.FindIndex(e => e.Resource!.Meta!.Profile!.Contains(url));
            var resource = bundle.Entry[index].Resource!;
            return (extension is null ? [resource] : [((DomainResource)resource).GetExtension(extension)!], $"Bundle.entry[{index}].resource");
        }

        private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

        private static (string Name, string? Slice) Split(string step) =>
            step.EndsWith("[x]", StringComparison.Ordinal) ? (step[..^3], null)
            : step.IndexOf('[', StringComparison.Ordinal) is var at and > 0 ? (step[..at], step[(at + 1)..^1])
            : (step, null);

        private static PropertyMapping? PropertyOf(Base holder, string step)
        {
            var mapping = Fhir.FindClassMapping(holder.GetType())!;
            var name = Split(step).Name;
            return mapping.FindMappedElementByName(name) ?? mapping.FindMappedElementByChoiceName(name);
        }

        private static bool IsSlice(Base item, string slice) => item switch
        {
            Extension extension => extension.Url!.EndsWith(slice, StringComparison.OrdinalIgnoreCase) || (slice == "followUpDate" && extension.Url.EndsWith("follow-up-date-extension", StringComparison.Ordinal)),
            Goal.TargetComponent target => target.Measure!.Coding[0].Code == (slice == "severitySlice" ? ReportTelling.LevelMeasure : ReportTelling.GoalTypeMeasure),
            _ => false,
        };

        private static List<Base> Items(Base holder, PropertyMapping property) => (holder.TryGetValue(property.Name, out var value) ? value : null) switch
        {
            Base single => [single],
            IList many => [.. many.OfType<Base>()],
            _ => [],
        };

        private static void Add(Base holder, PropertyMapping property, object added)
        {
            if (!property.IsCollection)
            {
                holder.SetValue(property.Name, added);
                return;
            }
            if (!holder.TryGetValue(property.Name, out var value) || value is not IList list) holder.SetValue(property.Name, list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(property.ImplementingType))!);
            list.Add(added);
        }

        private static void Remove(Base holder, PropertyMapping property, Base item)
        {
            if (holder.TryGetValue(property.Name, out var value) && value is IList list) list.Remove(item);
            else holder.SetValue(property.Name, null);
        }

        private static object Sample(PropertyMapping property)
        {
            if (property.ImplementingType == typeof(string)) return "x-1";
            var type = property.FhirType.FirstOrDefault(t => !t.IsAbstract) ?? (typeof(Resource).IsAssignableFrom(property.ImplementingType) ? typeof(Basic) : typeof(FhirBoolean));
            return Filled(property.ImplementingType.IsAbstract ? type : property.ImplementingType);
        }

        /// <summary>An element of a type with something in it: empty elements are not written out.</summary>
        private static Base Filled(Type type)
        {
            var made = (Base)Activator.CreateInstance(type)!;
            switch (made)
            {
                case PrimitiveType primitive:
                    primitive.JsonValue = made switch
                    {
                        FhirBoolean => true,
                        Integer or PositiveInt or UnsignedInt => 1,
                        FhirDecimal => 1m,
                        FhirDateTime or Date => "2026-03-01",
                        Instant => "2026-03-01T10:00:00Z",
                        Time => "10:00:00",
                        Base64Binary => "AAAA",
                        _ when type.IsGenericType => Hl7.Fhir.Utility.EnumUtility.GetLiteral((Enum)Enum.GetValues(type.GetGenericArguments()[0]).GetValue(0)!),
                        _ => "urn:x",
                    };
                    break;
                default:
                    var property = Fhir.FindClassMapping(type)!.PropertyMappings.FirstOrDefault(p => p.Name is not ("id" or "extension" or "modifierExtension" or "contained" or "meta" or "implicitRules" or "language" or "text") && !p.Choice.HasFlag(ChoiceType.ResourceChoice))
                        ?? Fhir.FindClassMapping(type)!.PropertyMappings.First(p => p.Name == "extension");
                    Add(made, property, property.Name == "extension" ? new Extension("urn:x", new FhirBoolean(true)) : Sample(property));
                    break;
            }
            return made;
        }
    }
}
