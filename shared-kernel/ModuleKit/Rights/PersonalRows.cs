using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ModuleKit.Rights;

/// <summary>
/// A module's rows of one citizen, found by the model itself (<see cref="PersonalTables"/>): a table added tomorrow is told of, kept and
/// erased like the rest without anybody remembering it.
/// </summary>
internal sealed class PersonalRows(ModuleDb db)
{
    private static readonly MethodInfo OpenRows = typeof(PersonalRows).GetMethod(nameof(RowsOf), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private readonly DanishWords words = DanishWords.Of(db.GetType().Assembly);

    /// <summary>The tables that hold citizens, alone or several together.</summary>
    public IEnumerable<IEntityType> Tables => db.Model.OfCitizens().Concat(db.Model.Shared()).OrderBy(table => table.ClrType.Name, StringComparer.Ordinal);

    /// <summary>What a kind is called in Danish.</summary>
    public string Title(string kind) => words.Title(kind);

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

    /// <summary>Whether the department has a case: a row about the citizen. The row that is the citizen only says that somebody knows of them.</summary>
    public async Task<bool> HasACaseOf(CitizenId citizen, CancellationToken stop)
    {
        foreach (var table in Tables.Where(table => table.FindProperty("Citizen") is not null))
            if ((await Rows(table, citizen, stop)).Count > 0) return true;
        return false;
    }

    /// <summary>The newest day on any of the citizen's rows in the table or what hangs under them; null when the table holds nothing of the citizen.</summary>
    public async Task<DateOnly?> NewestDay(IEntityType table, CitizenId citizen, CancellationToken stop) =>
        (await Rows(table, citizen, stop)).Select(row => (DateOnly?)Days(table, row).DefaultIfEmpty(DateOnly.MaxValue).Max()).Max();

    /// <summary>
    /// Erases every row of the citizen; what several citizens share goes with the last of them. The caller's transaction holds it together.
    /// How many there were.
    /// </summary>
    public async Task<int> Erase(CitizenId citizen, CancellationToken stop)
    {
        var erased = 0;
        foreach (var table in Tables)
        {
            var rows = (await Rows(table, citizen, stop, tracked: true)).Where(row => table.CitizenColumns().Any() || !Others(table, row, citizen)).ToList();
            foreach (var row in rows) Remove(table, row);
            erased += rows.Count;
        }
        await db.SaveChangesAsync(stop);
        return erased;
    }

    /// <summary>Whether anybody else is in what several share.</summary>
    private static bool Others(IEntityType table, object row, CitizenId citizen) =>
        table.Members().Any(navigation => Children(navigation, row).Any(member => navigation.TargetEntityType.CitizenColumns().Any(column => column.GetGetter().GetClrValue(member) is CitizenId other && other != citizen)));

    private void Remove(IEntityType table, object row)
    {
        foreach (var navigation in table.Under())
            foreach (var child in OwnChildren(navigation, row).ToList()) Remove(navigation.TargetEntityType, child);
        db.Remove(row);
    }

    private Task<List<object>> Rows(IEntityType table, CitizenId citizen, CancellationToken stop, bool tracked = false) =>
        (Task<List<object>>)OpenRows.MakeGenericMethod(table.ClrType).Invoke(this, [table, citizen, tracked, stop])!;

    private async Task<List<object>> RowsOf<T>(IEntityType table, CitizenId citizen, bool tracked, CancellationToken stop) where T : class
    {
        var rows = db.Set<T>().AsTracking(tracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking).AsSplitQuery().Where(Holds<T>(table, citizen));
        var paths = table.CitizenColumns().Any() ? Below(table, "") : Below(table, "").Concat(table.Members().Select(navigation => navigation.Name)).Distinct();
        foreach (var path in paths) rows = rows.Include(path);
        return [.. await rows.ToListAsync(stop)];
    }

    /// <summary>The row names the citizen, or, of a table that several share, one of its members does.</summary>
    private static Expression<Func<T, bool>> Holds<T>(IEntityType table, CitizenId citizen)
    {
        var row = Expression.Parameter(typeof(T), "row");
        // A field of an object and no constant: then EF Core makes it a parameter, and the query is compiled once for all citizens.
        var sought = Expression.Field(Expression.Constant(new StrongBox<CitizenId>(citizen)), nameof(StrongBox<>.Value));
        var any = table.CitizenColumns().Any() ? Names(table, row, sought) : table.Members().Select(navigation => HasMember(navigation, row, sought)).Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<T, bool>>(any, row);
    }

    private static Expression HasMember(INavigation navigation, Expression row, Expression citizen)
    {
        var type = navigation.TargetEntityType.ClrType;
        var member = Expression.Parameter(type, "member");
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [type], Expression.PropertyOrField(row, navigation.Name), Expression.Lambda(Names(navigation.TargetEntityType, member, citizen), member));
    }

