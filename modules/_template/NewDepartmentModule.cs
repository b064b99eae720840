using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.NewDepartment;
using NyeFaellesVeje.NewDepartment.Data;

[assembly: Module(typeof(NewDepartmentModule))]

namespace NyeFaellesVeje.NewDepartment;

/// <summary>The department's module.</summary>
public sealed class NewDepartmentModule : IModule
{
    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("new-department", "Samtaler med borgeren.");

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services.AddDatabase<NewDepartmentDb>();
}
