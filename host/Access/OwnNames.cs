using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.HttpOverrides;
using NyeFaellesVeje.Host.Web;

namespace NyeFaellesVeje.Host.Access;

/// <summary>
/// By what names the host is called, and by whose word. Its issuer says who it is by the name it was called by, so a name that is not its
/// own is refused: <c>AllowedHosts</c> says which are; without the setting those it listens on. What a proxy says of the way a request has
/// come is heard only from those in <c>Access:Proxies</c>.
/// </summary>
internal static class OwnNames
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private const ForwardedHeaders FromProxies = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;

    public static void AddOwnNames(this WebApplicationBuilder builder, AccessSettings settings)
    {
        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            options.IncludeFailureMessage = false;
            // The framework reads the setting itself, and lets every name through where there is none.
            if (string.IsNullOrWhiteSpace(builder.Configuration["AllowedHosts"])) options.AllowedHosts = ListenedOn(builder.Configuration);
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            // To the framework nobody named is everybody trusted.
            options.ForwardedHeaders = settings.ProxyNetworks.Count == 0 ? ForwardedHeaders.None : FromProxies;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in settings.ProxyNetworks) options.KnownIPNetworks.Add(network);
            // As many as there are on the way: each is named.
            options.ForwardLimit = null;
        });
        // The framework's refusal of a name stands before everything an application adds, so what it lacks stands before that.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, Outermost>());
    }

    private static List<string> ListenedOn(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        var hosts = urls.Concat(endpoints).Select(BindingAddress.Parse).Where(address => !address.IsUnixPipe && !address.IsNamedPipe)
            .Select(address => address.Host).ToHashSet();
        var all = hosts.RemoveWhere(host => host is "*" or "+" or "0.0.0.0" or "[::]") > 0;
        return [.. Loopback, .. hosts, .. all ? OfTheMachine() : []];
    }

    private static IEnumerable<string> OfTheMachine() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(own => new IPAddress(own.Address.GetAddressBytes()))
        .Select(own => own.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{own}]" : own.ToString())
        .Prepend(Dns.GetHostName());

    private sealed class Outermost : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseForwardedHeaders();
            app.UseSecurityHeaders();
            // Whatever is refused further in has its words already.
            app.UseStatusCodePages(refused => Refused().ExecuteAsync(refused.HttpContext));
            next(app);
        };

        private static ProblemHttpResult Refused() => TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest,
            type: "urn:nye-faelles-veje:unknown-name", title: "Det navn svarer værten ikke på.",
            detail: "De navne, den svarer på, sættes med AllowedHosts.");
    }
}
