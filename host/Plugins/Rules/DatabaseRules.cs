using System.Text.RegularExpressions;
using Mono.Cecil;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>A module's database is opened by the kit, or one module could open another's.</summary>
internal sealed class OpensNoDatabase() : Rule<TypeReference>(11, "Kun ModuleKit åbner databasen")
{
    private static readonly string[] Types = ["SqliteConnection", "SqliteConnectionStringBuilder", "SqliteFactory", "NpgsqlConnection", "NpgsqlConnectionStringBuilder", "NpgsqlDataSource", "NpgsqlDataSourceBuilder", "DbConnectionStringBuilder"];
    private static readonly string[] Providers = ["SqliteDbContextOptionsBuilderExtensions", "NpgsqlDbContextOptionsBuilderExtensions"];

    protected override IEnumerable<TypeReference> Select(ModuleImage image) => image.ForeignTypes;

    protected override string? Fault(TypeReference type, ModuleImage image)
    {
        if (!Types.Contains(type.Name) && !Providers.Contains(type.Name)) return null;
        var where = image.Lines.Where(line => line.Calls?.DeclaringType.FullName == type.FullName).Select(line => line.Where).Distinct().ToList();
        return $"{(where.Count > 0 ? string.Join(" og ", where) : image.Name)} bruger {type.Name}. Modulets database er den, AddDatabase giver.";
    }
}

/// <summary>No connection string, and no SQL that attaches a second database.</summary>
internal sealed partial class WritesNoConnectionString() : Rule<(string Where, string Text)>(11, "Intet modul skriver en forbindelsesstreng eller ATTACH")
{
    protected override IEnumerable<(string Where, string Text)> Select(ModuleImage image) =>
        image.Lines.Where(line => line.Text is not null).Select(line => (line.Where, line.Text!))
            .Concat(image.All.SelectMany(type => type.Fields).Where(field => field.Constant is string).Select(field => ($"{Written.Name(field.DeclaringType)}.{field.Name}", (string)field.Constant)));

    protected override string? Fault((string Where, string Text) found, ModuleImage image) =>
        Telltale().Match(found.Text) is { Success: true } told ? $"{found.Where} skriver »{told.Value.Trim()}«. Kun ModuleKit skriver forbindelsesstrenge, og to databaser forbindes af en hændelse." : null;

    [GeneratedRegex("""(?i:\bdata\s?source\s*=|\battach\s+(database\b|['"@:$]))|\bATTACH\s""", RegexOptions.CultureInvariant)]
    private static partial Regex Telltale();
}
