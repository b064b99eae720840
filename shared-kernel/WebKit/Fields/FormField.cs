using Microsoft.AspNetCore.Components;

namespace NyeFaellesVeje.WebKit;

/// <summary>What every field of a form has: a name, a label, and at times a hint and an error.</summary>
public abstract class FormField : ComponentBase
{
    /// <summary>The name the value is posted under.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>What the field asks for.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Help to fill it in.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>What is wrong with the value, as a plain sentence.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>Whether the field may be left empty; the label then says so.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>The id of the element that an error message links to.</summary>
    protected string Id => IdOf(Name);

    /// <summary>The id of the hint.</summary>
    protected string HintId => Id + "-hint";

    /// <summary>The id of the error message.</summary>
    protected string ErrorId => Id + "-error";

    /// <summary>The ids of the texts that describe the field, or null.</summary>
    protected virtual string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => HintId,
        (null, not null) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };

    /// <summary>"true" when there is an error, else no attribute.</summary>
    protected string? Invalid => Error is null ? null : "true";

    /// <summary>The id of the field with a name: the name itself, without what an address cannot hold.</summary>
    public static string IdOf(string name) => name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);
}

/// <summary>One of the answers a field lets the reader choose between.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);

/// <summary>What is wrong with the value of a field.</summary>
public sealed record FieldError(string Name, string Text);
