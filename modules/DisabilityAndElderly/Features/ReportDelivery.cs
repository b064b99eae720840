using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Features;

/// <summary>The way a delivery report leaves: written from the case, checked by the same rules as one that comes in, noted when it has been delivered.</summary>
internal sealed class ReportDelivery(DisabilityDb db, IAsk ask, TimeProvider clock, OwnMunicipality own)
{
    /// <summary>The report of what has changed since the last one was delivered.</summary>
    public async Task<Delivery> Write(CitizenId citizen, CancellationToken stop)
    {
        if (await db.FileOf(citizen, stop) is not { } file) return new Delivery.NoCase();
        if ((file.Case.Organisation ?? own.Organisation) is not { } organisation)
            return new Delivery.NotPossible(new Refusal("organisation-unknown", "Kommunens organisations-id er ikke sat op (Modules:DisabilityAndElderly:Organisation), så der kan ikke indberettes.", Kind: RefusalKind.Unavailable));

        var number = await ask.One(new CprForReport(citizen), stop);
        if (number.Answer is not { } known)
            return new Delivery.NotPossible(new Refusal("register-unavailable", $"Borgerens personnummer kan ikke slås op: {number.WhyNot ?? "Registret kender ikke borgeren."} Prøv igen om lidt.", Kind: RefusalKind.Unavailable));

        var delivered = (await db.Told<DeliveredResource>(citizen, stop)).ToDictionary(d => d.Id, d => d.Fingerprint);
        if (WrittenReport.Of(file, known.Cpr, organisation, delivered, clock.GetUtcNow()) is not { } report) return new Delivery.NothingNew();

        // What breaks a rule never leaves, whoever wrote it.
        var json = report.Json;
        var reading = DeliveryReportReading.Read(json);
        return reading.IsAccepted ? new Delivery.Written(report, json) : new Delivery.Refused(reading.Issues);
    }

    /// <summary>Notes that the report has been delivered. The caller tells which: if the case has changed since, it is another report.</summary>
    public async Task<Refusal?> Sent(CitizenId citizen, string report, Guid by, CancellationToken stop)
    {
        if (await db.SentReports.AnyAsync(r => r.Id == report && r.Citizen == citizen, stop)) return null;
        if (await Write(citizen, stop) is not Delivery.Written { Report: var written } || written.Id != report)
            return new Refusal("report-changed", "Sagen er ændret, siden indberetningen blev dannet. Dan den igen, og send den nye.", "report", RefusalKind.Conflict);

        await db.Put(written.Fingerprints.Select(f => new DeliveredResource { Citizen = citizen, Id = f.Key, Fingerprint = f.Value, Report = report }), stop);
        db.Add(new SentReport { Id = report, Citizen = citizen, Timestamp = written.Timestamp, Resources = written.Fingerprints.Count, By = by });
        await db.SaveChangesAsync(stop);
        return null;
    }
}

/// <summary>How it went with writing a report.</summary>
internal abstract record Delivery
{
    /// <summary>It is written and breaks no rule.</summary>
    public sealed record Written(WrittenReport Report, byte[] Json) : Delivery;

    /// <summary>Nothing has changed since the last one.</summary>
    public sealed record NothingNew : Delivery;

    /// <summary>The department has no case on the citizen.</summary>
    public sealed record NoCase : Delivery;

    /// <summary>It would break a rule.</summary>
    public sealed record Refused(ImmutableArray<Issue> Issues) : Delivery;

    /// <summary>Something that is needed to write it is missing.</summary>
    public sealed record NotPossible(Refusal Why) : Delivery;
}
