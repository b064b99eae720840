using System.Linq.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>
/// Every emergency access (nødadgang) is reviewed, every leader's naming of themselves to a case, and every showing of a protected name and
/// address: what one person did at one citizen on one day, together. The data protection officer sees all, team leads and department heads those of their own department but for citizens
/// they are partial to, and nobody reviews their own.
/// </summary>
internal static class AccessReviews
{
    public const string Path = Supervision.Path + "/gennemgang";

    private const int MostLetters = 1000;

    private static readonly string[] Reviewers = [Roles.Auditor, Roles.TeamLead, Roles.DepartmentHead];
    // As the index says it (AuditDb), or the whole log is read for each look at what waits.
    internal static readonly Expression<Func<LookRow, bool>> AreReviewed =
        look => look.Basis == "emergency" || look.Basis == CitizenAccess.OwnNaming || look.Basis == CitizenAccess.ProtectedShown;

    private static readonly TimeSpan ShownAfterReview = TimeSpan.FromDays(90);

    public static void MapAccessReviews(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (SignedIn who, HttpContext http, AuditDb db, AuditSettings settings, TimeProvider clock, CancellationToken stop) => Page(who, PostedForm.None, http, db, settings, clock, stop))
            .ExcludeFromDescription().OnlyFor(Reviewers).ListsCitizens();
        app.MapPost(Path + "/{sequence:long}", ReviewOnPage).ExcludeFromDescription().OnlyFor(Reviewers).ListsCitizens();

        app.MapGet("/api/audit/reviews", List).WithName("audit.listAccessReviews").WithTags("Tilsyn").WithSummary("Accesses that somebody else must review, those waiting first")
            .OnlyFor(Reviewers).ListsCitizens().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        app.MapPost("/api/audit/reviews/{sequence:long}", Review).WithName("audit.reviewAccess").WithTags("Tilsyn").WithSummary("Review an access, by the sequence of its first look")
            .OnlyFor(Reviewers).ListsCitizens().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The looks of one person at one citizen on one Danish day, by emergency, by naming themselves or at what is protected.</summary>
    /// <param name="Sequence">The first look's.</param>
    /// <param name="Through">The last look's.</param>
    /// <param name="Subject">Who looked.</param>
    /// <param name="Role">In which role.</param>
    /// <param name="Department">Of which department.</param>
    /// <param name="Citizen">At whom; null when erased.</param>
    /// <param name="At">When first.</param>
    /// <param name="Due">When it must be reviewed.</param>
    /// <param name="Basis"><c>emergency</c>, <c>own-naming</c> or <c>protected-shown</c>.</param>
    /// <param name="Looks">How many looks.</param>
    /// <param name="Purpose">What was given as the reason.</param>
    /// <param name="IsOverdue">Not reviewed in time.</param>
    /// <param name="IsOwn">It is the reader's own.</param>
    /// <param name="Verdict">What it was found to be; null before the review.</param>
    /// <param name="Note">The reviewer's reason.</param>
    /// <param name="ReviewedBy">The reviewer.</param>
    /// <param name="ReviewedAt">When it was reviewed.</param>
    internal sealed record Access(long Sequence, long Through, Guid Subject, string Role, string? Department, Guid? Citizen, DateTimeOffset At, DateTimeOffset Due, string Basis, int Looks, string Purpose,
        bool IsOverdue, bool IsOwn, AccessVerdict? Verdict, string? Note, Guid? ReviewedBy, DateTimeOffset? ReviewedAt);

    /// <summary>The accesses, the longest waiting first, then those reviewed lately.</summary>
    internal sealed record AccessList(IReadOnlyList<Access> Waiting, IReadOnlyList<Access> Reviewed);

    /// <summary>What a reviewer found, and why.</summary>
    internal sealed record ReviewRequest(AccessVerdict? Verdict, string? Note);

    /// <summary>What the page shows.</summary>
    internal sealed record View(AccessList Accesses, PostedForm Posted);

