using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>"Hvem har set mine oplysninger": the citizen sees every look that was granted, newest first, and can ask about each. Names of staff are withheld.</summary>
internal static class WhoHasSeen
{
    public const string Path = "/min-vej/hvem-har-set";
    public const string AskRoute = Path + "/{sequence}/spoerg";

    private const int OnAPage = 25;
    private const int MostLetters = 1000;

    public static void MapWhoHasSeen(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/citizens/{citizen}/looks", List).WithName("citizens.listLooks").WithTags("Én kommune")
            .WithSummary("Who has looked at a citizen, newest first").WithDescription("Looks that were granted, in words, without the names of staff; and how many were refused.")
            .ForCitizensToo().OnlyFor(Roles.Citizen, Roles.Guardian)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

        var aboutOneself = new AccessRule { Shows = Shows.OneCitizen, Whose = http => Task.FromResult(SignedIn.Of(http.User).Citizen), Roles = [Roles.Citizen, Roles.Guardian], IsForCitizens = true };
        app.MapGet(Path, Show).ExcludeFromDescription().WithMetadata(aboutOneself);
        app.MapPost(AskRoute, Ask).ExcludeFromDescription().WithMetadata(aboutOneself);
    }

    /// <summary>A look, in words.</summary>
    internal sealed record LookView(long Sequence, DateTimeOffset At, string Role, string? Department, string What, string Purpose, string Basis);

    /// <summary>A page of looks.</summary>
    /// <param name="Page">The page's number, from 1.</param>
    /// <param name="Pages">How many there are.</param>
    /// <param name="Granted">How many looks were granted in all.</param>
    /// <param name="Refused">How many were refused.</param>
    /// <param name="Looks">The page's looks, newest first.</param>
    internal sealed record LooksView(int Page, int Pages, int Granted, int Refused, IReadOnlyList<LookView> Looks);

    /// <summary>What the page shows: the looks, and what has been asked and answered about them.</summary>
    internal sealed record PageView(LooksView Looks, ILookup<long, QuestionRow> Questions, PostedForm Posted, bool WasAsked);

    /// <summary>The name of the form of a look.</summary>
    public static string FormOf(long sequence) => string.Create(CultureInfo.InvariantCulture, $"look-{sequence}");

    private static async Task<Ok<LooksView>> List(CitizenId citizen, int? page, Looks looks, CancellationToken stop) =>
        TypedResults.Ok(await OnePage(citizen, page ?? 1, looks, stop));

    private static async Task<IResult> Show(SignedIn who, int? side, bool? spurgt, HttpContext http, AuditDb db, Looks looks, CancellationToken stop) =>
        await Page(who, side ?? 1, PostedForm.None, spurgt ?? false, http, db, looks, stop);

    private static async Task<IResult> Ask(long sequence, IFormCollection typed, SignedIn who, HttpContext http, AuditDb db, Looks looks, TimeProvider clock, CancellationToken stop)
    {
        if (who.Citizen is not { } citizen || !await Of(citizen, db).AnyAsync(look => look.Sequence == sequence && look.Granted, stop)) return TypedResults.NotFound();
        var form = FormOf(sequence);
        var text = typed[$"{form}.text"].ToString().Trim();
        var page = int.TryParse(typed["side"], CultureInfo.InvariantCulture, out var number) ? number : 1;
        var waits = await db.Questions.AnyAsync(question => question.Look == sequence && question.AnsweredAt == null, stop);
        var refused = new Refusals()
            .When(text.Length == 0, "question-missing", "Skriv, hvad du vil spørge om.", "text")
            .When(text.Length > MostLetters, "question-too-long", $"Skriv det på højst {MostLetters} tegn.", "text")
            .When(waits, "question-waits", "Du har allerede spurgt til dette. Du får svar her på siden.", "text");
        if (!refused.None) return await Page(who, page, new PostedForm(form, refused, typed), false, http, db, looks, stop);

        var now = clock.GetUtcNow();
        db.Questions.Add(new QuestionRow { Id = Guid.CreateVersion7(now), Look = sequence, AskedAt = now, Text = text });
        await db.SaveChangesAsync(stop);
        return TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"{Path}?side={page}&spurgt=true#{form}"));
    }

    private static async Task<IResult> Page(SignedIn who, int page, PostedForm posted, bool wasAsked, HttpContext http, AuditDb db, Looks looks, CancellationToken stop)
    {
        if (who.Citizen is not { } citizen) return TypedResults.NotFound();
        var view = await OnePage(citizen, page, looks, stop);
        var shown = view.Looks.Select(look => look.Sequence).ToList();
        var questions = await db.Questions.AsNoTracking().Where(question => shown.Contains(question.Look)).OrderBy(question => question.AskedAt).ToListAsync(stop);
        return http.Page<WhoHasSeenPage, PageView>(new PageView(view, questions.ToLookup(question => question.Look), posted, wasAsked), posted.Status);
    }

    private static async Task<LooksView> OnePage(CitizenId citizen, int page, Looks looks, CancellationToken stop)
    {
        var (granted, refused) = await looks.Count(citizen, stop);
        var pages = Math.Max(1, (granted + OnAPage - 1) / OnAPage);
        var number = Math.Clamp(page, 1, pages);
        return new LooksView(number, pages, granted, refused, await looks.Granted(citizen, (number - 1) * OnAPage, OnAPage, stop));
    }

    /// <summary>The looks at a citizen, in words.</summary>
    internal sealed class Looks(AuditDb db, LookWords words)
    {
        /// <summary>How many were granted and how many refused.</summary>
        public async Task<(int Granted, int Refused)> Count(CitizenId citizen, CancellationToken stop) =>
            (await Of(citizen, db).CountAsync(look => look.Granted, stop), await Of(citizen, db).CountAsync(look => !look.Granted, stop));

        /// <summary>Those that were granted, newest first.</summary>
        public async Task<IReadOnlyList<LookView>> Granted(CitizenId citizen, int after, int most, CancellationToken stop)
        {
            var rows = await Of(citizen, db).Where(look => look.Granted).OrderByDescending(look => look.Sequence).Skip(after).Take(most).ToListAsync(stop);
            return [.. rows.Select(look => new LookView(look.Sequence, look.At, look.Subject == citizen.Value ? "Dig selv" : LookWords.Role(look.Role),
                words.Department(look.Department), words.What(look.What, look.Module), look.Purpose, LookWords.Basis(look.Basis, look.At)))];
        }
    }

    private static IQueryable<LookRow> Of(CitizenId citizen, AuditDb db) =>
        db.Looks.Where(look => db.Persons.Any(person => person.Citizen == citizen.Value && person.Pseudonym == look.Person));
}
