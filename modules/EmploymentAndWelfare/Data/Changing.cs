using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>How what is open is changed: found, decided on by its own rules, noted in the history, saved. Null when there is no such thing.</summary>
internal static class Changing
{
    /// <summary>Changes a young person's open education plan.</summary>
    public static async Task<Refusals?> ChangePlan(this Desk desk, CitizenId citizen, Func<EducationPlan, Refusals?> change, string what)
    {
        if (await desk.Db.OpenPlanOf(citizen, desk.Stop) is not { } plan || change(plan) is not { } refused) return null;
        if (!refused.None) return refused;
        plan.Revision++;
        desk.Note(citizen, plan.Id, what);
        return await desk.Save(refused);
    }

    /// <summary>Changes a goal of the jobcentre's.</summary>
    public static async Task<Refusals?> ChangeGoal(this Desk desk, CitizenId citizen, GoalId goal, Func<JobGoal, Refusals> change, string what)
    {
        if (await desk.Db.JobGoals.FirstOrDefaultAsync(g => g.Id == goal && g.Citizen == citizen, desk.Stop) is not { } found) return null;
        var refused = change(found);
        if (!refused.None) return refused;
        found.Revision++;
        desk.Note(citizen, goal.Value, what);
        return await desk.Save(refused);
    }

    /// <summary>Changes the Task Force that runs.</summary>
    public static async Task<Refusals?> ChangeTaskForce(this Desk desk, CitizenId citizen, Func<TaskForce, Refusals> change, string what)
    {
        if (await desk.Db.WholeTaskForces.FirstOrDefaultAsync(t => t.Citizen == citizen && t.Ended == null, desk.Stop) is not { } force) return null;
        var refused = change(force);
        if (!refused.None) return refused;
        force.Revision++;
        desk.Note(citizen, force.Id, what);
        return await desk.Save(refused);
    }

    /// <summary>Changes a family that the signed-in works with a member of; the change is audited for those members, but for the one the request is about, whose look the gate has noted.</summary>
    public static async Task<Refusals?> ChangeFamily(this Desk desk, Guid id, Func<FamilyCase, Refusals?> change, string? what, CitizenId? about = null)
    {
        if (await desk.Db.WholeFamilies.FirstOrDefaultAsync(f => f.Id == id, desk.Stop) is not { } family) return null;
        var seen = await desk.SeenOfFamily(id);
        if (seen.Count == 0) return null;
        await desk.Access.Listed(seen.Where(member => member != about), desk.Stop);
        var members = family.Members.Where(m => m.Until is null).Select(m => m.Citizen).ToList();
        if (change(family) is not { } refused) return null;
        if (!refused.None) return refused;
        family.Revision++;
        foreach (var member in what is null ? [] : members) desk.Note(member, id, what!);
        return await desk.Save(refused, FamilyTaken);
    }

    /// <summary>Said when two families would take the same place or the same person at once.</summary>
    public static Refusal FamilyTaken { get; } = new("family-taken-meanwhile", "En anden familie fik pladsen, eller en af personerne kom i en familie imens. Hent siden igen, og prøv så igen.", Kind: RefusalKind.Conflict);

    /// <summary>The members of a family that the signed-in works with.</summary>
    public static async Task<HashSet<CitizenId>> SeenOfFamily(this Desk desk, Guid family) =>
        [.. await desk.Db.FamilyMembers.AsNoTracking().Where(m => m.Family == family).SeenBy(desk.Who, desk.Db, desk.Today).Select(m => m.Citizen).ToListAsync(desk.Stop)];

    /// <summary>The places that families have.</summary>
    public static async Task<IReadOnlyList<int>> TakenSeats(this Desk desk) => await desk.Db.Families.Where(f => f.Seat != null).Select(f => f.Seat!.Value).ToListAsync(desk.Stop);

    /// <summary>Notes it in each member's history, and tells the others of those who are in.</summary>
    public static void TellOfFamily(this Desk desk, FamilyCase family, string what)
    {
        foreach (var member in family.Members.Where(m => m.Until is null))
        {
            desk.Note(member.Citizen, family.Id, what);
            if (family.Seat is not null) desk.Db.Publish(new FamilyProjectJoined(member.Citizen, desk.Today));
        }
    }
}
