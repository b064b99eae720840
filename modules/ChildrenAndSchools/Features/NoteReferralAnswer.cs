namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>Writes down what came back from a referral.</summary>
internal sealed class NoteReferralAnswer : ICarterModule
{
    internal sealed record Request(string? Answer);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/wellbeing-forums/{id}/referrals/{referral}/answer", Handle)
        .AboutTheChildOfTheForum()
        .WithName("children-and-schools.noteReferralAnswer")
        .WithSummary("Write down what came back from a referral")
        .MayBeRefused();

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(Guid id, Guid referral, Request request, ChildrenAndSchoolsDb db, TimeProvider clock, CancellationToken stop) =>
        (await db.Change(id, forum => forum.NoteAnswer(referral, request.Answer, clock.Today()), stop)).AsResult();
}
