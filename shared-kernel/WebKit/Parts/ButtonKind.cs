namespace NyeFaellesVeje.WebKit;

/// <summary>How much a button draws the eye.</summary>
public enum ButtonKind
{
    /// <summary>The page's main act; one on a page.</summary>
    Primary,

    /// <summary>Another act.</summary>
    Secondary,

    /// <summary>A lesser act.</summary>
    Tertiary,

    /// <summary>An act that cannot be undone.</summary>
    Warning,
}
