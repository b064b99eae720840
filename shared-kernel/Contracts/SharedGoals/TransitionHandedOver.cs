namespace NyeFaellesVeje.Contracts.SharedGoals;

/// <summary>A warm handover (varm overdragelse) at a transition has been accepted by the new worker's side.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Handover">The handover.</param>
/// <param name="On">The first day without what ends.</param>
/// <param name="Ends">What ends rests on, where known.</param>
/// <param name="Follows">What follows rests on; null where nothing follows and the gap was acknowledged, or the law is not known.</param>
/// <param name="OldWorker">Who worked with the citizen, where the person is known.</param>
/// <param name="NewWorker">Who does from now on, where the person is known.</param>
/// <param name="OverlapFrom">First day both do.</param>
/// <param name="OverlapTo">Last day both do.</param>
[Event("shared-goals.transition-handed-over.v1")]
public sealed record TransitionHandedOver(CitizenId Citizen, Guid Handover, DateOnly On, LawReference? Ends, LawReference? Follows, StaffId? OldWorker, StaffId? NewWorker, DateOnly OverlapFrom, DateOnly OverlapTo) : IEvent;