    private static Expression Names(IEntityType table, Expression row, Expression citizen) => table.CitizenColumns().Select(column => (Expression)Expression.Equal(
        Expression.Call(typeof(EF), nameof(EF.Property), [column.ClrType], row, Expression.Constant(column.Name)),
        Expression.Convert(citizen, column.ClrType))).Aggregate(Expression.OrElse);

    private static IEnumerable<string> Below(IEntityType table, string path)
    {
        foreach (var navigation in table.Under())
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

    /// <summary>The children that are about no citizen by themselves: the others are told of, and erased, as rows of their own.</summary>
    private static IEnumerable<object> OwnChildren(INavigation navigation, object row)
    {
        var columns = navigation.TargetEntityType.CitizenColumns().ToList();
        return Children(navigation, row).Where(child => columns.TrueForAll(column => column.GetGetter().GetClrValue(child) is null));
    }

    private List<PersonalDataField> Fields(ITypeBase type, object row, string path = "", string title = "")
    {
        var fields = new List<PersonalDataField>();
        foreach (var property in type.GetProperties().Where(IsTold)) fields.Add(Field(property, path, title, property.GetGetter().GetClrValue(row)));
        foreach (var part in type.GetComplexProperties())
        {
            if (part.GetGetter().GetClrValue(row) is { } value && !part.IsCollection) fields.AddRange(Fields(part.ComplexType, value, $"{path}{part.Name}.", $"{title}{words.Title(part.WordName(), part.Name)}: "));
        }
        if (type is IEntityType table)
        {
            foreach (var navigation in table.Owned().Concat(table.Under()))
                foreach (var (number, child) in OwnChildren(navigation, row).Index())
                    fields.AddRange(Fields(navigation.TargetEntityType, child, $"{path}{navigation.Name}[{number}].", $"{title}{words.Title(navigation.TargetEntityType.ClrType.Name)} {number + 1}: "));
        }
        return fields;
    }

    /// <summary>Sealed values and their indexes are bytes: they are told of only where there is a word for what they are, and never shown.</summary>
    private bool IsTold(IProperty property) => !property.IsShadowProperty() && (property.ClrType != typeof(byte[]) || words.Word(property.WordName()) is not null);

    private PersonalDataField Field(IProperty property, string path, string title, object? value) =>
        new(path + property.Name, title + words.Title(property.WordName(), property.Name), JsonSerializer.Serialize(value is byte[]? null : value, ContractJson.Options)) { Text = new ReadableValue(words).Of(property, value) };

    private static IEnumerable<DateOnly> Days(IEntityType table, object row) => table.GetProperties()
        .Where(property => !property.IsShadowProperty()).Select(property => property.GetGetter().GetClrValue(row))
        .Select(value => value switch { DateOnly day => day, DateTimeOffset instant => instant.DanishDate(), _ => (DateOnly?)null }).OfType<DateOnly>()
        .Concat(table.Under().SelectMany(navigation => OwnChildren(navigation, row).SelectMany(child => Days(navigation.TargetEntityType, child))));
}
