using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>Puts what a report tells into the citizen's case, and publishes what others should hear. The caller holds the transaction.</summary>
internal sealed class CaseUpdate(DisabilityDb db, CitizenId citizen, DeliveryReport report)
{
    public async Task Apply(TakenReport taken, CancellationToken stop)
    {
        var planned = await FollowUpsByPlan(stop);

        db.Add(taken);
        await PutCase(stop);
        await db.Put(report.Contents.Select(c => new KnownResource { Citizen = citizen, Id = c.Key, Profile = c.Value.Profile, Code = c.Value.Code }), stop);
        await db.Put(report.ServiceRequests.Select(r => CaseRequest.Of(citizen, r)), stop);
        await db.Put(report.InformationGatherings.Select(g => Assessment.Of(citizen, g)), stop);
        await db.Put(report.Conditions.Select(c => AssessedSubTheme.Of(citizen, c)), stop);
        await db.Put(report.Goals.Select(g => InterventionGoal.Of(citizen, g)), stop);
        await db.Put(report.CareEvaluations.Select(e => SupportNeedEvaluation.Of(citizen, e)), stop);
        await db.Put(report.TargetGroups.Select(t => TargetGroup.Of(citizen, t)), stop);
        await db.Put(report.CarePlans.Select(p => Plan.Of(citizen, p)), stop);
        await db.Put(report.Interventions.Select(i => Support.Of(citizen, i)), stop);
        await db.Put(report.CareTeams.Select(t => Offer.Of(citizen, t)), stop);
        await PutFollowUps(stop);
        await db.SaveChangesAsync(stop);

        if (report.Conditions.Length > 0) db.Publish(new AssessmentReported(citizen, report.Timestamp.DanishDate(), report.Conditions.Length));
        foreach (var day in (await FollowUpsByPlan(stop)).Except(planned).Select(plan => plan.Value).Distinct().Order())
            db.Publish(new FollowUpPlanned(citizen, day));
        await db.SaveChangesAsync(stop);
    }

    private async Task PutCase(CancellationToken stop)
    {
        if (await db.Cases.FindAsync([citizen], stop) is { } known)
        {
            known.Newest = report.Timestamp;
            known.CaseNumbers = [.. known.CaseNumbers.Union(report.CaseNumbers)];
            known.Organisation ??= report.Citizen.MunicipalityOrganizationId;
        }
        else
        {
            db.Add(new CitizenCase { Citizen = citizen, Newest = report.Timestamp, CaseNumbers = [.. report.CaseNumbers], Organisation = report.Citizen.MunicipalityOrganizationId });
        }
    }

    /// <summary>A day and a result keep the report that first told them: told again unchanged they are no news.</summary>
    private async Task PutFollowUps(CancellationToken stop)
    {
        var days = (await db.Told<PlannedFollowUp>(citizen, stop)).ToDictionary(f => f.Id, f => f.On);
        await db.Put(report.FollowUpEncounters.Where(f => !days.TryGetValue(f.Id, out var day) || day != f.Planned)
            .Select(f => new PlannedFollowUp { Citizen = citizen, Id = f.Id, On = f.Planned, StartAt = f.Start.Written, Set = report.Timestamp }), stop);

        var told = (await db.Told<FollowUpOutcome>(citizen, stop)).ToDictionary(o => o.Id, o => o.Reported);
        await db.Put(report.FollowUps.Select(f => FollowUpOutcome.Of(citizen, f, told.GetValueOrDefault(f.Id, report.Timestamp))), stop);
    }

    private async Task<Dictionary<string, DateOnly>> FollowUpsByPlan(CancellationToken stop)
    {
        var days = (await db.Told<PlannedFollowUp>(citizen, stop)).ToDictionary(f => f.Id, f => f.On);
        return (await db.Told<Plan>(citizen, stop))
            .Where(p => p.FollowUp is not null && !p.Status.IsOver() && days.ContainsKey(p.FollowUp))
            .ToDictionary(p => p.Id, p => days[p.FollowUp!]);
    }
}
