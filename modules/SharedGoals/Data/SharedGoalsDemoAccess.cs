using NyeFaellesVeje.ModuleKit.Demo;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The told people's relations, addresses, consents and exchanges, and the one member of staff who is partial.</summary>
internal static class SharedGoalsDemoAccess
{
    private const int OfAge = 18;
    private const int YoungestParent = 16;
    private static readonly string[] Streets = ["Lærkebakken", "Havnegangen", "Møllestien", "Skolevænget", "Fjordblikket", "Kastanjealléen", "Stationspladsen", "Engdraget"];

    public static void Fill(DemoCitizen citizen, DemoRows rows)
    {
        if (!citizen.IsTold) return;
        foreach (var other in citizen.LivesWith())
        {
            if (Between(citizen, other) is { } kind) rows.Add(new Relation { Citizen = citizen.Id, Other = other.Id, Kind = kind, From = citizen.Born > other.Born ? citizen.Born : other.Born });
        }
        foreach (var consent in Consents(citizen)) rows.Add(consent);
        Exchanges(citizen, rows);
        if (citizen.Name == "Karla Thorsager")
            rows.Add(new ConflictOfInterest { Id = citizen.IdFor("conflict"), Citizen = citizen.Id, Subject = DemoStaff.FamilyAdviser.Value, Reason = "Barnets moster", NotedAt = Noon(citizen, -20), NotedBy = DemoStaff.FamilyAdviser.Value });
    }

    /// <summary>A household lives at one invented address.</summary>
    public static string AddressOf(DemoCitizen citizen)
    {
        var sum = citizen.Household.Aggregate(7, (all, letter) => unchecked((all * 31) + letter) & int.MaxValue);
        return $"{Streets[sum % Streets.Length]} {1 + (sum / Streets.Length % 90)}, 9999 Opdigtet By";
    }

    private static RelationKind? Between(DemoCitizen citizen, DemoCitizen other) => (citizen.Age < OfAge, other.Age < OfAge) switch
    {
        (true, true) => RelationKind.Sibling,
        (true, false) when other.Age - citizen.Age >= YoungestParent => RelationKind.ParentWithCustody,
        (false, false) when Math.Abs(other.Age - citizen.Age) < YoungestParent => RelationKind.Partner,
        (false, true) => null,
        _ => RelationKind.Network,
    };

    private static IEnumerable<Consent> Consents(DemoCitizen citizen)
    {
        switch (citizen.Name)
        {
            case "Mathilde Sønderby":
                yield return Consent(citizen, "Overgangen til voksenlivet", ["children-and-schools"], ["disability-and-elderly", "employment-and-welfare"], ConsentGiver.Both, given: -60, until: 300);
                break;
            case "Dennis Vejrup":
                yield return Consent(citizen, "Fælles plan for bostøtte og job", ["disability-and-elderly", "employment-and-welfare"], ["disability-and-elderly", "employment-and-welfare"], ConsentGiver.Citizen, given: -90, until: 275);
                break;
            case "Trine Solbakke":
                var withdrawn = Consent(citizen, "Samarbejde mellem bosted og jobcenter", ["disability-and-elderly"], ["employment-and-welfare"], ConsentGiver.Citizen, given: -120, until: 245);
                withdrawn.Withdraw(Noon(citizen, -15));
                yield return withdrawn;
                break;
            case "Mona Bispegaard":
                yield return Consent(citizen, "Fælles mål for indkøb og økonomi", ["disability-and-elderly"], ["employment-and-welfare"], ConsentGiver.Citizen, given: -380, until: -15);
                break;
        }
    }

    private static Consent Consent(DemoCitizen citizen, string purpose, string[] from, string[] to, ConsentGiver by, int given, int until) => new()
    {
        Id = citizen.IdFor("consent"),
        Citizen = citizen.Id,
        Purpose = purpose,
        From = from,
        To = to,
        By = by,
        How = ConsentForm.Written,
        GivenAt = Noon(citizen, given),
        NotedBy = DemoStaff.CrossAdviser.Value,
        ValidUntil = citizen.Today.AddDays(until),
    };

    private static void Exchanges(DemoCitizen citizen, DemoRows rows)
    {
        if (citizen.Name == "Oskar Lindholt") Add(Exchange(citizen, "Fravær og uro i klassen", first: 0), ExchangeMeeting.First);
        if (citizen.Name != "Emil Kjærsgaard") return;

        var usedUp = Exchange(citizen, "Trækker sig fra kammeraterne", first: -60);
        usedUp.FollowUp(new FollowUpText(citizen.Today.AddDays(-20), "Skolen manglede at høre klubben."), citizen.Today.AddDays(-40), DatedFiles.Professions());
        usedUp.Close(Noon(citizen, -19));
        Add(usedUp, ExchangeMeeting.First, ExchangeMeeting.FollowUp);

        void Add(Exchange exchange, params ReadOnlySpan<ExchangeMeeting> meetings)
        {
            rows.Add(exchange);
            foreach (var meeting in meetings)
            {
                rows.Add(new ExchangeParticipant { Exchange = exchange.Id, Meeting = meeting, Staff = DemoStaff.Teacher, Profession = "teacher" });
                rows.Add(new ExchangeParticipant { Exchange = exchange.Id, Meeting = meeting, Staff = DemoStaff.HealthVisitor, Profession = "health-visitor" });
                rows.Add(new ExchangeParticipant { Exchange = exchange.Id, Meeting = meeting, Staff = DemoStaff.FamilyAdviser, Profession = "family-adviser" });
            }
        }
    }

    private static Exchange Exchange(DemoCitizen citizen, string matter, int first) =>
        new() { Id = citizen.IdFor("exchange"), Citizen = citizen.Id, Matter = matter, FirstMeeting = citizen.Today.AddDays(first), ArrangedBy = DemoStaff.Teacher.Value };

    private static DateTimeOffset Noon(DemoCitizen citizen, int days) => new(citizen.Today.AddDays(days), new TimeOnly(12, 0), TimeSpan.Zero);
}
