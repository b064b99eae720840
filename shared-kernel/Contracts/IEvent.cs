namespace NyeFaellesVeje.Contracts;

/// <summary>
/// Something that has happened in a department and that others may react to. A sealed record of ids, value types and dates,
/// named in the past tense; never names, CPR numbers or free text about a person.
/// </summary>
public interface IEvent
{
    /// <summary>The citizen it is about. A department hears the events of one citizen in the order they were published.</summary>
    CitizenId Citizen { get; }
}

/// <summary>The stable name under which an event is stored and delivered, such as <c>children.wellbeing-forum-closed.v1</c>.</summary>
/// <param name="name">Department, what happened, version. Never changes; a changed shape is a new version.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
