using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Features.Transitions;

/// <summary>What the simulator shows.</summary>
/// <param name="Seen">The transitions, seen from the chosen day.</param>
/// <param name="Name">The citizen's name as others may see it.</param>
/// <param name="Slider">What the slider can be moved over.</param>
/// <param name="Marks">The ages at which the law changes, with their days.</param>
/// <param name="Typed">A date that was typed, when it has to be shown again.</param>
/// <param name="DateError">What is wrong with it.</param>
internal sealed record TransitionsView(ReadTransitions.Response Seen, string Name, AgeSlider Slider, IReadOnlyList<(string Title, DateOnly On)> Marks, DateParts? Typed, string? DateError)
{
    public IReadOnlyList<ListHandovers.Line> Handovers { get; init; } = [];

    /// <summary>A form of a handover that was posted and refused.</summary>
    public PostedForm Posted { get; init; } = PostedForm.None;

    /// <summary>Who looks, to fill in the old worker; null for the citizen, who hands over nothing.</summary>
    public SignedIn? Worker { get; init; }
}

/// <summary>What the list of transitions ahead shows.</summary>
internal sealed record TransitionsAheadView(ListTransitionsAhead.Response? List, IReadOnlyDictionary<CitizenId, string> Names, ListTransitionsAhead.Wish Wish, IReadOnlyList<Choice> Boundaries, Refusals Refused);

/// <summary>What the catalogue shows.</summary>
internal sealed record LifeCourseView(ReadLifeCourse.Response? Catalogue, string? TypedAge, DateParts? TypedDate, bool EasyRead, Refusals Refused);

/// <summary>The slider of the simulator, in months of age: from today over what lies nearest ahead in a life.</summary>
/// <param name="Born">Date of birth.</param>
/// <param name="First">The youngest age it reaches.</param>
/// <param name="Last">The oldest age it reaches.</param>
internal sealed record AgeSlider(DateOnly Born, int First, int Last)
{
    private const int Year = 12;

    /// <summary>From today until a year after the last boundary of youth, for grown-ups until a year after the pension age.</summary>
    public static AgeSlider For(DateOnly born, DateOnly today, IReadOnlyList<(string Title, DateOnly On)> marks)
    {
        var first = Months(born, today);
        var ahead = marks.Where(mark => mark.On >= today).Select(mark => Months(born, mark.On)).Order().ToList();
        var youth = ahead.Where(months => months <= 25 * Year).ToList();
        return new AgeSlider(born, first, Math.Max(first + (2 * Year), (youth.Count > 0 ? youth[^1] : ahead.LastOrDefault()) + Year));
    }

    /// <summary>The day an age in months is reached.</summary>
    public DateOnly Day(int months) => Born.BirthdayAt(Math.Clamp(months, First, Last) / Year).AddMonths(Math.Clamp(months, First, Last) % Year);

    /// <summary>Full months of age on a day.</summary>
    public int At(DateOnly day) => Months(Born, day);

    private static int Months(DateOnly born, DateOnly day)
    {
        var years = Math.Max(0, born.AgeOn(day));
        var months = 0;
        while (months < Year - 1 && born.BirthdayAt(years).AddMonths(months + 1) <= day) months++;
        return (years * Year) + months;
    }
}

