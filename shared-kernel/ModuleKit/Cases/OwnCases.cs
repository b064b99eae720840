using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ModuleKit.Cases;

/// <summary>Which rows of a list somebody may see.</summary>
public static class OwnCases
{
    /// <summary>
    /// The rows of citizens that the signed-in works with: one's own and one's team's; a leader's or coordinator's whole department. In
    /// another department's lists everybody sees their own only: to lead one is no right to another, and its teams may be named alike. A
    /// program sees all: what it reads it reads on the basis it pleads. The rows must have a property <c>Citizen</c>.
    /// </summary>
    public static IQueryable<T> SeenBy<T>(this IQueryable<T> rows, SignedIn who, ModuleDb db, DateOnly today) where T : class
    {
        if (!who.IsPerson || who.SeesWhole(db)) return rows;
        var (staff, team) = (who.Staff ?? new StaffId(Guid.Empty), who.IsOf(db) ? who.Team : null);
        var mine = db.CaseStaff.On(today).Where(m => m.Staff == staff || (team != null && m.Team == team));
        return rows.Where(row => mine.Any(m => m.Citizen == EF.Property<CitizenId>(row, "Citizen")));
    }

    /// <summary>Whether the signed-in leads the department whose database this is, and so sees all of it.</summary>
    public static bool SeesWhole(this SignedIn who, ModuleDb db) => who.Role is Roles.DepartmentHead or Roles.Coordinator && who.IsOf(db);

    private static bool IsOf(this SignedIn who, ModuleDb db) => who.Department == db.Route;

    /// <summary>The memberships in force on a day.</summary>
    internal static IQueryable<CaseMembership> On(this IQueryable<CaseMembership> members, DateOnly day) =>
        members.AsNoTracking().Where(m => m.From <= day && (m.Until == null || m.Until > day));
}
