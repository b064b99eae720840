using System.Globalization;
using System.Reflection;
using System.Text.Json;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The dated words goals are set in (<c>Data/goals.json</c>), with the number of few goals the municipality has set: <c>Modules:SharedGoals:FewGoals</c>.</summary>
internal static class GoalFile
{
    public static GoalBook Read(ModuleEnvironment environment) => Read() with
    {
        OwnFewGoals = int.TryParse(environment.Settings["FewGoals"], NumberStyles.None, CultureInfo.InvariantCulture, out var own) && own > 0 ? own : null,
    };

    /// <summary>The words alone.</summary>
    public static GoalBook Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("goals.json")!;
        return JsonSerializer.Deserialize<GoalBook>(file, ContractJson.Options)!;
    }
}
