using Microsoft.Net.Http.Headers;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features.Goals;

/// <summary>The version of a goal as HTTP has it: an entity tag, sent with what is read and expected back with a change.</summary>
internal static class GoalVersion
{
    public static string TagOf(Goal goal) => $"\"{goal.Revision}\"";

    /// <summary>Whether a change may be made to the goal as it is: no version was asked for, or this one was. What is no tag matches nothing.</summary>
    public static bool Matches(string? ifMatch, Goal goal) => string.IsNullOrWhiteSpace(ifMatch)
        || (EntityTagHeaderValue.TryParseStrictList([ifMatch], out var asked) && asked.Any(tag => tag == EntityTagHeaderValue.Any || tag.Compare(new EntityTagHeaderValue(TagOf(goal)), useStrongComparison: true)));
}