    /// <summary>The accesses that somebody may see.</summary>
    public static async Task<AccessList> Of(SignedIn who, AuditDb db, AuditSettings settings, DateTimeOffset now, CancellationToken stop)
    {
        var looks = db.Looks.Where(AreReviewed).Where(look => look.Granted);
        if (who.Role != Roles.Auditor) looks = looks.Where(look => look.Department != null && look.Department == who.Department);
        var rows = (await SupervisedLook.Of(await looks.OrderBy(look => look.Sequence).ToListAsync(stop), db, stop))
            .Where(look => look.Citizen is not { } citizen || !who.PartialTo.Contains(new CitizenId(citizen)));
        var persons = await looks.ToDictionaryAsync(look => look.Sequence, look => look.Person, stop);
        var reviews = await db.AccessReviews.AsNoTracking().ToListAsync(stop);

        var all = rows.Where(look => persons.ContainsKey(look.Sequence)).GroupBy(look => (look.Subject, look.Basis, Person: persons[look.Sequence], Day: look.At.DanishDate()))
            .SelectMany(day => day.GroupBy(look => reviews.Find(review => review.First <= look.Sequence && look.Sequence <= review.Through && day.Any(first => first.Sequence == review.First))))
            .Select(looks => Of(looks.Key, [.. looks], who, settings, now)).ToList();
        return new AccessList([.. all.Where(access => access.Verdict is null).OrderBy(access => access.Due)],
            [.. all.Where(access => access.ReviewedAt > now - ShownAfterReview).OrderByDescending(access => access.ReviewedAt)]);
    }

    private static Access Of(AccessReviewRow? review, IReadOnlyList<SupervisedLook> looks, SignedIn who, AuditSettings settings, DateTimeOffset now)
    {
        var (first, due) = (looks[0], looks[0].At.AddHours(settings.ReviewHours));
        return new Access(first.Sequence, looks[^1].Sequence, first.Subject, first.Role, first.Department, first.Citizen, first.At, due, first.Basis, looks.Count, string.Join("; ", looks.Select(look => look.Purpose).Distinct()),
            review is null && now > due, first.Subject == who.Subject, review?.Verdict, review?.Note, review?.By, review?.At);
    }

    private static async Task<Ok<AccessList>> List(SignedIn who, AuditDb db, AuditSettings settings, TimeProvider clock, CancellationToken stop) =>
        TypedResults.Ok(await Of(who, db, settings, clock.GetUtcNow(), stop));

    private static async Task<Results<NoContent, NotFound, Refused>> Review(long sequence, ReviewRequest request, SignedIn who, AuditDb db, AuditSettings settings, TimeProvider clock, CancellationToken stop) =>
        await Keep(sequence, request, who, db, settings, clock, stop) switch
        {
            null => TypedResults.NotFound(),
            { None: true } => TypedResults.NoContent(),
            var refused => refused.AsProblem(),
        };

    private static async Task<IResult> ReviewOnPage(long sequence, IFormCollection typed, SignedIn who, HttpContext http, AuditDb db, AuditSettings settings, TimeProvider clock, CancellationToken stop)
    {
        var form = WhoHasSeen.FormOf(sequence);
        var request = new ReviewRequest(Enum.TryParse<AccessVerdict>(typed[$"{form}.verdict"], out var verdict) ? verdict : null, typed[$"{form}.note"]);
        return await Keep(sequence, request, who, db, settings, clock, stop) switch
        {
            null => TypedResults.NotFound(),
            { None: true } => TypedResults.LocalRedirect(Path),
            var refused => await Page(who, new PostedForm(form, refused, typed), http, db, settings, clock, stop),
        };
    }

    /// <summary>Keeps the review, or says what is wrong with it; null when there is no such access that waits.</summary>
    private static async Task<Refusals?> Keep(long sequence, ReviewRequest request, SignedIn who, AuditDb db, AuditSettings settings, TimeProvider clock, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if ((await Of(who, db, settings, now, stop)).Waiting.FirstOrDefault(waiting => waiting.Sequence == sequence) is not { } access) return null;
        var note = request.Note?.Trim() ?? "";
        var refused = new Refusals()
            .When(access.IsOwn, "own-access", "Det er din egen adgang. En anden skal gennemgå den.")
            .When(request.Verdict is null, "verdict-missing", "Vælg, om adgangen var berettiget.", "verdict")
            .When(note.Length == 0, "note-missing", "Skriv, hvorfor du når til det.", "note")
            .When(note.Length > MostLetters, "note-too-long", $"Skriv det på højst {MostLetters} tegn.", "note");
        if (!refused.None) return refused;

        db.AccessReviews.Add(new AccessReviewRow { First = access.Sequence, Through = access.Through, Verdict = request.Verdict!.Value, Note = note, By = who.Subject, At = now });
        await db.SaveChangesAsync(stop);
        return refused;
    }

    private static async Task<IResult> Page(SignedIn who, PostedForm posted, HttpContext http, AuditDb db, AuditSettings settings, TimeProvider clock, CancellationToken stop) =>
        http.Page<AccessReviewsPage, View>(new View(await Of(who, db, settings, clock.GetUtcNow(), stop), posted), posted.Status);
}
