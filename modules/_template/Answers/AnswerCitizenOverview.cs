using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.NewDepartment.Data;

namespace NyeFaellesVeje.NewDepartment.Answers;

/// <summary>The department's part of the one view of a citizen.</summary>
internal sealed class AnswerCitizenOverview(NewDepartmentDb db) : IAnswer<CitizenOverview, DepartmentOverview>
{
    public async Task<DepartmentOverview?> Answer(CitizenOverview question, CancellationToken stop)
    {
        var talks = await db.Talks.AsNoTracking().Where(talk => talk.Citizen == question.Citizen && talk.On >= question.AsOf).OrderBy(talk => talk.On).ToListAsync(stop);
        if (talks.Count == 0) return null;
        return new DepartmentOverview
        {
            NextStep = new NextStep($"Samtale: {talks[0].About}", talks[0].On, null),
            FollowUps = [.. talks.Select(talk => new FollowUpSummary($"Samtale: {talk.About}", talk.On, null))],
        };
    }
}
