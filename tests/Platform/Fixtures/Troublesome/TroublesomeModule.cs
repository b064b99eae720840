using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.Tests.Troublesome;

[assembly: Module(typeof(TroublesomeModule))]

namespace NyeFaellesVeje.Tests.Troublesome;

/// <summary>A module that fails at the step that the file <c>fails-at.txt</c> beside it names.</summary>
public sealed class TroublesomeModule : IModule
{
    /// <summary>Made by the host.</summary>
    public TroublesomeModule() => Trouble.At("indlæsning");

    /// <inheritdoc/>
    public ModuleCard Card { get; } = new("fixture-troublesome", "Fejler, hvor den bliver bedt om det.");

    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
        Trouble.At("registrering");
        services.AddDatabase<TroublesomeDb>();
    }
}

internal static class Trouble
{
    private static readonly string Order = Path.Combine(Path.GetDirectoryName(typeof(Trouble).Assembly.Location)!, "fails-at.txt");

    public static bool IsAt(string step) => File.Exists(Order) && File.ReadAllText(Order) == step;

    public static void At(string step)
    {
        if (IsAt(step)) throw new InvalidOperationException($"Bestilt fejl i {step}");
    }
}

internal sealed class TroublesomeDb(DbContextOptions<TroublesomeDb> options) : ModuleDb(options);

[DbContext(typeof(TroublesomeDb))]
[Migration("1_Fails")]
internal sealed class FailingMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => Trouble.At("migrering");
}

internal sealed class Answer : IAnswer<CitizenOverview, DepartmentOverview>
{
    public Answer()
    {
        Trouble.At("selvtest");
        // Not a sleep: that is refused at admission.
        if (Trouble.IsAt("langsom selvtest")) SpinWait.SpinUntil(() => false, TimeSpan.FromSeconds(1));
    }

    async Task<DepartmentOverview?> IAnswer<CitizenOverview, DepartmentOverview>.Answer(CitizenOverview question, CancellationToken stop)
    {
        Trouble.At("svar");
        if (Trouble.IsAt("langsomt svar")) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        return null;
    }
}
