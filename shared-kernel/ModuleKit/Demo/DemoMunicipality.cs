using System.Buffers.Binary;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit.Demo;

/// <summary>
/// A municipality of invented people: first those told of one by one in <c>people.json</c>, then as many as wanted, drawn from the seed.
/// The same seed and day give the same people in every module. All have replacement numbers (day + 60), so none can be a real person.
/// </summary>
/// <param name="asOf">The day ages are counted from.</param>
/// <param name="seed">Gives other people when changed.</param>
public sealed class DemoMunicipality(DateOnly asOf, int seed = 2018)
{
    private static readonly DemoPeople People = DemoPeople.Read();
    private static readonly DateTimeOffset FirstId = new(2018, 11, 26, 0, 0, 0, TimeSpan.Zero);
    private const int Days = 94 * 365;

    /// <summary>The people told of one by one.</summary>
    public static int Told => People.People.Count;

    /// <summary>The first <paramref name="count"/> citizens.</summary>
    public IEnumerable<DemoCitizen> Citizens(int count) => Enumerable.Range(0, count).Select(Citizen);

    /// <summary>One citizen by number.</summary>
    public DemoCitizen Citizen(int number) => number < People.People.Count ? ToldCitizen(number) : DrawnCitizen(number);

    private DemoCitizen ToldCitizen(int number)
    {
        var told = People.People[number];
        var born = asOf.AddYears(-told.Years).AddDays(-told.Days);
        var serial = (born.Year >= 2000 ? 4900 : 3900) + number;
        return new DemoCitizen(number, asOf, IdOf(number), $"{told.Given} {told.Family}", Replacement(born, serial), born, told.Household, told.Situation, told.Protected, Draw(number, 0)) { Seed = seed };
    }

    private DemoCitizen DrawnCitizen(int number)
    {
        var nth = number - People.People.Count;
        var born = asOf.AddDays(-(nth % Days) - 1);
        var serial = (born.Year >= 2000 ? 4000 : 0) + (nth / Days);
        var draw = Draw(number, 1);
        var given = People.Given[(int)(draw % (ulong)People.Given.Count)];
        var family = People.Family[(int)((draw >> 20) % (ulong)People.Family.Count)];
        return new DemoCitizen(number, asOf, IdOf(number), $"{given} {family}", Replacement(born, serial), born,
            $"h{nth / 3}", SituationFor(born.AgeOn(asOf), draw >> 40), draw % 250 == 0, Draw(number, 2))
        { Seed = seed };
    }

    /// <summary>Most people have no case; the others one that fits their age.</summary>
    private static DemoSituation SituationFor(int age, ulong draw)
    {
        if (draw % 100 >= 12) return DemoSituation.None;
        DemoSituation[] fitting = age switch
        {
            < 6 => [DemoSituation.ToddlerWellbeing, DemoSituation.FamilySupport],
            < 15 => [DemoSituation.SchoolWellbeing, DemoSituation.DisabledChild, DemoSituation.FamilySupport],
            < 18 => [DemoSituation.YouthDuty, DemoSituation.DisabledTurning18, DemoSituation.PlacedYouth],
            < 25 => [DemoSituation.YouthWithoutEducation, DemoSituation.Fgu, DemoSituation.VulnerableStudent],
            < 60 => [DemoSituation.TaskForce, DemoSituation.Psychiatry, DemoSituation.AalborgAktiv, DemoSituation.BrainInjury, DemoSituation.LongTermHousing, DemoSituation.JobAndFamily],
            < 67 => [DemoSituation.TurningPensionAge, DemoSituation.LongTermHousing],
            _ => [DemoSituation.Elderly],
        };
        return fitting[(int)((draw >> 8) % (ulong)fitting.Length)];
    }

    private static Cpr Replacement(DateOnly born, int serial) =>
        Cpr.TryParse($"{born.Day + 60:00}{born.Month:00}{born.Year % 100:00}{serial:0000}", out var cpr) && cpr.Born == born
            ? cpr
            : throw new InvalidOperationException($"Nummer {serial} passer ikke til fødselsåret {born.Year}.");

    private CitizenId IdOf(int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)(FirstId.ToUnixTimeMilliseconds() + number) << 16);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Draw(number, 3));
        bytes[6] = 0x70;
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new CitizenId(new Guid(bytes, bigEndian: true));
    }

    /// <summary>A number that depends on nothing but the seed, the citizen and the use (splitmix64).</summary>
    private ulong Draw(int number, int use)
    {
        var z = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL + (ulong)number * 0xD1B54A32D192ED03UL + (ulong)use * 0xABC98388FB8FAC03UL);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }

    private sealed record DemoPeople(IReadOnlyList<string> Given, IReadOnlyList<string> Family, IReadOnlyList<DemoPerson> People)
    {
        public static DemoPeople Read()
        {
            using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("NyeFaellesVeje.ModuleKit.Demo.people.json")!;
            return JsonSerializer.Deserialize<DemoPeople>(file, new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } })!;
        }
    }

    private sealed record DemoPerson(string Given, string Family, int Years, int Days, string Household, DemoSituation Situation, bool Protected = false);
}

