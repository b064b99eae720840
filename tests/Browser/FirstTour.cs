using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Browser;

/// <summary>The main job: a caseworker opens one citizen and sees what all departments do.</summary>
public sealed class FirstTour(OneHost one)
{
    private const string Caseworker = "Susanne Kjeldal";

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task KLs_published_reports_posted_in_order_show_their_citizen(bool phone, bool script)
    {
        Needs.Chromium();
        await one.TakeInPublishedReports();

        await using var screen = await Screen.Open(one, phone, script);
        await screen.SignIn(Caseworker);
        await screen.Page.GotoAsync("/borgere");
        await screen.Page.GetByLabel("Navn eller personnummer").FillAsync("010181-4321");
        await screen.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await screen.Page.WaitForURLAsync("**/borgere/*");

        Assert.DoesNotContain("4321", screen.Page.Url);
        // The citizen is nobody's case yet: purpose and basis are asked for, once.
        if (script) Assert.Empty(await screen.AccessibilityFaults());
        await screen.Page.GetByLabel("Formål").FillAsync("Følge op på den seneste indberetning");
        await screen.Page.GetByLabel("Handleplan for voksne under folkepensionsalderen").CheckAsync(new() { Force = true });
        await screen.Picture($"purpose-{(phone ? "phone" : "laptop")}{(script ? "" : "-without-script")}");
        await screen.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Åbn", Exact = true }).ClickAsync();

        var department = screen.Page.Locator("section[aria-labelledby=DisabilityAndElderly]");
        Assert.Equal(15, await Rows(department, "Udredte temaer"));
        Assert.Equal(3, await Rows(department, "Mål"));
        Assert.Equal(2, await Rows(department, "Planer"));
        Assert.Equal(3, await Rows(department, "Støtte og indsatser"));
        Assert.Contains("29. august 2021", await department.InnerTextAsync());
        if (script) Assert.Empty(await screen.AccessibilityFaults());
        Assert.Empty(screen.Elsewhere);
        await screen.Picture($"kl-citizen-{(phone ? "phone" : "laptop")}{(script ? "" : "-without-script")}");
    }

    [Fact]
    public async Task A_demo_citizen_is_found_by_name_and_seen_over_all_departments()
    {
        Needs.Chromium();
        await using var screen = await Screen.Open(one);
        await screen.SignIn(Caseworker);

        await screen.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Find borger" }).First.ClickAsync();
        await screen.Page.GetByLabel("Navn eller personnummer").FillAsync("Mona");
        await screen.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await screen.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Mona Bispegaard" }).ClickAsync();

        var text = await screen.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Mona Bispegaard", text);
        Assert.Contains("Klare indkøb på egen hånd", text);
        Assert.Contains("Udvikle", text);
        Assert.Contains("Fastholde", text);
        // Her own case opens her own department and what is shared; the others are opened by saying for what.
        var employment = screen.Page.Locator("section[aria-labelledby=EmploymentAndWelfare]");
        await Microsoft.Playwright.Assertions.Expect(employment).ToHaveCountAsync(0);
        Assert.Contains("Vises ikke: ", text);
        Assert.Empty(await screen.AccessibilityFaults());
        await screen.Picture("demo-citizen-own-department-laptop");
        await screen.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Giv formål og grundlag" }).ClickAsync();
        await screen.Page.GetByLabel("Formål").FillAsync("Forberede fælles opfølgning");
        await screen.Page.GetByLabel("Handleplan for voksne under folkepensionsalderen").CheckAsync(new() { Force = true });
        await screen.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Åbn", Exact = true }).ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(employment).ToHaveCountAsync(1);
        Assert.DoesNotContain("Vises ikke: ", await screen.Page.Locator("main").InnerTextAsync());
        Assert.Empty(await screen.AccessibilityFaults());
        await screen.Picture("demo-citizen-laptop");
    }

    [Theory]
    [InlineData("/", "front")]
    [InlineData("/borgere", "find-citizen")]
    [InlineData("/modules", "modules")]
    [InlineData("/boern-og-skole", "children-and-schools")]
    [InlineData("/job-og-velfaerd", "employment-and-welfare")]
    [InlineData("/handicap-og-aeldre", "disability-and-elderly")]
    [InlineData("/faelles-maal", "shared-goals")]
    public async Task Every_page_of_the_tour_is_accessible_and_asks_no_other_host(string path, string name)
    {
        Needs.Chromium();
        foreach (var phone in (bool[])[false, true])
        {
            await using var screen = await Screen.Open(one, phone);
            await screen.SignIn(Caseworker);
            var answer = await screen.Page.GotoAsync(path);

            Assert.Equal(200, answer!.Status);
            Assert.Empty(await screen.AccessibilityFaults());
            Assert.Empty(screen.Elsewhere);
            Assert.True(await screen.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page is wider than the window");
            await screen.Picture($"{name}-{(phone ? "phone" : "laptop")}");
        }
    }

    private static async Task<int> Rows(Microsoft.Playwright.ILocator department, string caption) =>
        await department.Locator($"table:has(caption:text-is(\"{caption}\")) tbody tr").CountAsync();
}
