using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NyeFaellesVeje.ChildrenAndSchools;
using NyeFaellesVeje.ChildrenAndSchools.Data;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.EmploymentAndWelfare;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.ModuleKit.Demo;
using NyeFaellesVeje.ModuleKit.Rights;
using NyeFaellesVeje.SharedGoals;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.Tests.Hosting;
using NyeFaellesVeje.Tests.Modules.CitizenRegister;

namespace NyeFaellesVeje.Tests.Modules;

/// <summary>Whatever a module can show of a citizen has a Danish word in its <c>danish.json</c>, and every table says whose it is and is quick to look up by citizen.</summary>
public sealed partial class DanishForEverything
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<Type> Databases => [typeof(SharedGoalsDb), typeof(ChildrenAndSchoolsDb), typeof(EmploymentAndWelfareDb), typeof(DisabilityDb)];

    [Fact]
    public void All_departments_are_looked_at() => Assert.Equal(
        Directory.EnumerateDirectories(Path.Combine(Workplace.Checkout, "modules")).Select(Path.GetFileName).Where(name => name![0] != '_').Order(StringComparer.Ordinal),
        Databases.Select(row => row.Data.Assembly.GetName().Name).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Databases))]
    public void Every_kind_field_and_value_has_a_word(Type database)
    {
        using var db = Design(database);
        var missing = Missing(db).ToList();
        Assert.True(missing.Count == 0, $"Without a word in danish.json:\n{string.Join('\n', missing)}");
    }

    [Theory, MemberData(nameof(Databases))]
    public void No_word_is_left_from_what_is_gone(Type database)
    {
        using var db = Design(database);
        var known = Every(db.Model).ToHashSet();
        Assert.Equal([], DanishWords.Of(database.Assembly).Names.Where(name => !known.Contains(name.Split('=')[0])));
    }

    [Theory, MemberData(nameof(Databases))]
    public void Every_table_of_citizens_is_found_by_an_index(Type database)
    {
        using var db = Design(database);
        Assert.Equal([], Slow(db.Model));
    }

    [Fact]
    public void A_planted_table_is_missed_by_kind_field_and_value_and_by_its_index()
    {
        using var db = Design(typeof(PlantedDb));

        Assert.Equal(["Nobody: om ingen (null) eller et ord", "Planted", "Planted.Mood", "Planted.Secret", "PlantedMood.Gloomy", "PlantedPart", "PlantedPart.Note"], Missing(db).Order(StringComparer.Ordinal));
        Assert.Equal(["Planted.Citizen"], Slow(db.Model));
    }

    [Fact]
    public Task The_shared_register_shows_no_codes() => ShowsNoCodes<SharedGoalsDb>(new SharedGoalsModule(), new SharedGoalsDemo(new Vault(VaultKeys.Read($"index:{RegisterDesk.Key(200)}\n1:{RegisterDesk.Key(1)}\n")), RegisterDesk.Rules, GoalFile.Read()));

    [Fact]
    public Task Children_and_schools_show_no_codes() => ShowsNoCodes<ChildrenAndSchoolsDb>(new ChildrenAndSchoolsModule(), new ChildrenAndSchoolsDemo(NyeFaellesVeje.ChildrenAndSchools.Data.RulesFile.Read(), KnowledgeFiles.Read()));

    [Fact]
    public Task Employment_and_welfare_shows_no_codes() => ShowsNoCodes<EmploymentAndWelfareDb>(new EmploymentAndWelfareModule(), new EmploymentAndWelfareDemo(NyeFaellesVeje.EmploymentAndWelfare.Data.RulesFile.Read()));

    [Fact]
    public Task Disability_and_elderly_show_no_codes() => ShowsNoCodes<DisabilityDb>(new DisabilityAndElderlyModule(), new DisabilityDemo());

    /// <summary>What a citizen of the demo reads is words: neither codes nor ids.</summary>
    private static async Task ShowsNoCodes<TDb>(IModule module, IDemo demo) where TDb : ModuleDb
    {
        using var own = new OwnDatabase<TDb>(module, Today);
        await using var db = own.Open();
        var citizens = new DemoMunicipality(Today).Citizens(DemoMunicipality.Told).ToList();
        using (var rows = new DemoRows(db))
        {
            foreach (var citizen in citizens) demo.Fill(citizen, rows);
        }

        var read = new List<(string Field, string Text)>();
        foreach (var citizen in citizens)
        {
            foreach (var kind in await new PersonalRows(db).Everything(citizen.Id, TestContext.Current.CancellationToken))
                read.AddRange(kind.Rows.SelectMany(row => row).Where(field => field.Text is not null).Select(field => ($"{kind.Kind}: {field.Title}", field.Text!)));
        }
        Assert.NotEmpty(read);
        var codes = read.Where(field => Code().IsMatch(field.Text) || Guid.TryParse(field.Text, out _)).Distinct().ToList();
        Assert.True(codes.Count == 0, $"Shown as a code:\n{string.Join('\n', codes)}");
    }

    /// <summary>A design-time context, as <c>dotnet ef</c> makes it.</summary>
    private static ModuleDb Design(Type database)
    {
        var options = typeof(ModuleDatabase).GetMethod(nameof(ModuleDatabase.ForDesign))!.MakeGenericMethod(database).Invoke(null, null);
        return (ModuleDb)Activator.CreateInstance(database, options)!;
    }

    private static IEnumerable<string> Slow(IModel model) => model.OfCitizens().SelectMany(table => table.CitizenColumns()
        .Where(column => table.FindPrimaryKey()!.Properties[0] != column && !table.GetIndexes().Any(index => index.Properties[0] == column && index.GetFilter() is null))
        .Select(column => column.WordName()));

    private static IEnumerable<string> Missing(ModuleDb db)
    {
        var words = DanishWords.Of(db.GetType().Assembly);
        var nobody = db.Model.OfNobody().ToHashSet();
        var shown = Own(db.Model).Where(table => !nobody.Contains(table)).ToList();
        return nobody.Where(table => !words.Knows(table.ClrType.Name)).Select(table => $"{table.ClrType.Name}: om ingen (null) eller et ord")
            .Concat(shown.Where(table => words.Word(table.ClrType.Name) is null).Select(table => table.ClrType.Name))
            .Concat(shown.SelectMany(Parts).Where(part => !words.Knows(part.WordName())).Select(part => part.WordName()))
            .Concat(shown.SelectMany(Fields).Where(field => !ReadableValue.IsTechnical(field) && !words.Knows(field.WordName())).Select(field => field.WordName()))
            .Concat(shown.SelectMany(Fields).Where(field => !ReadableValue.IsTechnical(field) && !words.IsLeftOut(field.WordName())).SelectMany(Values).Where(value => words.Word(value) is null))
            .Distinct();
    }

    /// <summary>Every name a word could be for.</summary>
    private static IEnumerable<string> Every(IModel model)
    {
        var tables = Own(model).ToList();
        return [.. tables.Select(table => table.ClrType.Name), .. tables.SelectMany(Parts).SelectMany(part => (string[])[part.WordName(), part.ComplexType.ClrType.Name]),
            .. tables.SelectMany(Fields).Select(field => field.WordName()), .. tables.SelectMany(Fields).SelectMany(Values)];
    }

    private static IEnumerable<IEntityType> Own(IModel model) => model.GetEntityTypes().Where(table => table.ClrType.Namespace != typeof(OutboxRow).Namespace);

    private static IEnumerable<IComplexProperty> Parts(ITypeBase type) => type.GetComplexProperties().SelectMany(part => Parts(part.ComplexType).Prepend(part));

    private static IEnumerable<IProperty> Fields(ITypeBase type) =>
        type.GetProperties().Where(field => !field.IsShadowProperty()).Concat(type.GetComplexProperties().SelectMany(part => Fields(part.ComplexType)));

    /// <summary>The values of a field that is an enumeration, or many of one.</summary>
    private static IEnumerable<string> Values(IProperty field)
    {
        var type = Nullable.GetUnderlyingType(field.ClrType) ?? field.GetElementType()?.ClrType ?? field.ClrType;
        return type.IsEnum ? Enum.GetNames(type).Select(value => $"{type.Name}.{value}") : [];
    }

    [GeneratedRegex("^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)+$")]
    private static partial Regex Code();

    private sealed class PlantedDb(DbContextOptions<PlantedDb> options) : ModuleDb(options)
    {
        protected override void OnModelCreating(ModelBuilder model)
        {
            base.OnModelCreating(model);
            model.Entity<Planted>().HasMany(planted => planted.Parts).WithOne().HasForeignKey(part => part.Planted);
            model.Entity<Nobody>();
        }
    }

    private sealed class Planted
    {
        public Guid Id { get; init; }

        public CitizenId Citizen { get; init; }

        public string? Secret { get; init; }

        public PlantedMood Mood { get; init; }

        public List<PlantedPart> Parts { get; } = [];
    }

    private sealed class PlantedPart
    {
        public Guid Id { get; init; }

        public Guid Planted { get; init; }

        public string? Note { get; init; }
    }

    private sealed class Nobody
    {
        public Guid Id { get; init; }
    }

    private enum PlantedMood
    {
        Gloomy,
    }
}
