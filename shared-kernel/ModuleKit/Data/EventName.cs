using System.Reflection;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit.Data;

/// <summary>The stable names of events: what is stored, so that a class may be renamed.</summary>
public static class EventName
{
    /// <summary>The name of this event type.</summary>
    public static string Of<TEvent>() where TEvent : class, IEvent => Cache<TEvent>.Name;

    /// <summary>The name of this event type.</summary>
    /// <exception cref="InvalidOperationException">The type carries no name.</exception>
    public static string Of(Type type) => type.GetCustomAttribute<EventAttribute>()?.Name
        ?? throw new InvalidOperationException($"Hændelsen {type.Name} har intet fast navn: sæt [Event(\"…\")] på den.");

    private static class Cache<TEvent>
    {
        public static readonly string Name = Of(typeof(TEvent));
    }
}
