using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>The id of what an act made or changed.</summary>
internal sealed record Made(string Id);

/// <summary>From what came of an act in a case to an answer of the API.</summary>
internal static class WorkedResults
{
    public static Results<Ok<Made>, Refused> AsResult(this Worked worked) =>
        worked.Refused.None ? TypedResults.Ok(new Made(worked.Id!)) : worked.Refused.AsProblem();

    public static Author AsAuthor(this SignedIn who) => new(who.Subject, who.Name);
}
