using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>
/// The weekly sample (stikprøve): twenty looks that were granted, drawn by the audit's key, so that nobody can tell beforehand which and
/// the same come every time. Citizens' looks at themselves are not drawn.
/// </summary>
internal static class WeekSample
{
    public const string Path = Supervision.Path + "/stikproeve";

    private const int Size = 20;
    private const int MostLetters = 1000;

    public static void MapWeekSample(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, Show).ExcludeFromDescription().OnlyFor(Roles.Auditor).ShowsNobody();
        app.MapPost(Path + "/{sequence:long}", Review).ExcludeFromDescription().OnlyFor(Roles.Auditor).ShowsNobody();
        app.MapGet("/api/audit/sample", Read).WithName("audit.readSample").WithTags("Tilsyn").WithSummary("The weekly sample of looks, with what was found of each")
            .WithDescription("The week as 2026-W46; without it, the last full week.").OnlyFor(Roles.Auditor).ShowsNobody()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
    }

    /// <summary>A look of the sample, and what was found of it; null before it has been looked into.</summary>
    internal sealed record Drawn(SupervisedLook Look, SampleVerdict? Verdict, string? Note);

    /// <summary>A week's sample.</summary>
    internal sealed record Sample(string Week, IReadOnlyList<Drawn> Looks);

    /// <summary>What the page shows.</summary>
    internal sealed record View(IsoWeek Week, bool HasNext, IReadOnlyList<Drawn> Looks, PostedForm Posted);

    /// <summary>Draws from these looks: the same from the same, and without the key it cannot be foreseen.</summary>
    public static IReadOnlyList<long> Draw(byte[] key, IsoWeek week, IEnumerable<long> sequences)
    {
        var prefix = Encoding.ASCII.GetBytes($"sample {week} ");
        return [.. sequences.OrderBy(Lot).ThenBy(sequence => sequence).Take(Size).Order()];

        ulong Lot(long sequence)
        {
            Span<byte> drawn = stackalloc byte[32];
            HMACSHA256.HashData(key, [.. prefix, .. Encoding.ASCII.GetBytes(sequence.ToString(CultureInfo.InvariantCulture))], drawn);
            return BinaryPrimitives.ReadUInt64BigEndian(drawn);
        }
    }

    private static async Task<Results<Ok<Sample>, Refused>> Read(string? week, AuditDb db, AuditStore store, TimeProvider clock, CancellationToken stop)
    {
        if (week is not null && IsoWeek.Read(week) is null) return new Refusal("week-unreadable", "Skriv ugen som år og nummer, for eksempel 2026-W46.", "week").AsProblem();
        var wanted = IsoWeek.Read(week) ?? LastFull(clock);
        return TypedResults.Ok(new Sample(wanted.ToString(), await Of(wanted, db, store, stop)));
    }

    private static Task<IResult> Show(string? uge, HttpContext http, AuditDb db, AuditStore store, TimeProvider clock, CancellationToken stop) =>
        Page(IsoWeek.Read(uge) ?? LastFull(clock), PostedForm.None, http, db, store, clock, stop);

    private static async Task<IResult> Review(long sequence, IFormCollection typed, SignedIn who, HttpContext http, AuditDb db, AuditStore store, TimeProvider clock, CancellationToken stop)
    {
        var week = IsoWeek.Read(typed["uge"]) ?? LastFull(clock);
        if (!(await Of(week, db, store, stop)).Any(drawn => drawn.Look.Sequence == sequence)) return TypedResults.NotFound();
        var form = WhoHasSeen.FormOf(sequence);
        var note = typed[$"{form}.note"].ToString().Trim();
        SampleVerdict? verdict = Enum.TryParse<SampleVerdict>(typed[$"{form}.verdict"], out var chosen) ? chosen : null;
        var refused = new Refusals()
            .When(verdict is null, "verdict-missing", "Vælg, om opslaget er i orden.", "verdict")
            .When(verdict == SampleVerdict.Investigate && note.Length == 0, "note-missing", "Skriv, hvad der skal undersøges.", "note")
            .When(note.Length > MostLetters, "note-too-long", $"Skriv det på højst {MostLetters} tegn.", "note");
        if (!refused.None) return await Page(week, new PostedForm(form, refused, typed), http, db, store, clock, stop);

        var review = await db.SampleReviews.FindAsync([sequence], stop) ?? db.SampleReviews.Add(new SampleReviewRow { Look = sequence, Verdict = verdict!.Value, By = who.Subject, At = clock.GetUtcNow() }).Entity;
        (review.Verdict, review.Note, review.By, review.At) = (verdict!.Value, note.Length == 0 ? null : note, who.Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return TypedResults.LocalRedirect($"{Path}?uge={week}#{form}");
    }

    private static async Task<IResult> Page(IsoWeek week, PostedForm posted, HttpContext http, AuditDb db, AuditStore store, TimeProvider clock, CancellationToken stop) =>
        http.Page<WeekSamplePage, View>(new View(week, week.Monday < IsoWeek.Of(clock.Today()).Monday, await Of(week, db, store, stop), posted), posted.Status);

    private static async Task<IReadOnlyList<Drawn>> Of(IsoWeek week, AuditDb db, AuditStore store, CancellationToken stop)
    {
        var (begins, ends) = (week.Monday.InstantItBegins(), week.Monday.AddDays(7).InstantItBegins());
        var all = await db.Looks.Where(look => look.At >= begins && look.At < ends && look.Granted && look.Basis != "self").Select(look => look.Sequence).ToListAsync(stop);
        var drawn = Draw(store.Key, week, all);
        var rows = await db.Looks.Where(look => drawn.Contains(look.Sequence)).OrderBy(look => look.Sequence).ToListAsync(stop);
        var reviews = await db.SampleReviews.AsNoTracking().Where(review => drawn.Contains(review.Look)).ToDictionaryAsync(review => review.Look, stop);
        return [.. (await SupervisedLook.Of(rows, db, stop)).Select(look => new Drawn(look, reviews.GetValueOrDefault(look.Sequence)?.Verdict, reviews.GetValueOrDefault(look.Sequence)?.Note))];
    }

    private static IsoWeek LastFull(TimeProvider clock) => IsoWeek.Of(clock.Today()).Plus(-1);
}
