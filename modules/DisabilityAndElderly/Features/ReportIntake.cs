using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>
/// The way a delivery report takes in: opened, its citizen found, checked against KL's rules and the citizen's earlier
/// reports, then stored whole or not at all. The same way for programs and for people.
/// </summary>
internal sealed class ReportIntake(DisabilityDb db, IAsk ask, TimeProvider clock, OwnMunicipality own)
{
    /// <summary>The largest report taken in; the published ones are a hundredth of it.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Checks a report without taking it in, and without entering anybody in the register.</summary>
    public async Task<Intake> Check(byte[] json, CancellationToken stop)
    {
        var opened = OpenedReport.Open(json);
        var citizen = await Find(opened, stop);
        if (citizen.Silent is { } why) return new Intake.RegisterSilent(why);

        var (_, refused) = await Read(opened, citizen.Id, stop);
        return refused is null ? new Intake.Passed() : refused;
    }

    /// <summary>Takes a report in.</summary>
    public async Task<Intake> Take(byte[] json, CancellationToken stop)
    {
        var opened = OpenedReport.Open(json);
        var citizen = await Find(opened, stop);
        if (citizen.Silent is { } why) return new Intake.RegisterSilent(why);
        if (await TakenBefore(opened, citizen.Id, stop) is { } before) return before;

        var (report, refused) = await Read(opened, citizen.Id, stop);
        if (report is null) return refused!;

        // Only now is a new number entered in the register: a report that is refused leaves no trace.
        if (citizen.Id is null) citizen = Known(await ask.One(new IdentifyCitizen(opened.Cpr!.Value), stop));
        return citizen.Id is { } id ? await Store(id, opened, report, stop) : new Intake.RegisterSilent(citizen.Silent ?? "Det kendte ikke borgeren.");
    }

    private async Task<Intake> Store(CitizenId citizen, OpenedReport opened, DeliveryReport report, CancellationToken stop)
    {
        await using var alone = await db.Database.BeginTransactionAsync(stop);
        // Asked again now that nobody else writes: two senders may have come at the same time.
        if (await TakenBefore(opened, citizen, stop) is { } before) return before;
        if (await TooOld(report, citizen, stop) is { } refused) return refused;

        var taken = TakenReport.Of(opened.Name, citizen, report, opened.Fingerprint, clock.GetUtcNow());
        await new CaseUpdate(db, citizen, report).Apply(taken, stop);
        await alone.CommitAsync(stop);
        return new Intake.Taken(Receipt.Of(taken), Again: false);
    }

    private async Task<(DeliveryReport? Report, Intake.Refused? Refused)> Read(OpenedReport opened, CitizenId? citizen, CancellationToken stop)
    {
        var known = citizen is null ? [] : (await db.Told<KnownResource>(citizen.Value, stop)).ToDictionary(r => r.Id, r => new ReportedResource(r.Profile, r.Code));
        var reading = opened.Check(known.GetValueOrDefault);
        if (!reading.IsAccepted) return (null, new Intake.Refused(reading.Issues));
        if (await OfAnother(reading.Report, citizen, stop)) return (null, new Intake.Refused([new Issue("Bundle.entry[0].resource.managingOrganization.identifier.value", Rules.OtherOrganisation, "Indberetningen kommer fra en anden kommune.")]));
        return citizen is { } found && await TooOld(reading.Report, found, stop) is { } late ? (null, late) : (reading.Report, null);
    }

    private async Task<Intake?> TakenBefore(OpenedReport opened, CitizenId? citizen, CancellationToken stop)
    {
        if (opened.Fingerprint.Length == 0 || await db.Reports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == opened.Name, stop) is not { } taken) return null;
        return taken.Citizen == citizen && taken.Fingerprint.AsSpan().SequenceEqual(opened.Fingerprint)
            ? new Intake.Taken(Receipt.Of(taken), Again: true)
            : new Intake.Conflict([new Issue("Bundle.id", Rules.OtherContentBefore, "En indberetning med samme id, men med et andet indhold er allerede modtaget.")]);
    }

    /// <summary>Another municipality's: than this one where it is configured, else than the one that has told of the citizen before.</summary>
    private async Task<bool> OfAnother(DeliveryReport report, CitizenId? citizen, CancellationToken stop)
    {
        var expected = own.Organisation
            ?? await db.Cases.AsNoTracking().Where(c => c.Citizen == citizen).Select(c => c.Organisation).FirstOrDefaultAsync(stop);
        return expected is not null && !string.Equals(expected, report.Citizen.MunicipalityOrganizationId, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<Intake.Refused?> TooOld(DeliveryReport report, CitizenId citizen, CancellationToken stop) =>
        await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Citizen == citizen, stop) is { } known && report.Timestamp < known.Newest
            ? new Intake.Refused([new Issue("Bundle.timestamp", Rules.OutOfOrder, "Der er allerede modtaget en nyere indberetning om borgeren. Indberetninger skal komme i den rækkefølge, de er lavet.")])
            : null;

    private async Task<Lookup> Find(OpenedReport opened, CancellationToken stop) =>
        opened.IsAboutSomebody ? Known(await ask.One(new FindCitizen(opened.Cpr.Value), stop)) : new Lookup(null, null);

    private static Lookup Known(Reply<IdentifiedCitizen> reply) => new(reply.Answer?.Citizen, reply.WhyNot);

    /// <summary>The citizen, or why the register could not say.</summary>
    private readonly record struct Lookup(CitizenId? Id, string? Silent);
}

/// <summary>How it went with a report.</summary>
internal abstract record Intake
{
    /// <summary>It would be taken in.</summary>
    public sealed record Passed : Intake;

    /// <summary>It is taken in, now or (again) before.</summary>
    public sealed record Taken(Receipt Receipt, bool Again) : Intake;

    /// <summary>It breaks a rule.</summary>
    public sealed record Refused(ImmutableArray<Issue> Issues) : Intake;

    /// <summary>Its id is used by another report.</summary>
    public sealed record Conflict(ImmutableArray<Issue> Issues) : Intake;

    /// <summary>Nobody could say whom it is about.</summary>
    public sealed record RegisterSilent(string Why) : Intake
    {
        /// <summary>As a person reads it.</summary>
        public string Sentence => $"Borgerregistret kan ikke slås op, så intet er gemt: {Why} Send indberetningen igen om lidt.";
    }
}

/// <summary>The answer to a report taken in: the same each time it is sent.</summary>
internal sealed record Receipt(string Report, CitizenId Citizen, DateTimeOffset Timestamp, DateTimeOffset TakenAt, Receipt.Counts Taken)
{
    /// <summary>How much of each kind the report held.</summary>
    internal sealed record Counts(int Themes, int Goals, int SupportNeeds, int TargetGroups, int Plans, int Supports, int PlannedFollowUps, int FollowUps);

    public static Receipt Of(TakenReport taken) => new(taken.Id, taken.Citizen, taken.Timestamp, taken.TakenAt,
        new Counts(taken.Themes, taken.Goals, taken.SupportNeeds, taken.TargetGroups, taken.Plans, taken.Supports, taken.PlannedFollowUps, taken.FollowUpOutcomes));
}
