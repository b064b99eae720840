using Microsoft.EntityFrameworkCore;

namespace NyeFaellesVeje.Violations.Domain;

internal sealed class KnowsTheDatabase
{
    public static Task<int> Save(DbContext db) => db.SaveChangesAsync();
}
