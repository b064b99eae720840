using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ModuleKit.Cases;

/// <summary>Which rows of a list somebody may see.</summary>
public static class OwnCases
{
    /// <summary>
    /// The rows of citizens that the signed-in works with: one's own and one's team's; a leader's or coordinator's whole department. In
    /// another department's lists everybody sees their own only: to lead one is no right to another, and its teams may be named alike. A
    /// program sees all: what it reads it reads on the basis it pleads. Nobody sees whom they are partial to. The rows must have a property
    /// <c>Citizen</c>.
    /// </summary>
    public static IQueryable<T> SeenBy<T>(this IQueryable<T> rows, SignedIn who, ModuleDb db, DateOnly today) where T : class
    {
        rows = rows.WithoutPartial(who);
        if (!who.IsPerson || who.SeesWhole(db)) return rows;
        var (staff, team) = (who.Staff ?? new StaffId(Guid.Empty), who.IsOf(db) ? who.Team : null);
        var mine = db.CaseStaff.On(today).Where(m => m.Staff == staff || (team != null && m.Team == team));
        return rows.Where(row => mine.Any(m => m.Citizen == EF.Property<CitizenId>(row, "Citizen")));
    }

    /// <summary>The rows but for those of citizens whom the signed-in is partial to (inhabil). The rows must have a property <c>Citizen</c>.</summary>
    public static IQueryable<T> WithoutPartial<T>(this IQueryable<T> rows, SignedIn who) where T : class
    {
        if (who.PartialTo.Count == 0) return rows;
        var partial = who.PartialTo.Select(citizen => (CitizenId?)citizen).ToList();
        return rows.Where(row => EF.Property<CitizenId?>(row, "Citizen") == null || !partial.Contains(EF.Property<CitizenId?>(row, "Citizen")));
    }

    /// <summary>
    /// The citizens the signed-in works with in any department, alone or by the team, but for those they are partial to; and the departments that
    /// could not be asked.
    /// </summary>
    public static async Task<(IReadOnlyList<CitizenId> Citizens, IReadOnlyList<Reply<Caseload>> Silent)> OwnCaseload(this IAsk ask, SignedIn who, CancellationToken stop)
    {
        if (who.Staff is not { } staff) return ([], []);
        var replies = await ask.All(new WhomDoTheyWorkWith(staff, who.Team) { Department = who.Department }, stop);
        return ([.. replies.SelectMany(reply => reply.Answer?.Citizens ?? []).Distinct().Except(who.PartialTo)], [.. replies.Where(reply => reply.WhyNot is not null)]);
    }

    /// <summary>Whether the signed-in leads the department whose database this is, and so sees all of it.</summary>
    public static bool SeesWhole(this SignedIn who, ModuleDb db) => who.Role is Roles.DepartmentHead or Roles.Coordinator && who.IsOf(db);

    private static bool IsOf(this SignedIn who, ModuleDb db) => who.Department == db.Route;

    /// <summary>The memberships in force on a day.</summary>
    internal static IQueryable<CaseMembership> On(this IQueryable<CaseMembership> members, DateOnly day) =>
        members.AsNoTracking().Where(m => m.From <= day && (m.Until == null || m.Until > day));
}
