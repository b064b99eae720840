using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>Who makes a case somebody's own: only whom the citizen is open to, where there is a case, and never unseen.</summary>
[Collection(Town.Shared)]
public sealed class NamingStaff(Town town)
{
    private const string Department = "children-and-schools";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Somebody => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();

    private Asker Lead => town.Staff.Single(asker => asker is { Role: Roles.TeamLead, Department: Department });

    [Fact]
    public async Task A_leader_opens_nobody_to_themselves_without_a_basis()
    {
        var citizen = await WithACase("Lukket");
        foreach (var leader in town.Staff.Where(asker => asker.Role is Roles.TeamLead or Roles.DepartmentHead or Roles.Coordinator && asker.Department == Department))
        {
            Assert.Equal((HttpStatusCode.Forbidden, "basis-needed"), await Name(citizen, leader, leader.Subject, "-", "Jeg vil se sagen"));
            Assert.Equal((HttpStatusCode.Forbidden, "basis-needed"), await Name(citizen, leader, Somebody, "-"));
            Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Get, $"/api/citizens/{citizen}", leader, "-"));
        }
    }

    [Fact]
    public async Task Nobody_is_named_to_a_citizen_who_is_not_there_or_where_the_department_has_no_case()
    {
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), await Name(Guid.Parse(Somebody), Lead, Somebody, "statute"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "no-case-here"), await Name(await town.Register("Uden sag"), Lead, Somebody, "statute"));
    }

    [Fact]
    public async Task Who_takes_a_case_themselves_says_why_and_another_reviews_it()
    {
        var (citizen, head, reason) = (await WithACase("Taget"), town.Head(Department), $"Vikar for en syg kollega {Somebody}");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "reason-missing"), await Name(citizen, Lead, Lead.Subject, "statute"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Get, $"/api/citizens/{citizen}", Lead, "-"));
        Assert.Equal(HttpStatusCode.NoContent, (await Name(citizen, Lead, Lead.Subject, "statute", reason)).Status);

        var waiting = (await town.Ask(HttpMethod.Get, "/api/audit/reviews", head, null, "-")).GetProperty("waiting").EnumerateArray()
            .Single(access => access.GetProperty("purpose").GetString() == reason);
        Assert.Equal(("own-naming", false), (waiting.GetProperty("basis").GetString(), waiting.GetProperty("isOwn").GetBoolean()));
        var review = $"/api/audit/reviews/{waiting.GetProperty("sequence").GetInt64()}";
        var verdict = new { verdict = "justified", note = "Kollegaen er syg" };
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "own-access"), await Send(HttpMethod.Post, review, Lead, "-", verdict));
        Assert.Equal(HttpStatusCode.NoContent, (await Send(HttpMethod.Post, review, head, "-", verdict)).Status);
    }

    [Fact]
    public async Task Those_who_already_work_with_the_citizen_are_told_of_somebody_new()
    {
        var citizen = await WithACase("Delt");
        var adviser = town.Staff.First(asker => asker is { Role: Roles.Caseworker, Department: Department });
        Assert.Equal(HttpStatusCode.NoContent, (await Name(citizen, town.Head(Department), adviser.Subject, "statute")).Status);
        Assert.DoesNotContain(citizen, await NewAt(adviser));

        Assert.Equal(HttpStatusCode.NoContent, (await Name(citizen, town.Head(Department), Somebody, "statute")).Status);

        Assert.Contains(citizen, await NewAt(adviser));
    }

    private async Task<List<Guid>> NewAt(Asker asker) => [.. (await town.Ask(HttpMethod.Get, "/api/my-day", asker, null, "-")).GetProperty("changed").EnumerateArray()
        .Where(line => line.GetProperty("what").GetString()!.StartsWith("En ny medarbejder", StringComparison.Ordinal)).Select(line => line.GetProperty("citizen").GetGuid())];

    private async Task<Guid> WithACase(string name)
    {
        var citizen = await town.Register(name);
        await town.Ask(HttpMethod.Post, $"/api/{Department}/citizens/{citizen}/wellbeing-forums", town.Head(Department),
            new { setting = "Prøveskolen", kind = "school", raisedBy = "school", concerns = new[] { "En bekymring" } });
        return citizen;
    }

    private Task<(HttpStatusCode Status, string? Type)> Name(Guid citizen, Asker by, string staff, string plea, string? reason = null) =>
        Send(HttpMethod.Put, $"/api/{Department}/citizens/{citizen}/staff/{staff}", by, plea, new { team = (string?)null, reason });

    private async Task<HttpStatusCode> Status(HttpMethod method, string path, Asker by, string plea) => (await Send(method, path, by, plea, null)).Status;

    private async Task<(HttpStatusCode Status, string? Type)> Send(HttpMethod method, string path, Asker by, string plea, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", town.Issuer.Token(by.AsBearer()));
        town.Plead(request.Headers, plea);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await town.Client.SendAsync(request, Stop);
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json") return (answer.StatusCode, null);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        // What an endpoint refuses is named by its errors, what the gate refuses by its type.
        var type = problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0
            ? errors[0].GetProperty("type").GetString() : problem.GetProperty("type").GetString();
        return (answer.StatusCode, type!.Split(':')[^1]);
    }
}
