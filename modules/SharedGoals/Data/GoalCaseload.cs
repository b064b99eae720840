using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The citizens somebody works with in whichever department; for those who lead this one, and for programs, those with a shared goal.</summary>
internal static class GoalCaseload
{
    /// <summary>So many citizens are looked through at once.</summary>
    private const int Most = 1000;

    private const int AtATime = 500;

    public static async Task<(IReadOnlyList<CitizenId> Citizens, IReadOnlyList<SilentDepartment> Silent)> Of(GoalDesk desk)
    {
        if (!desk.Who.IsPerson || desk.Who.SeesWhole(desk.Db))
            return (await desk.Db.Goals.AsNoTracking().WithoutPartial(desk.Who).Where(g => g.Status != GoalStatus.Ended).Select(g => g.Citizen).Distinct().OrderBy(c => c).Take(Most).ToListAsync(desk.Stop), []);
        var (own, silent) = await desk.Ask.OwnCaseload(desk.Who, desk.Stop);
        return ([.. own.Take(Most)], SilentDepartment.Of(silent));
    }

    /// <summary>Rows of many citizens: a statement holds only so many parameters.</summary>
    public static async Task<IReadOnlyList<T>> InChunks<T>(this SharedGoalsDb _, IReadOnlyList<CitizenId> citizens, Func<CitizenId[], IQueryable<T>> rows, CancellationToken stop)
    {
        var all = new List<T>();
        foreach (var some in citizens.Chunk(AtATime)) all.AddRange(await rows(some).ToListAsync(stop));
        return all;
    }
}
