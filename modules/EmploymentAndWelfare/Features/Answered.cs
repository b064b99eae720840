using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>From what a change came to, to the API's answer: not there, done, or refused.</summary>
internal static class Answered
{
    public static Results<NoContent, NotFound, Refused> AsAnswer(this Refusals? refused) =>
        refused is null ? TypedResults.NotFound() : refused.None ? TypedResults.NoContent() : refused.AsProblem();
}
