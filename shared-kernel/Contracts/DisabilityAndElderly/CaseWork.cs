namespace NyeFaellesVeje.Contracts.DisabilityAndElderly;

/// <summary>A case on a citizen has been opened in the department (sag åbnet).</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="On">The day.</param>
[Event("disability.case-opened.v1")]
public sealed record CaseOpened(CitizenId Citizen, DateOnly On) : IEvent;

/// <summary>The department's case on a citizen has been closed (sag lukket).</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="On">The day.</param>
[Event("disability.case-closed.v1")]
public sealed record CaseClosed(CitizenId Citizen, DateOnly On) : IEvent;

/// <summary>Support has been granted by a decision (bevilling).</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="From">First day of the support.</param>
/// <param name="Law">The paragraph it is granted by.</param>
[Event("disability.support-granted.v1")]
public sealed record SupportGranted(CitizenId Citizen, DateOnly From, LawReference Law) : IEvent;

/// <summary>Support has ended after a follow-up (indsats afsluttet).</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="On">The day.</param>
[Event("disability.support-ended.v1")]
public sealed record SupportEnded(CitizenId Citizen, DateOnly On) : IEvent;

/// <summary>The citizen is expected home from hospital or psychiatry (udskrivning ventes).</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Expected">The expected day.</param>
[Event("disability.discharge-expected.v1")]
public sealed record DischargeExpected(CitizenId Citizen, DateOnly Expected) : IEvent;
