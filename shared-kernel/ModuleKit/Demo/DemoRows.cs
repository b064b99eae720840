using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ModuleKit.Demo;

/// <summary>Writes many rows into a module's database by one prepared statement per table, after the model EF Core has of them.</summary>
public sealed class DemoRows : IDisposable
{
    private readonly ModuleDb db;
    private readonly DbConnection connection;
    private readonly Dictionary<Type, Insert> inserts = [];
    private DbTransaction transaction;

    internal DemoRows(ModuleDb db)
    {
        this.db = db;
        db.Database.OpenConnection();
        connection = db.Database.GetDbConnection();
        transaction = connection.BeginTransaction();
    }

    /// <summary>How many rows have been added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add<T>(T row) where T : class
    {
        if (!inserts.TryGetValue(typeof(T), out var insert)) inserts[typeof(T)] = insert = new Insert(db.Model.FindEntityType(typeof(T))!, connection);
        insert.Run(row, transaction);
        Count++;
    }

    /// <summary>Commits what has been added so far and goes on.</summary>
    internal void Commit()
    {
        transaction.Commit();
        transaction.Dispose();
        transaction = connection.BeginTransaction();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        transaction.Commit();
        transaction.Dispose();
        foreach (var insert in inserts.Values) insert.Dispose();
        db.Database.CloseConnection();
    }

    private sealed class Insert : IDisposable
    {
        private readonly DbCommand command;
        private readonly List<(IProperty Property, DbParameter Parameter)> columns = [];

        public Insert(IEntityType entity, DbConnection connection)
        {
            command = connection.CreateCommand();
            var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
            foreach (var property in entity.GetFlattenedProperties())
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{columns.Count}";
                command.Parameters.Add(parameter);
                columns.Add((property, parameter));
            }
            command.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(column => $"\"{column.Property.GetColumnName(table)}\""))}) VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))}) ON CONFLICT DO NOTHING";
        }

        public void Run(object row, DbTransaction transaction)
        {
            command.Transaction = transaction;
            foreach (var (property, parameter) in columns)
            {
                var value = Value(property, row);
                var converter = property.GetTypeMapping().Converter;
                parameter.Value = (converter is null ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
        }

        /// <summary>The value of a property of the row, or of one of its complex parts.</summary>
        private static object? Value(IPropertyBase property, object row)
        {
            var holder = property.DeclaringType is IComplexType part ? Value(part.ComplexProperty, row) : row;
            return holder is null ? null : property.GetGetter().GetClrValue(holder);
        }

        public void Dispose() => command.Dispose();
    }
}
