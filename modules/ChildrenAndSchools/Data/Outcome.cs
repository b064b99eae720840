namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>The id of what was made.</summary>
internal sealed record Made(Guid Id);

/// <summary>From what a change came to, to an answer of the API: null is "no such thing", refusals are said, else it is done.</summary>
internal static class Outcome
{
    public static Results<NoContent, NotFound, Refused> AsResult(this Refusals? refused) => refused switch
    {
        null => TypedResults.NotFound(),
        { None: true } => TypedResults.NoContent(),
        _ => refused.AsProblem(),
    };

    public static Results<Created<Made>, NotFound, Refused> AsCreated(this Refusals? refused, CitizenId citizen, string what, Guid id) => refused switch
    {
        null => TypedResults.NotFound(),
        { None: true } => TypedResults.Created($"/api/{Authority.Department}/citizens/{citizen}/{what}", new Made(id)),
        _ => refused.AsProblem(),
    };

    /// <summary>Nobody knows the citizen, or the register does not answer.</summary>
    public static Refusals? OrAbsent(this Refusals refused) => refused.None ? null : refused;

    /// <summary>Says that the endpoint may find nothing or somebody else's change.</summary>
    public static RouteHandlerBuilder MayBeRefused(this RouteHandlerBuilder endpoint) =>
        endpoint.ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
