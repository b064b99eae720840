using Autofac;
using Autofac.Core;
using Autofac.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>
/// The services a module's endpoints see: the module's own first, then the host's. Options of the web framework are always the host's,
/// or a module's answers would be written by other JSON rules than the API description states.
/// </summary>
internal sealed class ModuleServices(ILifetimeScope module, IServiceProvider host) : IServiceProvider, IKeyedServiceProvider, IServiceProviderIsService
{
    private readonly AutofacServiceProvider own = new(module);

    public object? GetService(Type type)
    {
        if (type == typeof(IServiceProvider) || type == typeof(IServiceProviderIsService)) return this;
        return IsOwn(type) ? own.GetService(type) : host.GetService(type);
    }

    public bool IsService(Type type) => IsOwn(type) || host.GetRequiredService<IServiceProviderIsService>().IsService(type);

    public object? GetKeyedService(Type type, object? key) => ((IKeyedServiceProvider)host).GetKeyedService(type, key);

    public object GetRequiredKeyedService(Type type, object? key) => ((IKeyedServiceProvider)host).GetRequiredKeyedService(type, key);

    private bool IsOwn(Type type)
    {
        if (type == typeof(IServiceScopeFactory)) return true;
        var asked = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? type.GetGenericArguments()[0] : type;
        if (asked.IsGenericType && asked.GetGenericTypeDefinition() is { } open
            && (open == typeof(IOptions<>) || open == typeof(IOptionsMonitor<>) || open == typeof(IOptionsSnapshot<>))
            && asked.GetGenericArguments()[0].Assembly.GetName().Name!.StartsWith("Microsoft.", StringComparison.Ordinal)) return false;
        return module.ComponentRegistry.IsRegistered(new TypedService(asked));
    }
}
