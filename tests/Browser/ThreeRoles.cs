using Microsoft.Playwright;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Browser;

/// <summary>A caseworker opens a citizen who is nobody of hers, the citizen sees that she did and asks about it, the data protection officer sees the question.</summary>
public sealed class ThreeRoles(OneHost one)
{
    private const string Dennis = "01674d50-cc33-7000-a930-862b7a0723a4";

    [Fact]
    public async Task What_a_caseworker_opens_the_citizen_sees_and_asks_about()
    {
        Needs.Chromium();
        await using (var screen = await Screen.Open(one))
        {
            await screen.SignIn("Mikkel Thorsø");
            await screen.Page.GotoAsync($"/borgere/{Dennis}");
            Assert.DoesNotContain("Dennis", await screen.Page.ContentAsync());
            await screen.Page.GetByLabel("Formål").FillAsync("Forberede et fælles møde");
            await screen.Page.GetByLabel("Akut fare for liv eller helbred").CheckAsync(new() { Force = true });
            await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Åbn", Exact = true }).ClickAsync();
            await Assertions.Expect(screen.Page.GetByRole(AriaRole.Heading, new() { Name = "Dennis Vejrup" })).ToBeVisibleAsync();

            // Once per citizen and session: the next page does not ask again.
            await screen.Page.GotoAsync($"/faelles-maal/borgere/{Dennis}");
            await Assertions.Expect(screen.Page.GetByLabel("Formål")).ToHaveCountAsync(0);
        }
        await using (var screen = await Screen.Open(one, phone: true))
        {
            await screen.SignIn("Dennis Vejrup");
            await screen.Page.GotoAsync("/min-vej/hvem-har-set");
            Assert.Contains("Forberede et fælles møde", await screen.Page.Locator("main").InnerTextAsync());
            Assert.DoesNotContain("Thorsø", await screen.Page.ContentAsync());
            Assert.Empty(await screen.AccessibilityFaults());
            await screen.Picture("who-has-seen-phone");
        }
        await using (var screen = await Screen.Open(one))
        {
            await screen.SignIn("Niels Astrup");
            await screen.Page.GotoAsync("/tilsyn");
            Assert.Empty(await screen.AccessibilityFaults());
            await screen.Picture("supervision-laptop");
            var closed = await screen.Page.GotoAsync($"/borgere/{Dennis}");
            Assert.Equal(403, closed!.Status);
            await screen.Page.GotoAsync("/tilsyn/gennemgang");
            Assert.Contains("Forberede et fælles møde", await screen.Page.Locator("main").InnerTextAsync());
            await screen.Picture("access-reviews-laptop");
        }
    }
}