/// <summary>The simulator of a citizen's transitions, the list of transitions ahead, and the catalogue of support over a life.</summary>
internal sealed class TransitionPages : IPages
{
    /// <summary>The address of a citizen's transitions.</summary>
    public static string Of(CitizenId citizen) => $"/faelles-maal/borgere/{citizen}/overgange";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/borgere/{citizen}/overgange", Simulate).ForCitizensToo();
        app.MapPost("/borgere/{citizen}/overgange/overdragelser", Propose).ForAllDepartments();
        app.MapPost("/overdragelser/{id}", Answer).AboutTheCitizenOf<RouteHandlerBuilder, SharedGoalsDb>(Handovers.Whose).ForAllDepartments();
        app.MapGet("/overgange", Ahead).ListsCitizens();
        app.MapGet("/livsforloeb", LifeCourse).ShowsNobody().ForCitizensToo();
    }

    /// <summary>What the simulator needs.</summary>
    internal sealed record Request(HttpContext Http, SignedIn Who, SharedGoalsDb Db, LawBook Book, IAsk Ask, TimeProvider Clock, CancellationToken Stop);

    private static Task<IResult> Simulate(CitizenId citizen, [AsParameters] Request request) => Show(citizen, request, PostedForm.None);

    /// <summary>The day is the slider's, or the typed one, or today.</summary>
    private static async Task<IResult> Show(CitizenId citizen, Request request, PostedForm posted)
    {
        if (await request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, request.Stop) is not { } known) return TypedResults.NotFound();
        var (http, today) = (request.Http, request.Clock.Today());
        var marks = Marks(known.Born, request.Book.AsOf(today));
        var slider = AgeSlider.For(known.Born, today, marks);
        var typed = Typed(http, "dag");
        var moved = int.TryParse(http.Request.Query["alder"], CultureInfo.InvariantCulture, out var months);
        var error = moved ? null : Error(typed, known.Born);
        var asOf = moved ? slider.Day(months) : error is null ? typed.ToDate() ?? today : today;
        var seen = await ReadTransitions.Read(citizen, known.Born, request.Book, request.Ask, asOf, today, request.Stop);
        var view = new TransitionsView(seen, NameOf(known), slider, marks, moved || typed.IsEmpty ? null : typed, error)
        {
            Handovers = await ListHandovers.Read(citizen, request.Db, request.Stop),
            Posted = posted,
            Worker = request.Who.Citizen is null ? request.Who : null,
        };
        return http.Page<TransitionsPage, TransitionsView>(view, error is null ? posted.Status : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Propose(CitizenId citizen, IFormCollection typed, [AsParameters] Request request)
    {
        if (await request.Db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, request.Stop) is not { } known) return TypedResults.NotFound();
        var refused = new Refusals();
        var (from, to) = (PostedForm.DateOf(typed, "handover.overlapFrom", "overlapFrom", refused), PostedForm.DateOf(typed, "handover.overlapTo", "overlapTo", refused));
        if (refused.None)
        {
            var (on, ends) = Chosen(typed["handover.ends"]);
            var asked = new ProposeHandover.Request(ends, on, WorkerOf(typed, "old", request.Who), WorkerOf(typed, "new", null), from, to, typed["handover.gapReason"]);
            (_, refused) = await ProposeHandover.Propose(citizen, known.Born, asked, request.Who, request.Db, request.Book, request.Ask, request.Clock, request.Stop);
        }
        if (!refused.None) return await Show(citizen, request, new PostedForm("handover", refused, typed));
        await request.Db.SaveChangesAsync(request.Stop);
        return TypedResults.LocalRedirect(Of(citizen));
    }

    private static async Task<IResult> Answer(Guid id, IFormCollection typed, [AsParameters] Request request)
    {
        if (await request.Db.Handovers.Include(h => h.Steps).FirstOrDefaultAsync(h => h.Id == id, request.Stop) is not { } handover) return TypedResults.NotFound();
        var (form, now) = ($"answer-{id}", request.Clock.GetUtcNow());
        string? reason = typed[$"{form}.reason"];
        var refused = typed["then"].ToString() switch
        {
            "accept" => await AcceptHandover.Accept(handover, reason, request.Who, request.Db, request.Book, request.Ask, request.Clock, request.Stop),
            "reject" => handover.Reject(reason, request.Who, now),
            _ => handover.Revoke(reason, request.Who, now),
        };
        if (refused.None && typed["then"] != "accept") refused = await request.Db.SaveUnlessAnswered(request.Stop);
        return refused.None ? TypedResults.LocalRedirect(Of(handover.Citizen)) : await Show(handover.Citizen, request, new PostedForm(form, AtTheReason(refused), typed));
    }

    /// <summary>The page has one field for why, whichever the answer is.</summary>
    private static Refusals AtTheReason(Refusals refused)
    {
        var all = new Refusals();
        all.AddRange(refused.Select(refusal => refusal with { Field = "reason" }));
        return all;
    }

    private static (DateOnly? On, string? Ends) Chosen(string? value) =>
        value?.Split('|', 2) is [var day, var title] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? (on, title) : (null, null);

    private static Worker? WorkerOf(IFormCollection typed, string which, SignedIn? self)
    {
        var (name, department) = (typed[$"handover.{which}Worker"].ToString().Trim(), typed[$"handover.{which}Department"].ToString());
        return name.Length == 0 ? null : new Worker(name, department, self?.Name == name ? self.Staff : null);
    }

    private static async Task<IResult> Ahead(HttpContext http, SignedIn who, SharedGoalsDb db, LawBook book, IAsk ask, ICitizenAccess access, TimeProvider clock, CancellationToken stop,
        int maaneder = 24, string? graense = null, string? mangler = null, int side = 1)
    {
        var wish = new ListTransitionsAhead.Wish(maaneder, string.IsNullOrEmpty(graense) ? null : graense, side, mangler == "true");
        var refused = ListTransitionsAhead.Refused(wish, book);
        var list = refused.None ? await ListTransitionsAhead.Read(wish, who, db, book, ask, access, clock.Today(), stop) : null;
        var shown = list?.Citizens.Select(line => line.Citizen).Distinct().ToList() ?? [];
        var names = await db.Citizens.AsNoTracking().Where(c => shown.Contains(c.Id)).ToDictionaryAsync(c => c.Id, NameOf, stop);
        var boundaries = book.Boundaries.DistinctBy(boundary => boundary.Id).Select(boundary => new Choice(boundary.Id, boundary.Title)).ToList();
        return http.Page<TransitionsAheadPage, TransitionsAheadView>(new TransitionsAheadView(list, names, wish, boundaries, refused), refused.None ? StatusCodes.Status200OK : refused.Status());
    }

    private static IResult LifeCourse(HttpContext http, LawBook book, TimeProvider clock, string? alder = null, string? let = null)
    {
        var (date, refused) = (Typed(http, "dag"), new Refusals());
        int? age = int.TryParse(alder, CultureInfo.InvariantCulture, out var years) ? years : null;
        refused.When(!string.IsNullOrWhiteSpace(alder) && age is not (>= 0 and <= 120), "age-unknown", "Skriv alderen som et helt tal fra 0 til 120.", "alder")
            .When(!date.IsEmpty && date.ToDate() is not { Year: >= 1900 }, "date-unreadable", "Skriv datoen som dag, måned og år, for eksempel 3 9 2027.", "dag");
        var easy = let == "true";
        var catalogue = refused.None ? ReadLifeCourse.Read(book, clock.Today(), date.ToDate() ?? clock.Today(), age, easy) : null;
        return http.Page<LifeCoursePage, LifeCourseView>(new LifeCourseView(catalogue, alder, date, easy, refused), refused.None ? StatusCodes.Status200OK : refused.Status());
    }

    private static List<(string Title, DateOnly On)> Marks(DateOnly born, Law law) =>
        [.. law.Boundaries.Select(boundary => (Boundary: boundary, On: law.On(boundary.Age, born))).Where(mark => mark.Boundary.IsValidOn(mark.On)).Select(mark => (mark.Boundary.Title, mark.On)).OrderBy(mark => mark.On)];

    private static string? Error(DateParts typed, DateOnly born) =>
        typed.IsEmpty ? null
        : typed.ToDate() is not { } day ? "Skriv datoen som dag, måned og år, for eksempel 3 9 2027."
        : day < born || day > born.AddYears(120) ? "Dagen skal ligge efter fødslen og inden for 120 år."
        : null;

    private static DateParts Typed(HttpContext http, string name) => new(http.Request.Query[$"{name}.Day"], http.Request.Query[$"{name}.Month"], http.Request.Query[$"{name}.Year"]);

    private static string NameOf(Citizen citizen) => citizen.ShownName ?? "Navn ikke oplyst";
}
