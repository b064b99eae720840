using System.Text;
using System.Text.Json.Nodes;

namespace NyeFaellesVeje.Tests.Modules.DisabilityAndElderly;

/// <summary>Small delivery reports about an invented citizen, to be bent before they are sent.</summary>
internal sealed class SmallReport
{
    /// <summary>A replacement number (day + 60): no person can have it.</summary>
    public const string Cpr = "7001990001";

    public const string Shopping = "01770afa-cd17-41fe-a966-b8895e4d55d8";
    public const string Cleaning = "8f32c948-41c4-49d7-8913-cdeede2e7fe1";
    public const string Sleep = "83376fdb-f55d-4dd9-944e-b49631a9836f";
    public const string Moderate = "5bdde847-2837-416b-ab63-bbff8b7aa531";
    public const string Mild = "8328ce4a-6238-4f73-bf1a-74aadb68eff8";

    private const string Ffb = "urn:oid:1.2.208.176.2.22";
    private const string CareSocial = "http://fhir.kl.dk/term/CodeSystem/CareSocialCodes";
    private const string Reporting = "http://fhir.kl.dk/ffbreporting/StructureDefinition/kl-reporting-ffb-";
    private const string Rank = "http://fhir.kl.dk/core/StructureDefinition/ConditionRank";

    private readonly JsonObject bundle;

    private SmallReport(JsonObject bundle) => this.bundle = bundle;

    /// <summary>A report with nothing in it but the citizen.</summary>
    public static SmallReport Of(string id, string timestamp, string cpr = Cpr) => new SmallReport(Node($$"""
        {"resourceType":"Bundle","id":"{{id}}","meta":{"profile":["{{Reporting}}deliveryReport"]},"type":"collection","timestamp":"{{timestamp}}","entry":[]}
        """)).With("Patient", "citizen-1", "citizen", $$"""
        "identifier":[{"use":"official","system":"urn:oid:1.2.208.176.1.2","value":"{{cpr}}"}],
        "managingOrganization":{"identifier":{"use":"official","system":"https://www.kombit.dk/organisation","value":"d4e3f4fb-6761-4d6c-9086-74c49231f11e"} }
        """);

    public JsonNode this[string reference] => bundle["entry"]!.AsArray().Single(e => (string?)e!["fullUrl"] == reference)!["resource"]!;

    public byte[] Json => Encoding.UTF8.GetBytes(bundle.ToJsonString());

    public SmallReport Bent(Action<SmallReport> bend)
    {
        bend(this);
        return this;
    }

    public SmallReport Theme(string id, string code, string? level, string recorded = "2026-03-01", string status = "confirmed") => With("Condition", id, "condition", $$"""
        "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},
        "verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"{{status}}"}]},
        {{(level is null ? "" : $"\"severity\":{Code(Ffb, level)},")}}
        "code":{{Code(Ffb, code)}},{{Subject}},"recordedDate":"{{recorded}}"
        """);

    public SmallReport Goal(string id, string primaryTheme, string? secondaryTheme = null) => With("Goal", id, "interventionGoal", $$"""
        "lifecycleStatus":"active","description":{{Code("http://snomed.info/sct", "410518001")}},
        "category":[{{Code(CareSocial, "0bb3daef-538d-45dc-b444-abdbcb63f6bc")}}],{{Subject}},
        "target":[
          {"measure":{{Code(CareSocial, "90c48f03-f194-4b2f-ad7d-6cba1069ae48")}},"detailCodeableConcept":{{Code(Ffb, "d41c8072-52f8-42b5-9375-ddbea454d27f")}}},
          {"measure":{{Code(CareSocial, "66959f77-6e2a-4574-8423-3ff097f8b9fa")}},"detailCodeableConcept":{{Code(Ffb, Mild)}}}],
        "addresses":[{{Ranked(primaryTheme, 1)}}{{(secondaryTheme is null ? "" : "," + Ranked(secondaryTheme, 2))}}]
        """);

    public SmallReport TargetGroup(string id, string code) => With("Condition", id, "targetGroup", $$"""
        "code":{{Code(Ffb, code)}},{{Subject}},"recordedDate":"2026-03-01"
        """);

    public SmallReport SupportNeed(string id) => With("Observation", id, "careEvaluation", $$"""
        "status":"final","code":{{Code(CareSocial, "effe55c7-572c-4a99-8fb4-2a9dda2f6572")}},{{Subject}},
        "valueCodeableConcept":{{Code(Ffb, "401a397b-b3aa-4ca3-8b23-bd8f99dd3f76")}},"effectiveDateTime":"2026-03-01"
        """);

    public SmallReport FollowUpOn(string id, string day) => With("Encounter", id, "followUpEncounter", $$"""
        "status":"planned","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"HH"},
        "type":[{{Code(CareSocial, "9f03dfbb-7a97-45a5-94db-d4c3501714a9")}}],{{Subject}},"period":{"start":"{{day}}"}
        """);

    /// <summary>An ordered plan that points to a target group, a support need and a planned follow-up.</summary>
    public SmallReport Plan(string id, string targetGroup, string supportNeed, string followUp, string status = "active") => With("CarePlan", id, "carePlan", $$"""
        "extension":[
          {"url":"{{Reporting}}municipalityCaseNumber","extension":[{"url":"municipalitySpecific","valueIdentifier":{"system":"http://example.dk/identifier/case","value":"Sag7"} }]},
          {"url":"{{Reporting}}follow-up-date-extension","valueReference":{"reference":"Encounter/{{followUp}}"} }],
        "status":"{{status}}","intent":"order",{{Subject}},"period":{"start":"2026-03-01"},
        "addresses":[{{Ranked(targetGroup, 1)}}],"activity":[{"outcomeReference":[{"reference":"Observation/{{supportNeed}}"}]}]
        """);

    /// <summary>A whole case: two themes with levels, one without, a goal, and a plan to be followed up.</summary>
    public static SmallReport Whole(string id, string timestamp, string followUp = "2026-06-01", string cpr = Cpr) => Of(id, timestamp, cpr)
        .Theme("t-1", Shopping, Moderate).Theme("t-2", Cleaning, Mild).Theme("t-3", Sleep, null)
        .Goal("g-1", "t-1", "t-2")
        .TargetGroup("m-1", "9b3fd322-a75a-4ed8-9b74-425fa1e01c95").SupportNeed("n-1").FollowUpOn("f-1", followUp)
        .Plan("p-1", "m-1", "n-1", "f-1");

    private const string Subject = "\"subject\":{\"reference\":\"Patient/citizen-1\"}";

    private SmallReport With(string type, string id, string profile, string fields)
    {
        bundle["entry"]!.AsArray().Add(Node($$"""
            {"fullUrl":"{{type}}/{{id}}","resource":{"resourceType":"{{type}}","id":"{{id}}","meta":{"profile":["{{Reporting}}{{profile}}"]},{{fields}} } }
            """));
        return this;
    }

    private static string Code(string system, string code) => $$"""{"coding":[{"system":"{{system}}","code":"{{code}}"}]}""";

    private static string Ranked(string id, int rank) => $$"""{"reference":"Condition/{{id}}","extension":[{"url":"{{Rank}}","valuePositiveInt":{{rank}}}]}""";

    private static JsonObject Node(string json) => JsonNode.Parse(json)!.AsObject();
}
