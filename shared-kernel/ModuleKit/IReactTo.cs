using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit;

/// <summary>
/// Reacts to an event of another department. What it changes in the module's own database is committed together with the note that
/// the event has been taken, so the effect comes exactly once. It does nothing outside that database.
/// </summary>
/// <typeparam name="TEvent">The event heard.</typeparam>
public interface IReactTo<in TEvent> where TEvent : class, IEvent
{
    /// <summary>Makes the change. An exception means "not now": the event is tried again, then parked.</summary>
    Task React(TEvent happened, CancellationToken stop);
}
