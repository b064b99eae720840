namespace NyeFaellesVeje.WebKit;

/// <summary>What the host tells the layout about the request: registered once per request.</summary>
public interface IPageFrame
{
    /// <summary>The municipality's name, as people know it.</summary>
    string Municipality { get; }

    /// <summary>The person signed in, or null.</summary>
    SignedInPerson? Person { get; }

    /// <summary>The main menu, in the order it is shown.</summary>
    IReadOnlyList<NavigationEntry> Navigation { get; }

    /// <summary>The path of the page being shown, for example <c>/borgere/42</c>.</summary>
    string CurrentPath { get; }
}

/// <summary>The person signed in, with the role in words.</summary>
public sealed record SignedInPerson(string Name, string? Role);

/// <summary>One entry of the main menu.</summary>
public sealed record NavigationEntry(string Text, string Href);
