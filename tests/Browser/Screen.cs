using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Browser;

/// <summary>A Chromium window on a host, signed in by clicking as a person would.</summary>
public sealed class Screen : IAsyncDisposable
{
    private readonly List<string> elsewhere = [];

    private Screen(IPage page, Uri host)
    {
        Page = page;
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.ToString(), StringComparison.Ordinal)) elsewhere.Add(request.Url);
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Addresses outside the host that a page asked for.</summary>
    public IReadOnlyList<string> Elsewhere => elsewhere;

    /// <summary>Opens a window of a small laptop, or of a phone, that knows nothing of the others.</summary>
    public static async Task<Screen> Open(OneHost one, bool phone = false, bool script = true)
    {
        Needs.Chromium();
        var page = await (await one.Chromium()).NewPageAsync(new()
        {
            BaseURL = one.Host.Address.ToString(),
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
            JavaScriptEnabled = script,
            Locale = "da-DK",
        });
        return new Screen(page, one.Host.Address);
    }

    /// <summary>Signs in by the button with this person's name.</summary>
    public async Task SignIn(string name)
    {
        await Page.GotoAsync("/sign-in");
        await Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>What axe finds against WCAG 2.2 AA, as rule and place; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityFaults()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))];
    }

    /// <summary>A picture of the whole page in <c>artifacts/screenshots</c>.</summary>
    public Task Picture(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Workplace.Checkout, "artifacts", "screenshots", $"{name}.png"), FullPage = true });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
