namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>Everything the department has on one child, read for the view over all and for the child's page.</summary>
internal sealed record ChildCase(
    Child? Child,
    IReadOnlyList<WellbeingForum> Forums,
    IReadOnlyList<Notification> Notifications,
    IReadOnlyList<Investigation> Investigations,
    IReadOnlyList<WellbeingRound> Rounds,
    IReadOnlyList<Support> Supports,
    IReadOnlyList<Placement> Placements,
    IReadOnlyList<Plan> Plans,
    IReadOnlyList<DutyDecision> Decisions,
    LastingDisability? Disability,
    IReadOnlyList<IcsAssessment> Assessments,
    IReadOnlyList<EarlyContact> Contacts,
    IReadOnlySet<string> SwitchedOff)
{
    /// <summary>What the law asks for on a day.</summary>
    public IReadOnlyList<PlanDuty> Duties(DatedRules rules, DateOnly today) => Child is null ? [] : PlanDuties.Of(Child, Supports, Placements, Plans, Decisions, Disability, rules, today);

    /// <summary>The early signals on a day.</summary>
    public IEnumerable<EarlySignal> Signals(DatedRules rules, DateOnly today) => EarlySignals.Of(Forums, Rounds, SwitchedOff, rules, today);

    /// <summary>Whether the department has anything at all.</summary>
    public bool IsEmpty => Forums.Count + Notifications.Count + Investigations.Count + Rounds.Count + Supports.Count + Placements.Count + Plans.Count + Decisions.Count + Assessments.Count + Contacts.Count == 0 && Disability is null;

    /// <summary>Reads it.</summary>
    public static async Task<ChildCase> Read(CitizenId citizen, ChildrenAndSchoolsDb db, CancellationToken stop)
    {
        var known = await db.KnownCitizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop);
        var disability = await db.LastingDisabilities.AsNoTracking().FirstOrDefaultAsync(d => d.Citizen == citizen, stop);
        return new ChildCase(
            known is null ? null : new Child(citizen, known.Born),
            await db.WholeForums.AsNoTracking().Where(f => f.Citizen == citizen).OrderBy(f => f.Id).ToListAsync(stop),
            await db.Notifications.AsNoTracking().Where(n => n.Citizen == citizen).OrderBy(n => n.Received).ToListAsync(stop),
            await db.Investigations.AsNoTracking().Where(i => i.Citizen == citizen).OrderBy(i => i.Started).ThenBy(i => i.Id).ToListAsync(stop),
            await db.Rounds.AsNoTracking().Where(r => r.Citizen == citizen).OrderBy(r => r.Id).ToListAsync(stop),
            await db.Supports.AsNoTracking().Where(s => s.Citizen == citizen).OrderBy(s => s.From).ThenBy(s => s.Id).ToListAsync(stop),
            await db.Placements.AsNoTracking().Where(p => p.Citizen == citizen).OrderBy(p => p.From).ToListAsync(stop),
            await PlansOf(citizen, db).ToListAsync(stop),
            await db.DutyDecisions.AsNoTracking().Where(d => d.Citizen == citizen).OrderBy(d => d.Id).ToListAsync(stop),
            disability,
            await db.WholeIcsAssessments.AsNoTracking().Where(a => a.Citizen == citizen).OrderBy(a => a.Id).ToListAsync(stop),
            await db.EarlyContacts.AsNoTracking().Where(c => c.Citizen == citizen).OrderBy(c => c.On).ToListAsync(stop),
            await db.SwitchedOff(stop));
    }

    /// <summary>The child's own plans, and those a sibling shares with it.</summary>
    private static IQueryable<Plan> PlansOf(CitizenId citizen, ChildrenAndSchoolsDb db) =>
        db.WholePlans.AsNoTracking().Where(p => p.Citizen == citizen || p.Siblings.Any(s => s.Citizen == citizen)).OrderBy(p => p.Id);
}
