using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ModuleKit.Rights;

/// <summary>
/// A module's rows of one citizen, found by the model itself: every table with a column of type <see cref="CitizenId"/>, and what hangs
/// under its rows. A table added tomorrow is told of, kept and erased like the rest without anybody remembering it.
/// </summary>
internal sealed class PersonalRows(ModuleDb db)
{
    private static readonly MethodInfo OpenRows = typeof(PersonalRows).GetMethod(nameof(RowsOf), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly MethodInfo OpenErase = typeof(PersonalRows).GetMethod(nameof(EraseRows), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private readonly DanishWords words = DanishWords.Of(db.GetType().Assembly);

    /// <summary>The tables that hold citizens; the delivery of events keeps its own rows by its own rules.</summary>
    public IEnumerable<IEntityType> Tables => db.Model.GetEntityTypes()
        .Where(table => !table.IsOwned() && table.ClrType.Namespace != typeof(OutboxRow).Namespace && CitizenColumns(table).Any())
        .OrderBy(table => table.ClrType.Name, StringComparer.Ordinal);

    /// <summary>Everything held of the citizen.</summary>
    public async Task<IReadOnlyList<PersonalDataKind>> Everything(CitizenId citizen, CancellationToken stop)
    {
        var kinds = new List<PersonalDataKind>();
        foreach (var table in Tables)
        {
            var rows = await Rows(table, citizen, stop);
            if (rows.Count > 0) kinds.Add(new PersonalDataKind(table.ClrType.Name, words.Title(table.ClrType.Name), [.. rows.Select(row => Fields(table, row))]));
        }
        return kinds;
    }

    /// <summary>The newest day on any of the citizen's rows in the table; null when the table holds nothing of the citizen.</summary>
    public async Task<DateOnly?> NewestDay(IEntityType table, CitizenId citizen, CancellationToken stop) =>
        (await Rows(table, citizen, stop)).Select(row => (DateOnly?)Days(table, row).DefaultIfEmpty(DateOnly.MaxValue).Max()).Max();

    /// <summary>Erases every row of the citizen; the caller's transaction holds it together. How many were there.</summary>
    public async Task<int> Erase(CitizenId citizen, CancellationToken stop)
    {
        var erased = 0;
        foreach (var table in Tables) erased += await (Task<int>)OpenErase.MakeGenericMethod(table.ClrType).Invoke(this, [table, citizen, stop])!;
        await db.SaveChangesAsync(stop);
        return erased;
    }

    private Task<List<object>> Rows(IEntityType table, CitizenId citizen, CancellationToken stop) =>
        (Task<List<object>>)OpenRows.MakeGenericMethod(table.ClrType).Invoke(this, [table, citizen, stop])!;

    private async Task<List<object>> RowsOf<T>(IEntityType table, CitizenId citizen, CancellationToken stop) where T : class
    {
        var rows = db.Set<T>().AsNoTracking().AsSplitQuery().Where(Holds<T>(table, citizen));
        foreach (var path in Below(table, "")) rows = rows.Include(path);
        return [.. await rows.ToListAsync(stop)];
    }

    private async Task<int> EraseRows<T>(IEntityType table, CitizenId citizen, CancellationToken stop) where T : class
    {
        IQueryable<T> rows = db.Set<T>().Where(Holds<T>(table, citizen));
        foreach (var path in Below(table, "")) rows = rows.Include(path);
        var found = await rows.ToListAsync(stop);
        foreach (var row in found) EraseBelow(table, row);
        db.RemoveRange(found);
        return found.Count;
    }

    private void EraseBelow(IEntityType table, object row)
    {
        foreach (var navigation in Inward(table))
        {
            foreach (var child in Children(navigation, row))
            {
                EraseBelow(navigation.TargetEntityType, child);
                db.Remove(child);
            }
        }
    }

    private static Expression<Func<T, bool>> Holds<T>(IEntityType table, CitizenId citizen)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var any = CitizenColumns(table).Select(column => (Expression)Expression.Equal(
            Expression.Call(typeof(EF), nameof(EF.Property), [column.ClrType], row, Expression.Constant(column.Name)),
            Expression.Constant(citizen, column.ClrType))).Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<T, bool>>(any, row);
    }

    private static IEnumerable<IProperty> CitizenColumns(IEntityType table) =>
        table.GetProperties().Where(column => column.ClrType == typeof(CitizenId) || column.ClrType == typeof(CitizenId?));

    /// <summary>What hangs under a table's rows and is not about a citizen by itself.</summary>
    private static IEnumerable<INavigation> Inward(IEntityType table) =>
        table.GetNavigations().Where(navigation => !navigation.IsOnDependent && !navigation.TargetEntityType.IsOwned() && !CitizenColumns(navigation.TargetEntityType).Any());

    private static IEnumerable<string> Below(IEntityType table, string path)
    {
        foreach (var navigation in Inward(table))
        {
            yield return path + navigation.Name;
            foreach (var deeper in Below(navigation.TargetEntityType, $"{path}{navigation.Name}.")) yield return deeper;
        }
    }

    private static IEnumerable<object> Children(INavigation navigation, object row) => navigation.GetGetter().GetClrValue(row) switch
    {
        null => [],
        System.Collections.IEnumerable many when navigation.IsCollection => many.Cast<object>(),
        var one => [one],
    };

    private List<PersonalDataField> Fields(ITypeBase type, object row, string prefix = "")
    {
        var fields = new List<PersonalDataField>();
        // Sealed values and their indexes are bytes: they say nothing to a reader.
        foreach (var property in type.GetProperties().Where(property => !property.IsShadowProperty() && property.ClrType != typeof(byte[])))
            fields.Add(Field(type, prefix + property.Name, property.Name, property.GetGetter().GetClrValue(row)));
        foreach (var part in type.GetComplexProperties())
        {
            if (part.GetGetter().GetClrValue(row) is { } value && !part.IsCollection) fields.AddRange(Fields(part.ComplexType, value, $"{prefix}{part.Name}."));
        }
        if (type is IEntityType table)
        {
            foreach (var owned in table.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned()).Concat(Inward(table)))
                foreach (var (number, child) in Children(owned, row).Index())
                    fields.AddRange(Fields(owned.TargetEntityType, child, $"{prefix}{owned.Name}[{number}]."));
        }
        return fields;
    }

    private PersonalDataField Field(ITypeBase type, string path, string name, object? value) =>
        new(path, words.Title($"{type.ClrType.Name}.{name}", name), JsonSerializer.Serialize(value, ContractJson.Options));

    private static IEnumerable<DateOnly> Days(IEntityType table, object row) => table.GetProperties()
        .Where(property => !property.IsShadowProperty()).Select(property => property.GetGetter().GetClrValue(row))
        .Select(value => value switch { DateOnly day => day, DateTimeOffset instant => instant.DanishDate(), _ => (DateOnly?)null }).OfType<DateOnly>();
}