/// <summary>An invented citizen.</summary>
/// <param name="Number">The citizen's number in the municipality, from 0.</param>
/// <param name="Today">The day the municipality is made for.</param>
/// <param name="Id">The id in every module.</param>
/// <param name="Name">Invented name.</param>
/// <param name="Cpr">Replacement number.</param>
/// <param name="Born">Date of birth.</param>
/// <param name="Household">People with the same text live together.</param>
/// <param name="Situation">What the citizen is in the middle of.</param>
/// <param name="IsProtected">Whether name and address are protected.</param>
/// <param name="Chance">A number of the citizen's own, for choices that shall differ from person to person.</param>
public sealed record DemoCitizen(int Number, DateOnly Today, CitizenId Id, string Name, Cpr Cpr, DateOnly Born, string Household, DemoSituation Situation, bool IsProtected, ulong Chance)
{
    /// <summary>The seed of the municipality the citizen is of.</summary>
    public int Seed { get; init; }

    /// <summary>Whether the citizen is one of those told of one by one.</summary>
    public bool IsTold => Number < DemoMunicipality.Told;

    /// <summary>The others of the household; known of the told people only, the drawn ones just share an address.</summary>
    public IEnumerable<DemoCitizen> LivesWith() =>
        IsTold ? new DemoMunicipality(Today, Seed).Citizens(DemoMunicipality.Told).Where(other => other.Household == Household && other.Number != Number) : [];

    /// <summary>Age in full years.</summary>
    public int Age => Born.AgeOn(Today);

    /// <summary>One of several, by the citizen's own chance.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[(int)(Chance % (ulong)choices.Length)];

    /// <summary>An id of something of this citizen's: the same each time the municipality is made.</summary>
    public Guid IdFor(string what, int nth = 0)
    {
        Span<byte> bytes = stackalloc byte[16];
        Id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        var hash = 14695981039346656037UL ^ (ulong)nth;
        foreach (var letter in what) hash = unchecked((hash ^ letter) * 1099511628211UL);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) ^ hash);
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>What an invented citizen is in the middle of; each department makes its own part of it.</summary>
public enum DemoSituation
{
    /// <summary>Has no case.</summary>
    None,

    /// <summary>A child of 0-6 whom the daycare has brought to a wellbeing forum.</summary>
    ToddlerWellbeing,

    /// <summary>A pupil in a wellbeing forum at school.</summary>
    SchoolWellbeing,

    /// <summary>A child with a disability, supported in school and at home.</summary>
    DisabledChild,

    /// <summary>A family with early preventive support.</summary>
    FamilySupport,

    /// <summary>A placed child or young person soon 16 or 18.</summary>
    PlacedYouth,

    /// <summary>A young person with a lasting disability who is soon 18.</summary>
    DisabledTurning18,

    /// <summary>15-17 years, out of school and work.</summary>
    YouthDuty,

    /// <summary>18-24 years without upper secondary, not in education or job.</summary>
    YouthWithoutEducation,

    /// <summary>In preparatory basic education (FGU).</summary>
    Fgu,

    /// <summary>A vulnerable student on the three-year HF course (HF3).</summary>
    VulnerableStudent,

    /// <summary>Soon 25: the youth effort ends.</summary>
    Turning25,

    /// <summary>An adult in supported housing with jobcentre goals (Task Force).</summary>
    TaskForce,

    /// <summary>An adult between psychiatry, jobcentre and social support (Borgers Team).</summary>
    Psychiatry,

    /// <summary>On social pension, in meaningful occupation (Aalborg Aktiv).</summary>
    AalborgAktiv,

    /// <summary>A late brain injury.</summary>
    BrainInjury,

    /// <summary>Lives in long-term housing.</summary>
    LongTermHousing,

    /// <summary>Two departments' goals pull apart: one maintains, another develops.</summary>
    ConflictingGoals,

    /// <summary>Unemployment and beginning misuse, caught in time.</summary>
    BeginningMisuse,

    /// <summary>A family in the project Job og Familie.</summary>
    JobAndFamily,

    /// <summary>Soon of pension age: other law takes over.</summary>
    TurningPensionAge,

    /// <summary>Of pension age with help at home.</summary>
    Elderly,
}
