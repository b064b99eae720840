namespace NyeFaellesVeje.Contracts.DisabilityAndElderly;

/// <summary>
/// Which CPR number has this citizen? Asked of the citizen register only while a delivery report to KL is written, since the report's
/// profile wants the number in it; the asker never stores it, and the host carries the question for its own department only.
/// </summary>
/// <param name="Citizen">The citizen.</param>
[Question("disability.cpr-for-report.v1", ForItsOwnerOnly = true)]
public sealed record CprForReport(CitizenId Citizen) : IQuestion<ReportedCpr>;

/// <summary>The number that a report states.</summary>
/// <param name="Cpr">The number.</param>
public sealed record ReportedCpr(Cpr Cpr);
