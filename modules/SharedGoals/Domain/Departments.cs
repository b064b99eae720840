namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>The departments by route name, as people know them.</summary>
internal static class Departments
{
    /// <summary>Those that hold information of their own about a citizen.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["children-and-schools"] = "Børn og Unge",
        ["employment-and-welfare"] = "Job og Velfærd",
        ["disability-and-elderly"] = "Senior og Omsorg",
        ["shared-goals"] = "Fælles mål",
    };

    /// <summary>A department in Danish; its route name where it is not one of these.</summary>
    public static string InDanish(string route) => All.GetValueOrDefault(route, route);
}
