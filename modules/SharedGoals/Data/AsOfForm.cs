using Microsoft.AspNetCore.Http;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>The day a page shows things as they were on: from <c>?asOf=2026-05-01</c>, or the three parts of a date field.</summary>
/// <param name="Day">The day that is shown; today where what was asked for cannot be.</param>
/// <param name="Typed">What was typed, when it has to be shown again.</param>
/// <param name="Error">What is wrong with it.</param>
/// <param name="IsPast">An earlier day is shown: nothing is changed from such a view.</param>
internal sealed record AsOfForm(DateOnly Day, DateParts? Typed, string? Error, bool IsPast)
{
    private const string Name = "asOf";

    public static AsOfForm Read(HttpContext http, DateOnly born, DateOnly today)
    {
        var query = http.Request.Query;
        var parts = query[Name].ToString().Split('-') is [var year, var month, var day]
            ? new DateParts(day, month, year)
            : new DateParts(query[$"{Name}.Day"], query[$"{Name}.Month"], query[$"{Name}.Year"]);
        if (parts.IsEmpty && string.IsNullOrEmpty(query[Name])) return new AsOfForm(today, null, null, false);
        if (parts.ToDate() is not { } asked) return new AsOfForm(today, parts, "Skriv datoen som dag, måned og år, for eksempel 3 9 2026.", false);
        var (shown, refused) = AsOf.Of(asked, born, today);
        return refused.None ? new AsOfForm(shown, parts, null, shown < today) : new AsOfForm(today, parts, refused[0].Message, false);
    }

    public int StatusOr(int status) => Error is null ? status : StatusCodes.Status422UnprocessableEntity;
}
