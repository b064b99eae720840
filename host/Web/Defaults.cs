using Microsoft.Extensions.Configuration.Memory;

namespace NyeFaellesVeje.Host.Web;

/// <summary>What holds when nothing else is set: by environment variable, or by <c>--Name=value</c> on the command line.</summary>
internal static class Defaults
{
    public static IConfigurationSource Source { get; } = new MemoryConfigurationSource
    {
        InitialData = new Dictionary<string, string?>
        {
            ["urls"] = "http://localhost:5080",
            ["Storage:Folder"] = "data",
            ["Serilog:MinimumLevel:Default"] = "Information",
            ["Serilog:MinimumLevel:Override:Microsoft"] = "Warning",
            ["Serilog:MinimumLevel:Override:OpenIddict"] = "Warning",
            // Warns that keys lie unencrypted: the mode of their folder guards them.
            ["Serilog:MinimumLevel:Override:Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager"] = "Error",
            ["Serilog:WriteTo:0:Name"] = "Console",
            ["Serilog:WriteTo:0:Args:outputTemplate"] = "{Timestamp:HH:mm:ss} {Level:u3} {Module} {Message:lj}{NewLine}{Exception}",
        },
    };
}
