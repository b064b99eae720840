using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ModuleKit.Cases;

/// <summary>Who works with the citizen, answered for every module that has a database.</summary>
internal sealed class AnswerWhoWorksWith(CaseStaffLookup lookup, TimeProvider clock) : IAnswer<WhoWorksWith, CaseStaff>
{
    public async Task<CaseStaff?> Answer(WhoWorksWith question, CancellationToken stop) =>
        await lookup.On(clock.Today(), question.Citizen, stop) is { Count: > 0 } members
            ? new CaseStaff(members)
            : null;
}

/// <summary>Who has come to work with citizens lately, answered for every module that has a database.</summary>
internal sealed class AnswerWhoIsNew(ModuleDb db, TimeProvider clock) : IAnswer<WhoIsNew, NewCaseStaff>
{
    public async Task<NewCaseStaff?> Answer(WhoIsNew question, CancellationToken stop)
    {
        var members = await db.CaseStaff.On(clock.Today()).Where(m => m.From >= question.Since && question.Citizens.Contains(m.Citizen))
            .OrderByDescending(m => m.From).Select(m => new NewCaseMember(m.Citizen, m.Staff, m.From)).ToListAsync(stop);
        return members.Count == 0 ? null : new NewCaseStaff(members);
    }
}

/// <summary>Whom a member of staff works with, answered for every module that has a database.</summary>
internal sealed class AnswerWhomDoTheyWorkWith(ModuleDb db, TimeProvider clock) : IAnswer<WhomDoTheyWorkWith, Caseload>
{
    public async Task<Caseload?> Answer(WhomDoTheyWorkWith question, CancellationToken stop)
    {
        var team = question.Department == db.Route ? question.Team : null;
        var citizens = await db.CaseStaff.On(clock.Today()).Where(m => m.Staff == question.Staff || (team != null && m.Team == team)).Select(m => m.Citizen).Distinct().ToListAsync(stop);
        return citizens.Count == 0 ? null : new Caseload(citizens);
    }
}
