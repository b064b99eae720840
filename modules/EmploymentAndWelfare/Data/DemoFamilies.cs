using System.Security.Cryptography;
using System.Text;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>The invented families in Job og Familie: those who live together are one family; every member adds the same rows.</summary>
internal static class DemoFamilies
{
    /// <summary>The told households in the project, in the order of their places.</summary>
    private static readonly string[] Told = ["lindholt", "engelund", "thorsager"];

    /// <summary>Adds the citizen's part; false when the citizen is in no such family.</summary>
    public static bool Fill(DemoCitizen citizen, DemoRows rows)
    {
        var place = Array.IndexOf(Told, citizen.Household);
        if (place < 0 && citizen.Situation != DemoSituation.JobAndFamily) return false;
        var (today, id) = (citizen.Today, IdOf(citizen.Household, "family"));
        rows.Add(new FamilyCase
        {
            Id = id,
            Asked = new DateTimeOffset(today.AddDays(-120), new TimeOnly(9, 0), TimeSpan.Zero).AddMinutes(citizen.Number),
            Seat = place < 0 ? null : place + 1,
            Began = place < 0 ? null : today.AddDays(-110),
            FamilysWords = "Vi vil gerne have én at ringe til, og at I taler sammen, før I taler med os.",
            NextMeeting = today.AddDays(place == 1 ? -2 : 10),
        });
        rows.Add(new FamilyMember { Family = id, Citizen = citizen.Id, Role = citizen.Age >= 18 ? FamilyRole.Adult : FamilyRole.Child, From = today.AddDays(-120) });
        if (place < 0) return true;

        rows.Add(Adviser(citizen, id, "job", "Thomas Ørbæk", "jobcenterrådgiver", "employment-and-welfare", "Telefon 00 00 10 01", DemoStaff.JobAdviser, null));
        rows.Add(Adviser(citizen, id, "family", "Lone Aagesen", "familierådgiver", "children-and-schools", "Telefon 00 00 10 05", DemoStaff.FamilyAdviser, null));
        if (citizen.Situation is DemoSituation.SchoolWellbeing or DemoSituation.DisabledChild or DemoSituation.FamilySupport)
            rows.Add(Adviser(citizen, id, $"for-{citizen.Number}", "Camilla Rold", "kontakt i skole eller dagtilbud", "children-and-schools", null, DemoStaff.Teacher, citizen.Id));
        rows.Add(new FamilyGoal { Id = new GoalId(IdOf(citizen.Household, "goal")), Family = id, Text = "Rolige morgener, hvor alle kommer ud ad døren", FamilysWords = "Vi råber for meget om morgenen.", Due = today.AddDays(45), Set = today.AddDays(-90) });
        return true;
    }

    private static FamilyAdviser Adviser(DemoCitizen citizen, Guid family, string what, string name, string part, string department, string? reach, StaffId staff, CitizenId? member) => new()
    {
        Id = IdOf(citizen.Household, what),
        Family = family,
        Name = name,
        Part = part,
        Department = department,
        Reach = reach,
        Staff = staff,
        For = member,
        From = citizen.Today.AddDays(-110),
    };

    private static Guid IdOf(string household, string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{household}/{what}")).AsSpan(0, 16));
}
