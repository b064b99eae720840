namespace NyeFaellesVeje.ModuleKit.Delivery;

/// <summary>Wakes the pump: events lie in an outbox. Only a hint; the outbox itself is the truth.</summary>
internal interface IOutboxSignal
{
    /// <summary>Events have been committed.</summary>
    void Written();
}
