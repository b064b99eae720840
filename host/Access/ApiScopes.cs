using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Access;

/// <summary>What a program can be given leave to do.</summary>
internal static class ApiScopes
{
    /// <summary>See a citizen over all departments.</summary>
    public const string CitizensRead = "citizens.read";

    /// <summary>Read what the departments keep.</summary>
    public const string DepartmentsRead = "departments.read";

    /// <summary>Write in the departments' cases.</summary>
    public const string DepartmentsWrite = "departments.write";

    /// <summary>Those that are not given to a client unless it is said of it.</summary>
    public static IReadOnlyList<string> GivenToFew { get; } = [Leave.Unmask];

    /// <summary>Each with what it gives leave to, for those who read the API's description.</summary>
    public static IReadOnlyDictionary<string, string> InWords { get; } = new Dictionary<string, string>
    {
        [CitizensRead] = "See a citizen over all departments",
        [DepartmentsRead] = "Read what the departments keep",
        [DepartmentsWrite] = "Write in the departments' cases",
        [Leave.FindByCpr] = "Find a citizen by CPR number, or enter one in the register",
        [Leave.Unmask] = "See a protected name and address",
    };

    public static IEnumerable<string> All => InWords.Keys;
}
