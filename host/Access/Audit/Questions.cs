using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>The citizens' questions about looks: the data protection officer answers, and the citizen reads it beside the look.</summary>
internal static class Questions
{
    public const string Path = Supervision.Path + "/spoergsmaal";

    private const int MostShown = 100;
    private const int MostLetters = 2000;

    public static void MapQuestions(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (HttpContext http, AuditDb db, CancellationToken stop) => Page(PostedForm.None, http, db, stop)).ExcludeFromDescription().OnlyFor(Roles.Auditor).ShowsNobody();
        app.MapPost(Path + "/{question:guid}", Answer).ExcludeFromDescription().OnlyFor(Roles.Auditor).ShowsNobody();
    }

    /// <summary>A question with the look it is about.</summary>
    internal sealed record Asked(QuestionRow Question, SupervisedLook Look);

    /// <summary>What the page shows: the oldest unanswered first, then what was answered last.</summary>
    internal sealed record View(IReadOnlyList<Asked> Open, IReadOnlyList<Asked> Answered, PostedForm Posted);

    public static string FormOf(Guid question) => $"question-{question}";

    private static async Task<IResult> Answer(Guid question, IFormCollection typed, SignedIn who, HttpContext http, AuditDb db, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Questions.FindAsync([question], stop) is not { } asked) return TypedResults.NotFound();
        var form = FormOf(question);
        var text = typed[$"{form}.answer"].ToString().Trim();
        var refused = new Refusals()
            .When(asked.AnsweredAt is not null, "answered-already", "Spørgsmålet er allerede besvaret.")
            .When(text.Length == 0, "answer-missing", "Skriv et svar til borgeren.", "answer")
            .When(text.Length > MostLetters, "answer-too-long", $"Skriv det på højst {MostLetters} tegn.", "answer");
        if (!refused.None) return await Page(new PostedForm(form, refused, typed), http, db, stop);

        (asked.Answer, asked.AnsweredAt, asked.AnsweredBy) = (text, clock.GetUtcNow(), who.Subject);
        await db.SaveChangesAsync(stop);
        return TypedResults.LocalRedirect(Path);
    }

    private static async Task<IResult> Page(PostedForm posted, HttpContext http, AuditDb db, CancellationToken stop)
    {
        var questions = db.Questions.AsNoTracking();
        var open = await questions.Where(question => question.AnsweredAt == null).OrderBy(question => question.AskedAt).Take(MostShown).ToListAsync(stop);
        var answered = await questions.Where(question => question.AnsweredAt != null).OrderByDescending(question => question.AnsweredAt).Take(MostShown).ToListAsync(stop);
        var about = open.Concat(answered).Select(question => question.Look).Distinct().ToList();
        var looks = (await SupervisedLook.Of(await db.Looks.Where(look => about.Contains(look.Sequence)).ToListAsync(stop), db, stop)).ToDictionary(look => look.Sequence);
        return http.Page<QuestionsPage, View>(new View([.. open.Select(WithLook)], [.. answered.Select(WithLook)], posted), posted.Status);

        Asked WithLook(QuestionRow question) => new(question, looks[question.Look]);
    }
}
