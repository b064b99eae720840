using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ModuleKit.Cases;

/// <summary>
/// Who works with a citizen, by statements that are kept open and prepared: every department is asked at every request that shows a
/// citizen, so this is read past the context. As live as any other read: a withdrawn case bites on the next request.
/// </summary>
internal sealed class CaseStaffLookup(DbContextOptions options) : IDisposable
{
    private const string OfCitizen = "SELECT Staff, Team FROM case_staff WHERE Citizen = $citizen AND \"From\" <= $day AND (Until IS NULL OR Until > $day)";

    private readonly ConcurrentBag<SqliteCommand> idle = [];

    /// <summary>The staff who work with the citizen on a Danish local date.</summary>
    public async Task<IReadOnlyList<CaseMember>> On(DateOnly day, CitizenId citizen, CancellationToken stop)
    {
        var command = idle.TryTake(out var kept) ? kept : await Prepare(stop);
        try
        {
            command.Parameters["$citizen"].Value = citizen.Value.ToByteArray(bigEndian: true);
            command.Parameters["$day"].Value = day;
            var members = new List<CaseMember>();
            using (var rows = command.ExecuteReader())
                while (rows.Read()) members.Add(new CaseMember(new StaffId(new Guid((byte[])rows[0], bigEndian: true)), rows.IsDBNull(1) ? null : rows.GetString(1)));
            idle.Add(command);
            return members;
        }
        catch
        {
            Close(command);
            throw;
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var command)) Close(command);
    }

    private async Task<SqliteCommand> Prepare(CancellationToken stop)
    {
        var connection = await SqlitePragmas.Open(options, stop);
        var command = connection.CreateCommand();
        command.CommandText = OfCitizen;
        command.Parameters.Add("$citizen", SqliteType.Blob);
        command.Parameters.Add("$day", SqliteType.Text);
        return command;
    }

    private static void Close(SqliteCommand command)
    {
        var connection = command.Connection;
        command.Dispose();
        connection?.Dispose();
    }
}
