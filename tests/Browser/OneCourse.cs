using Microsoft.Playwright;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Browser;

/// <summary>
/// One course of one citizen: a goal drafted in one department, the conflict with another's goal shown and agreed, accepted, followed up
/// together, handed over at 18, and seen by the citizen herself.
/// </summary>
public sealed class OneCourse(OneHost one)
{
    private const string Mathilde = "01674d50-cc20-7000-9a23-314cd3575b88";
    private const string Wording = "Deltage i boligens fællesskab to aftener om ugen";

    [Fact]
    public async Task A_goal_from_draft_to_the_citizens_own_page()
    {
        Needs.Chromium();
        await using (var screen = await Screen.Open(one))
        {
            await screen.SignIn("Ali Demir");
            await Draft(screen);
            await Agree(screen);
            await Accept(screen);
            await Contribute(screen);
            await FollowUpTogether(screen);
        }
        await using (var screen = await Screen.Open(one))
        {
            await screen.SignIn("Mikkel Thorsø");
            await ProposeHandover(screen);
        }
        await using (var screen = await Screen.Open(one))
        {
            await screen.SignIn("Ali Demir");
            await AcceptHandover(screen);
        }
        await using (var screen = await Screen.Open(one, phone: true))
        {
            await screen.SignIn("Mathilde Sønderby");
            await SeenByTheCitizen(screen);
        }
    }

    private static async Task Draft(Screen screen)
    {
        var page = screen.Page;
        await page.GotoAsync($"/faelles-maal/borgere/{Mathilde}");
        await Press(page, "Begynd på et nyt mål");
        await page.GetByLabel("Målet i én sætning").FillAsync("Blive ved med at komme i fællesrummet");
        await page.GetByLabel("Borgerens egne ord").FillAsync("Jeg vil helst være der, når der ikke er så mange.");
        await Choose(page, "Fastholde");
        await page.GetByLabel("Tema i det fælles sprog").SelectOptionAsync(new SelectOptionValue { Label = "Samfundsliv" });
        await Press(page, "Gem kladde");
        await Assertions.Expect(page.GetByText("Målene trækker hver sin vej").First).ToBeVisibleAsync();
        Assert.Empty(await screen.AccessibilityFaults());
        await screen.Picture("course-conflict");
    }

