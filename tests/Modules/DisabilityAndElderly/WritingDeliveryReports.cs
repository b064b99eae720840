using System.Text;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.DisabilityAndElderly.Features;
using NyeFaellesVeje.ModuleKit.Demo;
using NyeFaellesVeje.Tests.Hosting;
using Task = System.Threading.Tasks.Task;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>What is written out is what was taken in or worked here: no more, no less, and no free text.</summary>
public sealed class WritingDeliveryReports
{
    [Fact]
    public async Task The_published_reports_taken_in_order_are_written_out_again_equal_resource_by_resource()
    {
        var folder = Needs.PublishedReports();
        await using var department = await Department.Open();
        foreach (var encounter in new[] { 2, 3, 5 })
        {
            var published = await File.ReadAllBytesAsync(Path.Combine(folder, $"delivery-report-encounter-{encounter}.json"), TestContext.Current.CancellationToken);
            var citizen = Assert.IsType<Intake.Taken>(await department.Take(published)).Receipt.Citizen;

            var written = Assert.IsType<Delivery.Written>(await department.Write(citizen));

            var (expected, actual) = (ByReference(published), ByReference(written.Json));
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
            foreach (var reference in expected.Keys) Assert.True(JsonNode.DeepEquals(expected[reference], actual[reference]), $"{encounter}, {reference}:\n{expected[reference]}\n{actual[reference]}");

            Assert.Null(await department.Sent(citizen, written.Report.Id));
            Assert.IsType<Delivery.NothingNew>(await department.Write(citizen));
        }
    }

    [Fact]
    public void A_case_with_everything_in_it_conforms_and_no_free_text_leaves()
    {
        var json = WrittenCase.Written(WrittenCase.Whole())!.Json;

        var reading = DeliveryReportReading.Read(json);
        Assert.Empty(reading.Issues);
        Assert.Equal(15, reading.Report!.Contents.Count);
        Assert.DoesNotContain(WrittenCase.Secret, Encoding.UTF8.GetString(json), StringComparison.Ordinal);
    }

    /// <summary>
    /// The guide's invariants by key, each broken in a case that is otherwise right. Care plan 3 (an ordered plan has goals) is the one that is
    /// not asked of what is received: the guide's own fifth report breaks it. What is ordered here must have goals.
    /// </summary>
    [Theory]
    [InlineData("kl-reporting-ffb-care-plan-1")]
    [InlineData("kl-reporting-ffb-care-plan-2")]
    [InlineData("kl-reporting-ffb-care-plan-3")]
    [InlineData("kl-reporting-ffb-care-plan-4")]
    [InlineData("kl-reporting-ffb-care-plan-5")]
    [InlineData("kl-reporting-ffb-condition-1")]
    [InlineData("kl-reporting-ffb-delivery-report-1")]
    [InlineData("kl-reporting-ffb-delivery-report-2")]
    [InlineData("kl-reporting-ffb-delivery-report-3")]
    [InlineData("kl-reporting-ffb-follow-up-1")]
    [InlineData("kl-reporting-ffb-intervention-goal-1")]
    [InlineData("kl-reporting-ffb-intervention-goal-2")]
    public void Every_invariant_is_enforced_by_its_key(string key)
    {
        var report = WrittenCase.Bundle();
        T Of<T>(string id) where T : Resource => report.Entry.Select(e => e.Resource).OfType<T>().Single(r => r.Id == id);
        var plan = Of<CarePlan>("p-1");
        switch (key)
        {
            case "kl-reporting-ffb-care-plan-1": plan.Extension.RemoveAt(1); break;
            case "kl-reporting-ffb-care-plan-2": plan.Addresses[1].Extension[0].Value = new PositiveInt(1); break;
            case "kl-reporting-ffb-care-plan-3": plan.Goal.Clear(); break;
            case "kl-reporting-ffb-care-plan-4": plan.Activity.Clear(); break;
            case "kl-reporting-ffb-care-plan-5": plan.Addresses.Clear(); break;
            case "kl-reporting-ffb-condition-1": Of<Condition>("t-1").Severity = null; break;
            case "kl-reporting-ffb-delivery-report-1": Of<Condition>("t-1").Meta!.Profile = ["http://example.org/other"]; break;
            case "kl-reporting-ffb-delivery-report-2": plan.Meta!.Profile = ["http://example.org/other"]; break;
            case "kl-reporting-ffb-delivery-report-3": Of<Observation>("n-1").Meta!.Profile = ["http://example.org/other"]; break;
            case "kl-reporting-ffb-follow-up-1": Of<Observation>("u-1").Status = ObservationStatus.Preliminary; break;
            case "kl-reporting-ffb-intervention-goal-1": Of<Goal>("g-1").Addresses[1].Reference = "Condition/t-3"; break;
            default: Of<Goal>("g-1").Addresses[1].Extension[0].Value = new PositiveInt(1); break;
        }

        var issues = DeliveryReportReading.Read(Encoding.UTF8.GetBytes(new FhirJsonSerializer().SerializeToString(report))).Issues;

        if (key == "kl-reporting-ffb-care-plan-3") Assert.Empty(issues);
        else Assert.Contains(issues, i => i.Rule == key);
    }

