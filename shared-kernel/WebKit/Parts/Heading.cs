using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace NyeFaellesVeje.WebKit;

/// <summary>A heading whose level is chosen where it is used.</summary>
public sealed class Heading : ComponentBase
{
    /// <summary>The level, from 1 to 6.</summary>
    [Parameter, EditorRequired] public int Level { get; set; }

    /// <summary>Its class, if any.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>The heading's words.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, $"h{Level}");
        builder.AddAttribute(1, "class", Class);
        builder.AddContent(2, ChildContent);
        builder.CloseElement();
    }
}
