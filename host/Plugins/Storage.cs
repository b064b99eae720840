using Microsoft.Data.Sqlite;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>The folder everything is stored in, and what a database in it must hold to.</summary>
internal static class Storage
{
    /// <summary>The data folder; made when it is not there. <c>Storage:Folder</c> moves it.</summary>
    public static string Folder(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["Storage:Folder"] ?? "data");
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Asserts that the database is safe against power loss.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static async Task AssertSafe(SqliteConnection database, CancellationToken stop)
    {
        var journal = await Pragma(database, "journal_mode", stop);
        var synchronous = await Pragma(database, "synchronous", stop);
        var foreignKeys = await Pragma(database, "foreign_keys", stop);
        if ((journal, synchronous, foreignKeys) is not ("wal", "2", "1"))
            throw new InvalidOperationException($"Databasen er ikke sikret mod strømsvigt: journal_mode={journal}, synchronous={synchronous}, foreign_keys={foreignKeys}.");
    }

    private static async Task<string> Pragma(SqliteConnection database, string name, CancellationToken stop)
    {
        await using var command = database.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
