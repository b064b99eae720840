using System.Text.Json;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>What the three departments keep of a citizen: one of each kind that counts, so that an endpoint that is opened has something to show.</summary>
public sealed partial class Town
{
    // Codes of Fælles Faglige Begreber: to shop, anxiety, mobile offer, social activity.
    private const string Shopping = "01770afa-cd17-41fe-a966-b8895e4d55d8";
    private const string TargetGroup = "9b3fd322-a75a-4ed8-9b74-425fa1e01c95";
    private const string OfferType = "d90f4da6-f87a-43b5-833f-646b4baf16d6";
    private const string Service = "7e419926-bb04-4829-99c9-95ea20403c2c";

    private const string Paragraph = "Serviceloven § 85";

    private readonly Dictionary<string, Guid> offers = [];
    private Guid opening;

    /// <summary>A course that everybody is on.</summary>
    internal Guid Course { get; private set; }

    private static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen")).DateTime);

    /// <summary>Fills what the departments keep of a citizen.</summary>
    /// <param name="citizen">The citizen.</param>
    /// <param name="word">The text that is written for each purpose.</param>
    internal async Task FillDepartments(Guid citizen, Func<string, string> word)
    {
        await FillChildren(citizen, word);
        await FillEmployment(citizen, word);
        await FillDisability(citizen, word);
    }

    private async Task FillChildren(Guid citizen, Func<string, string> word)
    {
        const string department = "children-and-schools";
        var of = $"/api/{department}/citizens/{citizen}";
        await Keep(citizen, department, "notification", $"{of}/notifications", new { from = "school", notifierName = word("underretter"), what = word("underretning") });
        await Keep(citizen, department, "investigation", $"{of}/investigations", new { stage = "screening", started = Today, why = word("undersoegelse") });
        await Keep(citizen, department, "support", $"{of}/supports", Support(word, new { kind = "early-help", step = 2 }));
        await Keep(citizen, department, "placement", $"{of}/placements", Support(word, new { kind = "foster", place = word("anbringelsessted") }));
        await Keep(citizen, department, "plan", $"{of}/plans", new { kind = "child" });
        await Ask(HttpMethod.Put, $"{of}/plans/{things[(citizen, $"{department}/plan")]}", Head(department), new { wishes = word("oensker") });
        await Keep(citizen, department, "round", $"{of}/wellbeing-rounds", new { setting = "Prøveskolen", kind = "school" });
        await Ask(HttpMethod.Post, $"{of}/early-contacts", Head(department), new { setting = "Prøveskolen", kind = "school", on = Today, with = "staff", about = word("tidligkontakt"), advice = word("raad") });
    }

    private static Dictionary<string, object> Support(Func<string, string> word, object own) => new(
        own.GetType().GetProperties().Select(property => KeyValuePair.Create(property.Name, property.GetValue(own)!)))
    {
        ["purpose"] = word("indsats"),
        ["from"] = Today,
        ["expectedUntil"] = Today.AddMonths(9),
        ["stepDown"] = word("nedtrapning"),
        ["stepDownOn"] = Today.AddMonths(8),
        ["reviewOn"] = Today.AddMonths(3),
        ["tried"] = word("proevet"),
        ["whyNotLess"] = word("hvorforikkemindre"),
    };

    private async Task FillEmployment(Guid citizen, Func<string, string> word)
    {
        const string department = "employment-and-welfare";
        var (of, young) = ($"/api/{department}/citizens/{citizen}", $"/api/{department}/young-people/{citizen}");
        await MakeCourses();
        await Keep(citizen, department, "education-plan", $"{young}/education-plan", new { aim = word("uddannelsesmaal"), youngsWords = word("ungesord") });
        await Ask(HttpMethod.Post, $"{young}/education-plan/steps", Head(department), new { what = word("skridt"), responsible = "En rådgiver", due = Today.AddMonths(1) });
        await Ask(HttpMethod.Put, $"{young}/contact-person", Head(department), new { name = word("kontaktperson"), reach = word("traeffes") });
        await Keep(citizen, department, "assessment", $"{young}/fgu-assessments", new { needsPreparation = false, resources = word("ressourcer"), alternatives = word("afvejet"), youngsWords = word("fguord") });
        await Keep(citizen, department, "goal", $"{of}/job-goals", new { text = word("jobgoal"), direction = "develop" });
        await Keep(citizen, department, "task-force", $"{of}/task-force", new { jobAdviser = word("jobraadgiver"), supportAdviser = "En rådgiver", everyWeeks = 4, whyThatOften = word("kadence"), nextFollowUp = Today.AddDays(14) });
        await Keep(citizen, department, "enrolment", $"{of}/courses/{Course}", new { orWait = true });
        await Keep(citizen, department, "placement", $"{of}/openings/{opening}", new { why = word("opslag") });
        things[(citizen, "family")] = await Keep(citizen, department, "family", $"{of}/family", new { familysWords = word("familiensord"), members = Array.Empty<object>() });
    }

