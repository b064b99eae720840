using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>What the department holds of the citizen's team: members from outside, discharges, measures.</summary>
internal sealed class TeamWork(DisabilityDb db, TimeProvider clock)
{
    private DateOnly Today => clock.Today();

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<Worked> Add(CitizenId citizen, NewOutsideMember written, Author by, CancellationToken stop)
    {
        if (written.Check() is { None: false } refused) return new Worked(refused);
        var member = new OutsideMember { Id = NewId(), Citizen = citizen, Name = written.Name!, Organisation = written.Organisation!, Part = written.Part!, Reach = written.Reach, From = Today, By = by.Id };
        db.Add(member);
        await db.SaveChangesAsync(stop);
        return new Worked([], member.Id.ToString());
    }

    public async Task<Worked> Leave(CitizenId citizen, Guid id, CancellationToken stop)
    {
        if (await db.OutsideMembers.FirstOrDefaultAsync(m => m.Id == id && m.Citizen == citizen && m.Until == null, stop) is not { } member) return Worked.No("member-missing", "Vedkommende er ikke i teamet.");
        member.Until = Today;
        await db.SaveChangesAsync(stop);
        return new Worked([], id.ToString());
    }

    /// <summary>Plans a discharge, or writes what has changed in one that is planned.</summary>
    public async Task<Worked> Plan(CitizenId citizen, NewDischarge written, Author by, CancellationToken stop)
    {
        if (written.Check(Today) is { None: false } refused) return new Worked(refused);
        var before = await CurrentDischarge(citizen, stop);
        var id = NewId();
        db.Add(new Discharge
        {
            Id = id,
            Series = before?.Series ?? id,
            Citizen = citizen,
            Ward = written.Ward!,
            Expected = written.Expected!.Value,
            Arrangement = written.Arrangement!,
            Coordinator = written.Coordinator!,
            Held = written.Held,
            On = Today,
            By = by.Id,
        });
        if (before?.Expected != written.Expected && written.Held is null) db.Publish(new DischargeExpected(citizen, written.Expected.Value));
        await db.SaveChangesAsync(stop);
        return new Worked([], id.ToString());
    }

    /// <summary>The discharge that is being prepared; null when there is none.</summary>
    public async Task<Discharge?> CurrentDischarge(CitizenId citizen, CancellationToken stop) =>
        await db.Discharges.AsNoTracking().Where(d => d.Citizen == citizen).OrderByDescending(d => d.Id).FirstOrDefaultAsync(stop) is { Held: null } latest ? latest : null;

    public async Task<Worked> Measure(CitizenId citizen, int? level, WorkAttachment? attachment, Author by, CancellationToken stop)
    {
        var refused = new Refusals()
            .When(level is null or < 0 or > 4, "level-wrong", "Vælg et niveau fra 0 til 4.", "functionLevel")
            .When(attachment is null, "attachment-missing", "Vælg tilknytningen til arbejde eller uddannelse.", "attachment");
        if (!refused.None) return new Worked(refused);
        var measure = new TeamMeasure { Id = NewId(), Citizen = citizen, FunctionLevel = level!.Value, Attachment = attachment!.Value, On = Today, By = by.Id };
        db.Add(measure);
        await db.SaveChangesAsync(stop);
        return new Worked([], measure.Id.ToString());
    }
}
