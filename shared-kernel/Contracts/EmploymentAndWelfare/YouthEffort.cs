namespace NyeFaellesVeje.Contracts.EmploymentAndWelfare;

/// <summary>A young person has come under the municipal youth effort (kommunal ungeindsats).</summary>
/// <param name="Citizen">The young person.</param>
/// <param name="On">The day.</param>
[Event("employment.youth-effort-started.v1")]
public sealed record YouthEffortStarted(CitizenId Citizen, DateOnly On) : IEvent;

/// <summary>The youth effort has ended.</summary>
/// <param name="Citizen">The young person.</param>
/// <param name="On">The day authority ended.</param>
/// <param name="Reason">Why.</param>
[Event("employment.youth-effort-ended.v1")]
public sealed record YouthEffortEnded(CitizenId Citizen, DateOnly On, YouthEffortEnd Reason) : IEvent;

/// <summary>Why the youth effort ended.</summary>
public enum YouthEffortEnd
{
    /// <summary>Upper secondary education is completed (ungdomsuddannelse gennemført).</summary>
    UpperSecondaryCompleted,

    /// <summary>The upper age is reached (fyldt 25 år).</summary>
    AgeReached,

    /// <summary>Moved to another municipality, whose authority it then is (flyttet fra kommunen).</summary>
    MovedAway,
}
