using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Demo;
using NyeFaellesVeje.SharedGoals.Data;

namespace NyeFaellesVeje.Tests.Modules.CitizenRegister;

/// <summary>The told people hang together: families with custody, consents of every fate, exchanges, one who is partial.</summary>
public sealed class RegisterDemo
{
    [Fact]
    public async Task The_demo_shows_every_kind_of_access()
    {
        using var desk = new RegisterDesk();
        var people = new DemoMunicipality(RegisterDesk.Today).Citizens(DemoMunicipality.Told + 300).ToList();
        await desk.With(async db =>
        {
            using var rows = new DemoRows(db);
            foreach (var citizen in people) new SharedGoalsDemo(desk.Vault, RegisterDesk.Rules, GoalFile.Read()).Fill(citizen, rows);
            return await Task.FromResult(0);
        });
        CitizenId Named(string name) => people.Single(p => p.Name == name && p.IsTold).Id;

        Assert.True((await desk.Ask(Named("Mathilde Sønderby"), Named("Birgit Sønderby").Value))!.HasCustody);
        Assert.True((await desk.Ask(Named("Lærke Skovbjerg"), Named("Mette Skovbjerg").Value))!.HasCustody);
        Assert.False((await desk.Ask(Named("Selma Brandstrup"), Named("Viktor Brandstrup").Value))!.HasCustody);
        Assert.True((await desk.Ask(Named("Karla Thorsager"), DemoStaff.FamilyAdviser.Value))!.IsConflicted);
        Assert.True((await desk.Ask(Named("Ruth Svenstrup")))!.IsProtected);

        await using var db = desk.Own.Open();
        var now = desk.Own.Clock.GetUtcNow();
        var consents = await db.Consents.AsNoTracking().ToListAsync(RegisterDesk.Stop);
        Assert.Equal([Named("Dennis Vejrup"), Named("Mathilde Sønderby")], consents.Where(c => c.IsValidAt(now)).Select(c => c.Citizen).OrderBy(c => c == Named("Mathilde Sønderby")));
        Assert.Single(consents, c => c.WithdrawnAt is not null);
        Assert.Single(consents, c => c.WithdrawnAt is null && !c.IsValidAt(now));

        var open = await db.Exchanges.SingleAsync(e => e.ClosedAt == null, RegisterDesk.Stop);
        Assert.False((await desk.Ask(open.Citizen, DemoStaff.Teacher.Value, exchange: open.Id))!.Exchange!.IsFollowUp);
        Assert.NotNull((await db.Exchanges.SingleAsync(e => e.ClosedAt != null, RegisterDesk.Stop)).FollowUpMeeting);

        var citizens = await db.Citizens.AsNoTracking().ToListAsync(RegisterDesk.Stop);
        Assert.All(citizens.Where(c => people.Single(p => p.Id == c.Id).IsTold), c => Assert.EndsWith("Opdigtet By", desk.Vault.OpenAddress(c.SealedAddress!, c.Id)));
        Assert.Single(citizens, c => c.IsRenewalOverdue(RegisterDesk.Today));
        Assert.All(citizens, c => Assert.Equal(c.IsProtected, c.ProtectedFrom is not null));
        var cross = await db.CaseStaff.Where(m => m.Staff == DemoStaff.CrossAdviser).Select(m => m.Citizen).ToListAsync(RegisterDesk.Stop);
        Assert.Contains(Named("Dennis Vejrup"), cross);
        Assert.DoesNotContain(Named("Mathilde Sønderby"), cross);
    }

    [Fact]
    public void The_others_of_a_household_are_the_same_people_in_every_module()
    {
        var municipality = new DemoMunicipality(RegisterDesk.Today, seed: 7);
        var people = municipality.Citizens(DemoMunicipality.Told + 10).ToList();
        foreach (var citizen in people)
        {
            var others = people.Where(p => p.IsTold && citizen.IsTold && p.Household == citizen.Household && p.Number != citizen.Number);
            Assert.Equal(others, citizen.LivesWith());
        }
    }
}
