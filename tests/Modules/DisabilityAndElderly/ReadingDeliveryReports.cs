using System.Text.Json.Nodes;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>A report is read whole, or refused with the place and the rule of everything that is wrong.</summary>
public sealed class ReadingDeliveryReports
{
    private static SmallReport Whole => SmallReport.Whole("r-1", "2026-03-02T10:00:00Z");

    [Fact]
    public void A_whole_report_about_a_replacement_number_is_read()
    {
        var reading = DeliveryReportReading.Read(Whole.Json);

        Assert.Empty(reading.Issues);
        Assert.True(reading.IsAccepted);
        Assert.Equal((3, 1, 1, 1), (reading.Report.Conditions.Length, reading.Report.Goals.Length, reading.Report.CarePlans.Length, reading.Report.FollowUpEncounters.Length));
        Assert.Equal(FunctionLevel.Mild, reading.Report.Goals[0].ExpectedLevel);
        Assert.Equal(["Sag7"], reading.Report.CaseNumbers);
    }

    public static TheoryData<string, string, string> Violations => new()
    {
        { "level-where-none-belongs", "Bundle.entry[3].resource.severity", "kl-reporting-ffb-condition-1" },
        { "level-missing", "Bundle.entry[1].resource.severity", "kl-reporting-ffb-condition-1" },
        { "two-primary-themes", "Bundle.entry[4].resource.addresses", "kl-reporting-ffb-intervention-goal-2" },
        { "goal-outside-activity", "Bundle.entry[4].resource.addresses[1]", "kl-reporting-ffb-intervention-goal-1" },
        { "plan-without-follow-up", "Bundle.entry[8].resource.extension[followUpDate]", "kl-reporting-ffb-care-plan-1" },
        { "plan-without-support-need", "Bundle.entry[8].resource.activity", "kl-reporting-ffb-care-plan-4" },
        { "unknown-code", "Bundle.entry[5].resource.code.coding[0]", "unknown-code" },
        { "to-nowhere", "Bundle.entry[4].resource.addresses[0]", "reference-missing" },
        { "name", "Bundle.entry[0].resource.name", "cardinality-max" },
        { "free-text", "Bundle.entry[6].resource.note", "cardinality-max" },
        { "cpr-as-id", "Bundle.entry[5].resource.id", "cpr-outside-identifier" },
        { "no-such-date", "Bundle.entry[0].resource.identifier[0].value", "pattern" },
    };

    [Theory]
    [MemberData(nameof(Violations))]
    public void A_violation_is_named_by_place_and_rule(string violation, string path, string rule)
    {
        var reading = DeliveryReportReading.Read(Whole.Bent(report => Plant(violation, report)).Json);

        Assert.False(reading.IsAccepted);
        Assert.Contains(reading.Issues, issue => (issue.ElementPath, issue.Rule) == (path, rule));
        Assert.All(reading.Issues, issue => Assert.DoesNotContain(SmallReport.Cpr, issue.ElementPath + issue.DanishMessage, StringComparison.Ordinal));
    }

    private static void Plant(string violation, SmallReport report)
    {
        switch (violation)
        {
            case "level-where-none-belongs": report["Condition/t-3"]["severity"] = report["Condition/t-1"]["severity"]!.DeepClone(); break;
            case "level-missing": report["Condition/t-1"].AsObject().Remove("severity"); break;
            case "two-primary-themes": report["Goal/g-1"]["addresses"]![1]!["extension"]![0]!["valuePositiveInt"] = 1; break;
            case "goal-outside-activity": report["Goal/g-1"]["addresses"]![1]!["reference"] = "Condition/t-3"; break;
            case "plan-without-follow-up": report["CarePlan/p-1"]["extension"]!.AsArray().RemoveAt(1); break;
            case "plan-without-support-need": report["CarePlan/p-1"].AsObject().Remove("activity"); break;
            case "unknown-code": report["Condition/m-1"]["code"]!["coding"]![0]!["code"] = "00000000-0000-0000-0000-000000000000"; break;
            case "to-nowhere": report["Goal/g-1"]["addresses"]![0]!["reference"] = "Condition/t-9"; break;
            case "name": report["Patient/citizen-1"]["name"] = new JsonArray(new JsonObject { ["family"] = "Testesen" }); break;
            case "free-text": report["Observation/n-1"]["note"] = new JsonArray(new JsonObject { ["text"] = "Taler om sin hund" }); break;
            case "cpr-as-id": report["Condition/m-1"]["id"] = $"x-{SmallReport.Cpr}"; break;
            case "no-such-date": report["Patient/citizen-1"]["identifier"]![0]!["value"] = "9102990001"; break;
            default: throw new ArgumentOutOfRangeException(nameof(violation));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"resourceType":"Patient"}""")]
    [InlineData("""{"resourceType":"Bundle"} {}""")]
    public void What_is_no_report_is_refused_without_a_throw(string sent) =>
        Assert.NotEmpty(DeliveryReportReading.Read(System.Text.Encoding.UTF8.GetBytes(sent)).Issues);

    [Fact]
    public void White_space_makes_no_other_content_and_a_changed_value_does()
    {
        var report = Whole;
        var spaced = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(report.Json).Replace(",\"", ",\n  \""));

        Assert.Equal(OpenedReport.Open(report.Json).Fingerprint, OpenedReport.Open(spaced).Fingerprint);
        Assert.NotEqual(OpenedReport.Open(report.Json).Fingerprint, OpenedReport.Open(SmallReport.Whole("r-1", "2026-03-02T10:00:01Z").Json).Fingerprint);
    }

    [Fact]
    public void Every_function_level_has_a_code_that_the_code_system_knows()
    {
        foreach (var level in Enum.GetValues<FunctionLevel>())
        {
            var code = FfbVocabulary.FunctionLevels.CodeOf(level);
            Assert.NotNull(FfbCodes.Current.Find(code));
            Assert.Equal(level, FfbVocabulary.FunctionLevels.ValueOf(code));
        }
        Assert.Equal(11, FfbCodes.Current.Themes.Count);
        Assert.Equal("Praktiske opgaver", FfbCodes.Current.ThemeOf(SmallReport.Shopping)?.Display);
    }
}
