using Microsoft.Playwright;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Browser;

/// <summary>A goal is begun from the citizen, refused with everything that is missing, finished and activated; and it works without script.</summary>
public sealed class GoalIsSet(OneHost one)
{
    [Theory]
    [InlineData("Lars Havgaard", true)]
    [InlineData("Susanne Vinther", false)]
    public async Task From_the_citizen_to_an_active_goal(string citizen, bool script)
    {
        Needs.Chromium();
        await using var screen = await Screen.Open(one, script: script);
        var page = screen.Page;
        await screen.SignIn("Maria Lundsby");
        await page.GotoAsync("/borgere");
        await page.GetByLabel("Navn eller personnummer").FillAsync(citizen);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = citizen }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mål og forløb på tværs" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begynd på et nyt mål" }).ClickAsync();

        await page.GetByLabel("Borgerens egne ord").FillAsync("Jeg vil lave min egen mad om onsdagen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem og aktivér" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Skriv målet i én sætning.").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Borgeren har ikke sagt ja til målet endnu.").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Borgerens egne ord")).ToHaveValueAsync("Jeg vil lave min egen mad om onsdagen.");
        if (script) Assert.Empty(await screen.AccessibilityFaults());
        await screen.Picture($"goal-refused{(script ? "" : "-without-script")}");

        await page.GetByLabel("Målet i én sætning").FillAsync("Lave aftensmad selv om onsdagen");
        await page.GetByLabel("Til stede").FillAsync("Borgeren, kontaktpersonen og rådgiveren");
        await page.GetByLabel("Billeder og tegninger").CheckAsync(new() { Force = true });
        await page.GetByLabel("Udvikle").CheckAsync(new() { Force = true });
        await page.GetByLabel("Specifikt").FillAsync("Køber ind tirsdag og laver mad onsdag");
        await page.GetByLabel("Målbart").FillAsync("Noteres hver onsdag");
        await page.GetByLabel("Accepteret").FillAsync("Valgt af borgeren blandt tre forslag");
        await page.GetByLabel("Borgeren har sagt ja til målet").CheckAsync(new() { Force = true });
        await page.GetByLabel("Realistisk").FillAsync("Hjælper til i køkkenet i dag");
        await page.GetByLabel("Dag", new() { Exact = true }).FillAsync("1");
        await page.GetByLabel("Måned", new() { Exact = true }).FillAsync("6");
        await page.GetByLabel("År", new() { Exact = true }).FillAsync("2099");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem og aktivér" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Aktivt siden")).ToBeVisibleAsync();
        if (script) Assert.Empty(await screen.AccessibilityFaults());
        await screen.Picture($"goal-active{(script ? "" : "-without-script")}");
    }
}
