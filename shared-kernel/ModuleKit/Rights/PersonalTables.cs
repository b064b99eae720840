using Microsoft.EntityFrameworkCore.Metadata;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ModuleKit.Rights;

/// <summary>
/// Which of a module's tables are about citizens: those with a column of type <see cref="CitizenId"/>, what hangs under their rows, and what
/// several citizens share, such as a family's case. The delivery of events keeps its own rows by its own rules.
/// </summary>
internal static class PersonalTables
{
    /// <summary>The tables whose rows name a citizen.</summary>
    public static IEnumerable<IEntityType> OfCitizens(this IModel model) => model.Own().Where(table => table.CitizenColumns().Any());

    /// <summary>The tables whose rows name nobody and have members that do.</summary>
    public static IEnumerable<IEntityType> Shared(this IModel model) => model.Own().Where(table => !table.CitizenColumns().Any() && table.Members().Any());

    /// <summary>The tables that are neither of citizens, shared by them, nor hang under such a table.</summary>
    public static IEnumerable<IEntityType> OfNobody(this IModel model)
    {
        var reached = model.OfCitizens().Concat(model.Shared()).ToHashSet();
        var waiting = new Queue<IEntityType>(reached);
        while (waiting.TryDequeue(out var table))
            foreach (var under in table.Under().Select(navigation => navigation.TargetEntityType).Where(reached.Add)) waiting.Enqueue(under);
        return model.Own().Where(table => !reached.Contains(table));
    }

    /// <summary>The columns that name a citizen.</summary>
    public static IEnumerable<IProperty> CitizenColumns(this IEntityType table) =>
        table.GetProperties().Where(column => column.ClrType == typeof(CitizenId) || column.ClrType == typeof(CitizenId?));

    /// <summary>What is part of a table's rows.</summary>
    public static IEnumerable<INavigation> Owned(this IEntityType table) => table.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned());

    /// <summary>What hangs under a table's rows, and is not by itself about a citizen, or need not be.</summary>
    public static IEnumerable<INavigation> Under(this IEntityType table) =>
        table.Dependents().Where(navigation => navigation.TargetEntityType.CitizenColumns().All(column => column.ClrType == typeof(CitizenId?)));

    /// <summary>What hangs under a table's rows and may name a citizen.</summary>
    public static IEnumerable<INavigation> Members(this IEntityType table) => table.Dependents().Where(navigation => navigation.IsCollection && navigation.TargetEntityType.CitizenColumns().Any());

    /// <summary>The name by which the module's Danish words know a field.</summary>
    public static string WordName(this IReadOnlyPropertyBase property) => $"{property.DeclaringType.ClrType.Name}.{property.Name}";

    private static IEnumerable<IEntityType> Own(this IModel model) => model.GetEntityTypes().Where(table => !table.IsOwned() && table.ClrType.Namespace != typeof(OutboxRow).Namespace);

    private static IEnumerable<INavigation> Dependents(this IEntityType table) => table.GetNavigations().Where(navigation => !navigation.IsOnDependent && !navigation.TargetEntityType.IsOwned());
}
