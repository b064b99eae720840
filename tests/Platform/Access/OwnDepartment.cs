using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>One's own case opens one's own department: what the others know needs purpose and a basis that fits, whichever way it is asked for.</summary>
[Collection(Town.Shared)]
public sealed class OwnDepartment(Town town)
{
    private const string Children = "children-and-schools";
    private const string Employment = "employment-and-welfare";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Asker Teacher => Asking(Roles.SchoolStaff);

    private Asker Adviser => Asking(Roles.Caseworker);

    private Guid Own => town.CitizenOf("own");

    private Asker Asking(string role) => town.Staff.Single(asker => asker.Role == role && asker.Department == Children);

    [Fact]
    public async Task A_teacher_with_the_child_among_their_own_gets_no_job_plan()
    {
        var plan = $"/api/{Employment}/citizens/{Own}/job-plan";
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(plan, Teacher, "-")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(plan, Teacher, "statute")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(plan, Adviser, "statute")).Status);

        var view = await View("-", Teacher);
        Assert.Equal(["ChildrenAndSchools", "SharedGoals"], Modules(view, "departments"));
        Assert.Equal(["DisabilityAndElderly", "EmploymentAndWelfare"], Modules(view, "missing"));
        Assert.All(view.GetProperty("missing").EnumerateArray(), line => Assert.True(line.GetProperty("isClosed").GetBoolean()));
        Assert.DoesNotContain("Noget om", view.GetProperty("missing").GetRawText());
    }

    [Fact]
    public async Task What_is_pleaded_beside_ones_own_case_opens_what_it_is_written_for()
    {
        Assert.Equal(["ChildrenAndSchools", "SharedGoals"], Modules(await View("-", Adviser), "departments"));
        Assert.Equal(["ChildrenAndSchools", "DisabilityAndElderly", "SharedGoals"], Modules(await View("statute-of-children", Adviser), "departments"));
        Assert.Equal(["ChildrenAndSchools", "DisabilityAndElderly", "EmploymentAndWelfare", "SharedGoals"], Modules(await View("statute", Adviser), "departments"));
        // A statute for adults opens nothing of a child; one's own stays open.
        Assert.Equal(["ChildrenAndSchools", "SharedGoals"], Modules(await View("statute-of-adults", Adviser), "departments"));
        Assert.Equal(4, Modules(await View("emergency", Teacher), "departments").Count);
    }

    /// <summary>What a module has heard or asks of the others is no way round.</summary>
    [Fact]
    public async Task The_course_tells_of_no_department_that_is_closed()
    {
        var course = $"/api/shared-goals/citizens/{Own}/course";
        Assert.DoesNotContain(Employment, (await Send(course, Teacher, "-")).Body);
        Assert.DoesNotContain(Employment, (await Send(course, Adviser, "statute-of-children")).Body);
        Assert.Contains(Employment, (await Send(course, Adviser, "statute")).Body);
        var transitions = JsonElement.Parse((await Send($"/api/shared-goals/citizens/{Own}/transitions", Teacher, "-")).Body);
        Assert.Equal(2, transitions.GetProperty("silent").GetArrayLength());
    }

    [Fact]
    public async Task Whoever_has_a_case_anywhere_can_notify_of_a_concern()
    {
        var jobs = town.Staff.Single(asker => asker is { Role: Roles.Caseworker, Department: Employment });
        var page = $"/boern-og-skole/borgere/{Own}/ny-underretning";
        Assert.Equal(HttpStatusCode.OK, (await Send(page, jobs, "-")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send($"/boern-og-skole/borgere/{Own}", jobs, "-")).Status);
    }

    [Fact]
    public async Task The_purpose_page_offers_what_fits_the_one_who_asks_and_what_is_asked_for()
    {
        var stranger = town.CitizenOf("stranger");
        Assert.Equal(["barnets-lov-108", "barnets-lov-122", "barnets-lov-126", "barnets-lov-91"], await Offered($"/borgere/{stranger}", Adviser));
        Assert.Equal(["barnets-lov-108", "barnets-lov-122"], await Offered($"/job-og-velfaerd/borgere/{stranger}", Adviser));
        Assert.Empty(await Offered($"/borgere/{stranger}", Teacher));
        Assert.Equal(await Offered($"/borgere/{stranger}", Adviser), await Offered($"/adgang/{Own}?returnUrl=/borgere/{Own}", Adviser));

        var listed = await town.Ask(HttpMethod.Get, "/api/access/statutes", Adviser, null, "-");
        Assert.All(listed.GetProperty("statutes").EnumerateArray(), line => Assert.True(!line.GetProperty("unverified").GetBoolean() || line.GetProperty("id").GetString() == "retssikkerhedsloven-11a"));
        Assert.Contains("ungeindsats-2", listed.GetProperty("notApproved").GetRawText());
    }

    private async Task<IReadOnlyList<string>> Offered(string page, Asker asker) =>
        [.. (await Send(page, asker, "-")).Body.Split("value=\"statute:").Skip(1).Select(part => part.Split('"')[0]).Where(id => id != "retssikkerhedsloven-11a").Order(StringComparer.Ordinal)];

    private async Task<JsonElement> View(string plea, Asker asker) => JsonElement.Parse((await Send($"/api/citizens/{Own}", asker, plea)).Body);

    private static IReadOnlyList<string> Modules(JsonElement view, string list) =>
        [.. view.GetProperty(list).EnumerateArray().Select(line => line.GetProperty("module").GetString()!).Order(StringComparer.Ordinal)];

    private async Task<(HttpStatusCode Status, string Body)> Send(string path, Asker by, string plea)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(by.AsBearer()));
        request.Headers.Accept.ParseAdd(path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html");
        town.Plead(request.Headers, plea);
        using var answer = await town.Client.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }
}
