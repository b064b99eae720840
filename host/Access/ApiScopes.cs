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

    public static string[] All { get; } = [CitizensRead, DepartmentsRead, DepartmentsWrite];
}
