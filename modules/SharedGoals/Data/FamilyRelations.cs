using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Data;

/// <summary>A citizen's family in the register: those the citizen is related to, whichever of the two it was entered at.</summary>
internal static class FamilyRelations
{
    /// <summary>The others, with what each is to the citizen in Danish. Network and guardians are not family.</summary>
    public static async Task<IReadOnlyDictionary<CitizenId, string>> FamilyOn(this SharedGoalsDb db, CitizenId citizen, DateOnly day, CancellationToken stop)
    {
        var relations = (await db.Relations.AsNoTracking().Where(r => r.Citizen == citizen || r.Other == citizen).ToListAsync(stop)).Where(r => r.HoldsOn(day));
        return relations.Select(r => (Person: r.Citizen == citizen ? r.Other : r.Citizen, Word: Word(r.Kind, r.Citizen == citizen)))
            .Where(found => found.Word is not null)
            .GroupBy(found => found.Person).ToDictionary(found => found.Key, found => found.First().Word!);
    }

    /// <summary>What the other is; seen from the other end, a parent's other is a child.</summary>
    private static string? Word(RelationKind kind, bool isOwn) => kind switch
    {
        RelationKind.ParentWithCustody or RelationKind.ParentWithoutCustody => isOwn ? "Forælder" : "Barn",
        RelationKind.Sibling => "Søskende",
        RelationKind.Partner => "Ægtefælle eller samlever",
        _ => null,
    };
}
