using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Demo;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>The invented young people in the youth effort, and the adults' job plans.</summary>
internal sealed class EmploymentAndWelfareDemo(YouthEffortRules rules) : IDemo
{
    public void Fill(DemoCitizen citizen, DemoRows rows)
    {
        rows.Add(new KnownCitizen { Id = citizen.Id, Born = citizen.Born });
        if (Young(citizen) is { } young)
        {
            rows.Add(young);
            DemoStaff.YouthGuide.WorksWith(citizen, DemoTeams.Youth, rows);
        }
        if (Job(citizen) is { } job)
        {
            rows.Add(job);
            DemoStaff.JobAdviser.WorksWith(citizen, DemoTeams.Jobcentre, rows);
        }
    }

    private YoungPerson? Young(DemoCitizen citizen)
    {
        (Occupation Occupation, bool HasPlan, bool HasContact)? told = citizen.Situation switch
        {
            DemoSituation.YouthDuty => (Occupation.None, citizen.OneOf(false, false, true), citizen.OneOf(true, false)),
            DemoSituation.YouthWithoutEducation => (Occupation.None, citizen.OneOf(true, false, false), citizen.OneOf(true, true, false, true)),
            DemoSituation.Fgu or DemoSituation.VulnerableStudent => (Occupation.Education, true, true),
            DemoSituation.Turning25 => (citizen.OneOf(Occupation.None, Occupation.Job), true, true),
            DemoSituation.DisabledTurning18 => (Occupation.Education, citizen.OneOf(true, false), citizen.OneOf(true, false)),
            _ => null,
        };
        if (told is not { } t || rules.AsOf(citizen.Today)?.TargetGroup is not { } ages || citizen.Age < ages.FromAge || citizen.Age >= ages.UntilAge) return null;

        var since = citizen.Today.AddDays(-citizen.OneOf(24, 61, 95, 140, 210, 330));
        var first = citizen.Born.BirthdayAt(ages.FromAge);
        var entered = since.AddDays(-(int)(citizen.Chance % 200));
        return new YoungPerson
        {
            Citizen = citizen.Id,
            Born = citizen.Born,
            Entered = entered < first ? first : entered,
            Occupation = t.Occupation,
            OccupationSince = since,
            HasEducationPlan = t.HasPlan,
            ContactName = t.HasContact ? Guide(citizen) : null,
            ContactReach = t.HasContact ? Reach(citizen) : null,
        };
    }

    private static JobPlan? Job(DemoCitizen citizen)
    {
        var goal = citizen.Situation switch
        {
            DemoSituation.TaskForce => citizen.OneOf("Praktik i gartneri to formiddage om ugen", "Lager, få timer og faste kolleger", "Pedelmedhjælper på en skole tæt på bostedet"),
            DemoSituation.Psychiatry => citizen.OneOf("Tilbage til kontorarbejde på nedsat tid", "Afklare, om fleksjob er vejen", "Caféarbejde i et roligt køkken"),
            DemoSituation.BeginningMisuse => citizen.OneOf("Tilbage på værkstedet, når behandlingen kører", "Nyt job i en anden branche end før"),
            DemoSituation.JobAndFamily => citizen.OneOf("Butiksarbejde i skoletiden", "Social- og sundhedshjælper, når morgenerne hænger sammen", "Rengøring med start efter kl. 8", "Buschauffør på dagvagter"),
            DemoSituation.ConflictingGoals => citizen.OneOf("Fastholde de timer i kantinen, der er i dag", "Fastholde fleksjobbet på uændret tid"),
            DemoSituation.Turning25 => citizen.OneOf("Fast deltidsjob i detailhandel", "Lærling i tømrerfirma"),
            _ => null,
        };
        return goal is null ? null : new JobPlan
        {
            Citizen = citizen.Id,
            Begun = citizen.Today.AddDays(-citizen.OneOf(40, 90, 160, 300)),
            JobGoal = goal,
            NextTalk = citizen.OneOf<int?>(6, 13, 20, -9, 34, null) is { } days ? citizen.Today.AddDays(days) : null,
            Adviser = citizen.OneOf("Lene Brandt", "Ole Munk", "Fatima Hassan", "Jesper Toft", "Dorthe Juhl"),
            AdviserReach = Reach(citizen),
        };
    }

    private static string Guide(DemoCitizen citizen) => citizen.OneOf("Maria Lund", "Thomas Kofoed", "Aisha Rahimi", "Nanna Gade", "Christian Bach");

    private static string Reach(DemoCitizen citizen) => citizen.OneOf("Telefon 00 00 10 01", "Telefon 00 00 10 02", "Telefon 00 00 10 03", "Telefon 00 00 10 04", "Telefon 00 00 10 05");
}