    [Fact]
    public async Task The_cases_of_ten_thousand_invented_citizens_are_written_without_a_violation()
    {
        var today = new DateOnly(2026, 11, 22);
        await using var department = await Department.Open();
        var citizens = new DemoMunicipality(today).Citizens(10_000).Where(c => DemoStory.All.ContainsKey(c.Situation)).ToList();
        await department.With(async db =>
        {
            using (var rows = new DemoRows(db))
            {
                foreach (var citizen in citizens) new DisabilityDemo().Fill(citizen, rows);
            }
            foreach (var citizen in citizens)
            {
                var file = (await db.FileOf(citizen.Id, TestContext.Current.CancellationToken))!;
                var written = WrittenReport.Of(file, citizen.Cpr, WrittenCase.Organisation, new Dictionary<string, string>(), DateTimeOffset.UnixEpoch)!;
                Assert.Empty(DeliveryReportReading.Read(written.Json).Issues);
            }
        });
        Assert.InRange(citizens.Count, 200, 10_000);
    }

    [Fact]
    public void Only_what_changed_and_what_it_points_to_is_told()
    {
        var file = WrittenCase.Whole();
        var first = WrittenCase.Written(file)!;
        Assert.Null(WrittenCase.Written(file, first.Fingerprints));

        file.Goals[0].Status = ReportedGoalStatus.Completed;
        var second = WrittenCase.Written(file, first.Fingerprints)!;

        Assert.Equal(["Condition/t-1", "Condition/t-2", "Goal/g-1"], second.Fingerprints.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(DeliveryReportReading.Read(second.Json).Issues);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(second.Id, WrittenCase.Written(file, first.Fingerprints)!.Id);
    }

    [Fact]
    public async Task A_report_that_is_no_longer_the_case_is_not_noted_as_sent()
    {
        await using var department = await Department.Open();
        var citizen = Assert.IsType<Intake.Taken>(await department.Take(SmallReport.Whole("r-1", "2026-03-02T10:00:00Z").Json)).Receipt.Citizen;
        var first = Assert.IsType<Delivery.Written>(await department.Write(citizen)).Report.Id;
        await department.Take(SmallReport.Of("r-2", "2026-04-01T10:00:00Z").Theme("t-1", SmallReport.Shopping, SmallReport.Mild).Json);

        Assert.Equal("report-changed", (await department.Sent(citizen, first))?.Type);
        var second = Assert.IsType<Delivery.Written>(await department.Write(citizen)).Report.Id;
        Assert.Null(await department.Sent(citizen, second));
        Assert.Null(await department.Sent(citizen, second));
        Assert.IsType<Delivery.NothingNew>(await department.Write(citizen));
    }

    [Fact]
    public async Task Without_the_number_nothing_is_written_and_the_number_is_kept_nowhere()
    {
        await using var department = await Department.Open();
        var citizen = Assert.IsType<Intake.Taken>(await department.Take(SmallReport.Whole("r-1", "2026-03-02T10:00:00Z").Json)).Receipt.Citizen;
        var written = Assert.IsType<Delivery.Written>(await department.Write(citizen));
        await department.Sent(citizen, written.Report.Id);

        Assert.Contains(SmallReport.Cpr, Encoding.UTF8.GetString(written.Json), StringComparison.Ordinal);
        Assert.False(department.Holds(SmallReport.Cpr));
        department.Register.IsDown = true;
        Assert.Equal("register-unavailable", Assert.IsType<Delivery.NotPossible>(await department.Write(citizen)).Why.Type);
    }

    [Fact]
    public async Task A_report_of_another_municipality_or_another_code_version_is_refused()
    {
        await using var department = await Department.Open();
        await department.Take(SmallReport.Whole("r-1", "2026-03-02T10:00:00Z").Json);

        var other = SmallReport.Of("r-2", "2026-04-01T10:00:00Z").Bent(r => r["Patient/citizen-1"]["managingOrganization"]!["identifier"]!["value"] = "11111111-6761-4d6c-9086-74c49231f11e");
        Assert.Equal("other-organisation", Assert.IsType<Intake.Refused>(await department.Take(other.Json)).Issues[0].Rule);
        var old = SmallReport.Of("r-2", "2026-04-01T10:00:00Z").Theme("t-9", SmallReport.Sleep, null).Bent(r => r["Condition/t-9"]["code"]!["coding"]![0]!["version"] = "20200101");
        var issue = Assert.IsType<Intake.Refused>(await department.Take(old.Json)).Issues[0];
        Assert.Equal(("Bundle.entry[1].resource.code.coding[0].version", "code-system-version"), (issue.ElementPath, issue.Rule));
    }

    /// <summary>The resources by reference; the citizen goes by one name, whichever id it has.</summary>
    private static Dictionary<string, JsonNode> ByReference(byte[] json)
    {
        var text = Encoding.UTF8.GetString(json);
        var entries = JsonNode.Parse(text)!["entry"]!.AsArray();
        var id = (string)entries.Single(e => (string?)e!["resource"]!["resourceType"] == "Patient")!["resource"]!["id"]!;
        return JsonNode.Parse(text.Replace(id, "citizen", StringComparison.Ordinal))!["entry"]!.AsArray()
            .ToDictionary(e => (string)e!["fullUrl"]!, e => e!["resource"]!);
    }
}
