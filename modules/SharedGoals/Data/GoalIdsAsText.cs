using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>Several goals in one column, by their ids with a space between.</summary>
internal sealed class GoalIdsAsText() : ValueConverter<GoalId[], string>(ids => string.Join(' ', ids), text => Read(text))
{
    private static GoalId[] Read(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => new GoalId(Guid.Parse(part)))];

    /// <summary>They are the same when they name the same goals in the same order.</summary>
    internal sealed class Same() : ValueComparer<GoalId[]>((one, two) => one == two || (one != null && two != null && one.SequenceEqual(two)), ids => ids.Length, ids => ids.ToArray());
}
