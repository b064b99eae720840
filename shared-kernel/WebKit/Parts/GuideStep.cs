namespace NyeFaellesVeje.WebKit;

/// <summary>One step of a <see cref="StepGuide" />. A step without an address cannot be gone to yet.</summary>
public sealed record GuideStep(string Text, string? Href = null, StepState State = StepState.Open, string? Hint = null);

/// <summary>How far a step is.</summary>
public enum StepState
{
    /// <summary>Not done yet.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Filled in with errors.</summary>
    Error,
}