    /// <summary>A course and an opening with room for everybody: they are nobody's.</summary>
    private async Task MakeCourses()
    {
        if (Course != Guid.Empty) return;
        var head = Head("employment-and-welfare");
        Course = Made(await Ask(HttpMethod.Post, "/api/employment-and-welfare/courses", head, new { offer = "joint-course", title = "Et forløb", partner = "En skole", from = Today, to = Today.AddMonths(6), places = 10_000 }));
        opening = Made(await Ask(HttpMethod.Post, "/api/employment-and-welfare/openings", head,
            new { title = "Et opslag", what = "Lidt af hvert", kind = "internship", partner = "Et firma", partnerKind = "firm", contact = "Telefon 00 00 00 00", where = "Aalborg", places = 1000 }));
    }

    private async Task FillDisability(Guid citizen, Func<string, string> word)
    {
        const string department = "disability-and-elderly";
        var of = $"/api/{department}/citizens/{citizen}";
        await Ask(HttpMethod.Post, $"{of}/case", Head(department), new { reason = word("henvendelse") });
        await Ask(HttpMethod.Post, $"{of}/assessments", Head(department),
            new { themes = new[] { new { subTheme = Shopping, level = "moderate", note = word("udredning") } }, supportNeed = "moderate", isCompleted = true, weighing = word("afvejning") });
        await Keep(citizen, department, "plan", $"{of}/plans",
            new { goals = Array.Empty<string>(), targetGroups = new[] { new { code = TargetGroup, isPrimary = true } }, offerType = OfferType, services = new[] { Service }, from = Today, followUp = Today.AddMonths(3) });
        await Ask(HttpMethod.Post, $"{of}/discharges", Head(department), new { ward = word("afdeling"), expected = Today.AddDays(7), arrangement = word("udskrivning"), coordinator = word("koordinator") });
        await Ask(HttpMethod.Post, $"{of}/team/outside", Head(department), new { name = word("netvaerk"), organisation = "En forening", part = "Støtte", reach = word("netvaerkskontakt"), citizenAgrees = true });
        await Ask(HttpMethod.Post, $"{of}/occupation/wishes", Head(department), new { dreams = word("droemme"), ability = word("evne"), potential = word("potentiale"), interests = new[] { word("interesse") }, kinds = new[] { "voluntary" }, hours = 2 });
    }

    /// <summary>What a provider has been asked to do for a citizen: a plan with a goal, granted and ordered at the provider's offer.</summary>
    internal async Task<Guid> Order(Guid citizen, string provider)
    {
        const string department = "disability-and-elderly";
        var (of, head) = ($"/api/{department}/citizens/{citizen}", Head(department));
        if (!offers.TryGetValue(provider, out var offer))
        {
            offers[provider] = offer = Made(await Ask(HttpMethod.Post, $"/api/{department}/offers", head,
                new { name = "Et tilbud", provider = "Et firma", cvr = provider, offerType = OfferType, paragraph = Paragraph, places = 1000, monthlyPrice = 100 }));
        }
        var theme = (await Ask(HttpMethod.Get, of, head, null)).GetProperty("themes")[0].GetProperty("id").GetString();
        var goal = (await Ask(HttpMethod.Post, $"{of}/goals", head,
            new { type = "develop", expectedLevel = "mild", themes = new[] { new { theme, isPrimary = true } }, citizensWords = "Mine ord" })).GetProperty("id").GetString();
        var plan = Made(await Ask(HttpMethod.Post, $"{of}/plans", head, new
        {
            goals = new[] { goal },
            targetGroups = new[] { new { code = TargetGroup, isPrimary = true } },
            offerType = OfferType,
            services = new[] { Service },
            from = Today,
            followUp = Today.AddMonths(3),
        }));
        await Ask(HttpMethod.Post, $"{of}/plans/{plan}/decision", head, new { outcome = "granted", paragraph = Paragraph, reason = "Derfor", whyNotLess = "Prøvet", expectedMonthlyCost = 100 });
        return await Keep(citizen, department, "order", $"{of}/plans/{plan}/order", new { offer, startsOn = Today, grantedMonthlyCost = 100 });
    }

    private async Task<Guid> Keep(Guid citizen, string department, string kind, string path, object body) =>
        things[(citizen, $"{department}/{kind}")] = Made(await Ask(HttpMethod.Post, path, Head(department), body));

    private static Guid Made(JsonElement answer) => answer.GetProperty("id").GetGuid();
}
