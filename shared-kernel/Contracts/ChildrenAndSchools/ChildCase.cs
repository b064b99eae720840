namespace NyeFaellesVeje.Contracts.ChildrenAndSchools;

/// <summary>A wellbeing forum (trivselsforum) has referred a child on.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="On">The day.</param>
[Event("children.wellbeing-forum-referred.v1")]
public sealed record WellbeingForumReferred(CitizenId Citizen, DateOnly On) : IEvent;

/// <summary>A stage of investigation of a child's circumstances (undersøgelse) has begun.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="On">The day it began.</param>
[Event("children.child-investigation-started.v1")]
public sealed record ChildInvestigationStarted(CitizenId Citizen, DateOnly On) : IEvent;

/// <summary>A stage of investigation has ended.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="On">The day it ended.</param>
/// <param name="GoesOn">True when another stage follows at once.</param>
[Event("children.child-investigation-ended.v1")]
public sealed record ChildInvestigationEnded(CitizenId Citizen, DateOnly On, bool GoesOn) : IEvent;

/// <summary>Professionals and parents have assessed how a child thrives (trivselsvurdering). The result stays in the department.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="On">The day.</param>
/// <param name="Next">The day of the next assessment.</param>
[Event("children.wellbeing-assessed.v1")]
public sealed record WellbeingAssessed(CitizenId Citizen, DateOnly On, DateOnly Next) : IEvent;

/// <summary>A support (indsats) for a child has been granted.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="From">First day.</param>
/// <param name="ExpectedUntil">Expected last day.</param>
/// <param name="Step">The step on the support ladder (indsatstrappen), 1-6.</param>
/// <param name="Law">The paragraph it is granted by.</param>
[Event("children.support-started.v1")]
public sealed record ChildSupportStarted(CitizenId Citizen, DateOnly From, DateOnly ExpectedUntil, int Step, LawReference Law) : IEvent;

/// <summary>A support for a child has ended.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="On">The first day it no longer runs.</param>
/// <param name="Step">The step it was on.</param>
[Event("children.support-ended.v1")]
public sealed record ChildSupportEnded(CitizenId Citizen, DateOnly On, int Step) : IEvent;

/// <summary>A plan for a child or young person is in force.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="On">The day.</param>
/// <param name="Kind">The kind of plan.</param>
/// <param name="FollowUp">The first follow-up.</param>
[Event("children.plan-adopted.v1")]
public sealed record ChildPlanAdopted(CitizenId Citizen, DateOnly On, ChildPlanKind Kind, DateOnly FollowUp) : IEvent;

/// <summary>A plan has been followed up together with the child.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="On">The day.</param>
/// <param name="Next">The next follow-up; null when the plan ended.</param>
[Event("children.plan-followed-up.v1")]
public sealed record ChildPlanFollowedUp(CitizenId Citizen, DateOnly On, DateOnly? Next) : IEvent;

/// <summary>Kinds of plan for children and young people.</summary>
public enum ChildPlanKind
{
    /// <summary>Barnets plan (barnets lov § 91).</summary>
    Child,

    /// <summary>Ungeplan (barnets lov § 108).</summary>
    Youth,

    /// <summary>Helhedsorienteret plan for 16-23-årige (barnets lov § 110).</summary>
    Holistic,
}

/// <summary>It is decided whether a young person gets youth support (ungestøtte) after 18: those who take over can prepare.</summary>
/// <param name="Citizen">The young person.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="Granted">Whether there shall be youth support.</param>
[Event("children.youth-support-decided.v1")]
public sealed record YouthSupportDecided(CitizenId Citizen, DateOnly On, bool Granted) : IEvent;

/// <summary>A child has been placed outside the home (anbragt). Where, stays in the department.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="From">First day.</param>
/// <param name="ExpectedUntil">Expected last day.</param>
[Event("children.placement-started.v1")]
public sealed record PlacementStarted(CitizenId Citizen, DateOnly From, DateOnly ExpectedUntil) : IEvent;

/// <summary>A placement has ended.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="On">The first day the child no longer lives there.</param>
[Event("children.placement-ended.v1")]
public sealed record PlacementEnded(CitizenId Citizen, DateOnly On) : IEvent;

/// <summary>An assessment of a child's circumstances (udredning i ICS-trekanten) is finished.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="On">The day.</param>
[Event("children.assessment-finished.v1")]
public sealed record ChildAssessmentFinished(CitizenId Citizen, DateOnly On) : IEvent;