    private static async Task Agree(Screen screen)
    {
        var page = screen.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Afstem" }).First.ClickAsync();
        await page.GetByLabel("Hvilket mål har I talt om?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Choose(page, "Ja, vi har en fælles formulering");
        await page.GetByLabel("Den fælles formulering").FillAsync(Wording);
        await page.GetByLabel("Hvem var med?").FillAsync("Mathilde, hendes mor og rådgiverne");
        await Press(page, "Gem");
        await Assertions.Expect(page.GetByText("Enige").First).ToBeVisibleAsync();
        Assert.Empty(await screen.AccessibilityFaults());
        await screen.Picture("course-agreed");
    }

    private static async Task Accept(Screen screen)
    {
        var page = screen.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = Wording }).First.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Målet i én sætning")).ToHaveValueAsync(Wording);
        await page.GetByLabel("Til stede").FillAsync("Mathilde, hendes mor og rådgiverne");
        await Choose(page, "Billeder og tegninger");
        await page.GetByLabel("Specifikt").FillAsync("Spiser med i fællesrummet tirsdag og torsdag");
        await page.GetByLabel("Målbart").FillAsync("Sættes på kalenderen i køkkenet");
        await page.GetByLabel("Accepteret").FillAsync("Valgt af Mathilde blandt tre forslag");
        await Choose(page, "Borgeren har sagt ja til målet");
        await page.GetByLabel("Realistisk").FillAsync("Kommer der én aften om ugen i dag");
        await Day(page, "Tidsbegrænset", "1", "6", "2099");
        await Press(page, "Gem og aktivér");
        await Assertions.Expect(page.GetByText("Aktivt siden")).ToBeVisibleAsync();
    }

    private static async Task Contribute(Screen screen)
    {
        var page = screen.Page;
        await page.GetByText("Skriv forvaltningens bidrag").ClickAsync();
        await page.GetByLabel("Hvad gør forvaltningen for målet?").FillAsync("Støtte til at komme i gang med aftenen");
        await page.GetByLabel("I hvilken af forvaltningens planer står det?").FillAsync("Den sociale handleplan");
        await Press(page, "Gem bidraget");
        await Assertions.Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Støtte til at komme i gang med aftenen" })).ToBeVisibleAsync();
    }

    private static async Task FollowUpTogether(Screen screen)
    {
        var page = screen.Page;
        await page.GotoAsync($"/faelles-maal/borgere/{Mathilde}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Fælles opfølgninger" }).ClickAsync();
        await Day(page, "Dag", "1", "3", "2099");
        await page.GetByLabel("Klokken").FillAsync("9.30");
        await page.GetByLabel("Sted").FillAsync("Hjemme hos Mathilde");
        await Choose(page, "Børn og Unge");
        await Choose(page, "Senior og Omsorg");
        await page.GetByLabel("Andre, der er med").FillAsync("Kontaktlærer fra ungdomsuddannelsen");
        await Press(page, "Aftal mødet");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Fælles opfølgning", Exact = true })).ToBeVisibleAsync();
        await screen.Picture("course-meeting");
        Assert.Empty(await screen.AccessibilityFaults());

        foreach (var goal in await page.GetByRole(AriaRole.Group, new() { Name = "Hvor langt er borgeren nået?" }).AllAsync())
            await goal.GetByRole(AriaRole.Radio).Nth(3).CheckAsync(new() { Force = true });
        foreach (var note in await page.GetByLabel("Sådan går det").AllAsync()) await note.FillAsync("Mathilde er med to aftener. Hun siger, at det er blevet lettere.");
        foreach (var why in await page.GetByLabel("Hvorfor netop da?").AllAsync()) await why.FillAsync("Efter sommerferien");
        await Press(page, "Skriv tilbage til målene");
        await Assertions.Expect(page.GetByText("Skrevet tilbage til målene")).ToBeVisibleAsync();
        await screen.Picture("course-followed-up");
    }

    private static async Task ProposeHandover(Screen screen)
    {
        var page = screen.Page;
        await page.GotoAsync($"/faelles-maal/borgere/{Mathilde}/overgange?dag.day=17&dag.month=5&dag.year=2027");
        await screen.Picture("course-transition");
        Assert.Empty(await screen.AccessibilityFaults());
        await page.GetByText("Foreslå en overdragelse").ClickAsync();
        await page.GetByLabel("Hvad stopper?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Hvem arbejder med borgeren nu?").FillAsync("Mikkel Thorsø");
        await page.GetByLabel("I hvilken forvaltning?", new() { Exact = true }).SelectOptionAsync("children-and-schools");
        await page.GetByLabel("Hvem tager over?").FillAsync("Ali Demir");
        await page.GetByLabel("I hvilken forvaltning er den nye?").SelectOptionAsync("disability-and-elderly");
        await Day(page, "Første dag, begge er der", "15", "2", "2027");
        await Day(page, "Sidste dag, begge er der", "17", "6", "2027");
        await Press(page, "Foreslå overdragelsen");
        await Assertions.Expect(page.GetByText("Foreslået").First).ToBeVisibleAsync();
        await screen.Picture("course-handover");
    }

    private static async Task AcceptHandover(Screen screen)
    {
        var page = screen.Page;
        await page.GotoAsync($"/faelles-maal/borgere/{Mathilde}/overgange");
        await page.GetByLabel("Hvorfor (frivilligt)", new() { Exact = true }).FillAsync("Støtten efter 18 år besluttes på mødet i marts.");
        await Press(page, "Tag imod");
        await Assertions.Expect(page.GetByText("Modtaget").First).ToBeVisibleAsync();
        Assert.Empty(await screen.AccessibilityFaults());
    }

    private static async Task SeenByTheCitizen(Screen screen)
    {
        var page = screen.Page;
        await page.GotoAsync($"/faelles-maal/borgere/{Mathilde}");
        Assert.Empty(await screen.AccessibilityFaults());
        await page.GetByRole(AriaRole.Link, new() { Name = Wording }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Jeg vil helst være der, når der ikke er så mange.").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Mathilde er med to aftener.").First).ToBeVisibleAsync();
        Assert.Empty(await screen.AccessibilityFaults());
        await screen.Picture("course-citizen-phone");
        await page.GotoAsync($"/faelles-maal/borgere/{Mathilde}/overgange");
        await Assertions.Expect(page.GetByText("Modtaget").First).ToBeVisibleAsync();
        Assert.Empty(await screen.AccessibilityFaults());
        await screen.Picture("course-citizen-transition-phone");
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    // The design system draws its own box over the input.
    private static Task Choose(IPage page, string label) => page.GetByLabel(label, new() { Exact = true }).CheckAsync(new() { Force = true });

    private static async Task Day(IPage page, string label, string day, string month, string year)
    {
        var date = page.GetByRole(AriaRole.Group, new() { Name = label });
        await date.GetByLabel("Dag", new() { Exact = true }).FillAsync(day);
        await date.GetByLabel("Måned", new() { Exact = true }).FillAsync(month);
        await date.GetByLabel("År", new() { Exact = true }).FillAsync(year);
    }
}
