using NyeFaellesVeje.ModuleKit.Demo;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Goals;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The invented citizens in the register, and the goals some of them have set with the municipality.</summary>
internal sealed class SharedGoalsDemo(Vault vault, DatedRules rules, GoalBook book) : IDemo
{
    private static readonly DemoSituation[] CrossTeam =
        [DemoSituation.TaskForce, DemoSituation.Psychiatry, DemoSituation.ConflictingGoals, DemoSituation.JobAndFamily, DemoSituation.BrainInjury];

    public void Fill(DemoCitizen citizen, DemoRows rows)
    {
        rows.Add(Registered(citizen));
        SharedGoalsDemoGoals.Fill(citizen, book, rows);
        if (CrossTeam.Contains(citizen.Situation)) DemoStaff.CrossAdviser.WorksWith(citizen, DemoTeams.Cross, rows);
        SharedGoalsDemoAccess.Fill(citizen, rows);
        SharedGoalsDemoCourse.Fill(citizen, rows, rules);
    }

    private Citizen Registered(DemoCitizen citizen)
    {
        var registered = new Citizen
        {
            Id = citizen.Id,
            Name = citizen.Name,
            Born = citizen.Born,
            SealedCpr = vault.SealCpr(citizen.Cpr, citizen.Id),
            SealedAddress = citizen.IsTold ? vault.SealAddress(SharedGoalsDemoAccess.AddressOf(citizen), citizen.Id) : null,
            CprIndex = vault.Index(citizen.Cpr),
        };
        // One of the protections was forgotten: it is overdue, and still masks.
        if (citizen.IsProtected) registered.Protect(citizen.Today.AddDays(citizen.Situation == DemoSituation.Elderly ? -400 : -300), null, rules);
        return registered;
    }
}
