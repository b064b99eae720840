using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace NyeFaellesVeje.ModuleKit;

/// <summary>
/// How a department plugs in. One public class in the module's assembly, named by <see cref="ModuleAttribute"/>.
/// Endpoints (<c>ICarterModule</c>), pages (<see cref="IPages"/>), reactions (<see cref="IReactTo{TEvent}"/>) and answers
/// (<see cref="IAnswer{TQuestion, TAnswer}"/>) are found by themselves.
/// </summary>
public interface IModule
{
    /// <summary>What the module is called, where it lies and what it tells and asks the others.</summary>
    ModuleCard Card { get; }

    /// <summary>Registers what the module needs in its own container: usually one line, its database.</summary>
    void Register(IServiceCollection services);
}

/// <summary>Names the one <see cref="IModule"/> of an assembly, so that the host need not search.</summary>
/// <param name="entry">The module class.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleAttribute(Type entry) : Attribute
{
    /// <summary>The module class.</summary>
    public Type Entry { get; } = entry;
}

/// <summary>A module's visiting card.</summary>
/// <remarks>Its Danish title and its owner stand in its project file and reach the host by <c>module.json</c>: they are known even when it cannot be loaded.</remarks>
/// <param name="Route">Its name in addresses, such as <c>children-and-schools</c>: endpoints lie under <c>/api/&lt;route&gt;</c>.</param>
/// <param name="Purpose">One sentence on what it is for, in Danish.</param>
public sealed record ModuleCard(string Route, string Purpose)
{
    /// <summary>Where its pages lie, such as <c>/boern-og-skole</c>; null when it has none.</summary>
    public string? Pages { get; init; }

    /// <summary>Entries for the main menu.</summary>
    public IReadOnlyList<MenuEntry> Menu { get; init; } = [];

    /// <summary>True when it belongs to all departments: staff of every department write in it. False for a department's own.</summary>
    public bool IsForAllDepartments { get; init; }

    /// <summary>The event types it publishes. Publishing another one is refused.</summary>
    public IReadOnlyList<Type> Publishes { get; init; } = [];

    /// <summary>The question types it asks.</summary>
    public IReadOnlyList<Type> Asks { get; init; } = [];
}

/// <summary>An entry in the main menu.</summary>
/// <param name="Text">What it says, in Danish.</param>
/// <param name="Href">Where it leads; <c>{citizen}</c> in it is the signed-in citizen's own id.</param>
public sealed record MenuEntry(string Text, string Href)
{
    /// <summary>The only roles that see it; null for all who work in the municipality, but not for citizens, guardians and external providers.</summary>
    public IReadOnlyList<string>? Roles { get; init; }
}

/// <summary>What the host tells a module of its surroundings.</summary>
/// <param name="Name">The module's name (its assembly's).</param>
/// <param name="Title">The department's name in Danish.</param>
/// <param name="Storage">The folder its database lies in.</param>
/// <param name="Settings">Its own section of the configuration, <c>Modules:&lt;Name&gt;</c>.</param>
public sealed record ModuleEnvironment(string Name, string Title, string Storage, IConfiguration Settings);
