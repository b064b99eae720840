using System.Collections.Concurrent;
using System.Threading.Channels;
using NyeFaellesVeje.ModuleKit.Delivery;

namespace NyeFaellesVeje.Host.Delivery;

/// <summary>Wakes every subscriber's pump when events have been written. A wake-up more is harmless, one less is made good by the clock.</summary>
internal sealed class OutboxSignal : IOutboxSignal
{
    private readonly ConcurrentDictionary<string, Channel<bool>> subscribers = new();

    public void Written()
    {
        foreach (var wake in subscribers.Values) wake.Writer.TryWrite(true);
    }

    /// <summary>The wake-ups of one subscriber.</summary>
    public ChannelReader<bool> Of(string subscriber) => subscribers.GetOrAdd(subscriber,
        _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite })).Reader;
}
