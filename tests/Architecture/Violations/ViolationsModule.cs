using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.ChildrenAndSchools;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.SharedGoals;
using NyeFaellesVeje.Violations;

[assembly: Module(typeof(ViolationsModule))]

namespace NyeFaellesVeje.Violations;

/// <summary>A module that breaks every rule once, each in a type named after what it breaks.</summary>
public sealed class ViolationsModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("violations", "Bryder hver regel én gang.") { Asks = [typeof(FindCitizen)] };

    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
    }
}

/// <summary>Public, though nobody outside needs it.</summary>
public sealed class SeenFromOutside;

internal class CanBeInherited;

internal sealed class UsesTheHost
{
    public Type Host => typeof(ModuleState);
}

internal sealed class UsesAnotherModule
{
    public Type Other => typeof(SharedGoalsModule);
}

internal sealed class FeatureElsewhere : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/elsewhere", () => TypedResults.NoContent()).WithName("violations.elsewhere").ForEverybody();
}

[Event("violations.happened.v1")]
internal sealed record EventOfItsOwn(CitizenId Citizen) : IEvent;

internal sealed class SpeaksForAnother
{
    public static void Speak(ModuleDb db, CitizenId citizen, DateOnly on) => db.Publish(new WellbeingForumOpened(citizen, on));
}

internal sealed class HasAClockOfItsOwn
{
    public static DateTime Now => DateTime.Now;
}

internal sealed class IsDynamic
{
    public static object Call(dynamic anything) => anything.Whatever();
}

internal sealed class OpensADatabase
{
    public static SqliteConnection Open() => new("Data Source=another.db");
}
