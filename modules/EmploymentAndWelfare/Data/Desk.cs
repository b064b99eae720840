using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.EmploymentAndWelfare.Data;

/// <summary>What a feature or a page has at hand: who works, with which data, by which law, on which day.</summary>
internal sealed record Desk(SignedIn Who, EmploymentAndWelfareDb Db, CitizenRegister Register, YouthEffortRules Youth, LawBook Law, ICitizenAccess Access, IAsk Ask, TimeProvider Clock, CancellationToken Stop)
{
    public DateOnly Today => Clock.Today();

    public DateTimeOffset Now => Clock.GetUtcNow();

    public Guid NewId() => Guid.CreateVersion7(Now);

    /// <summary>Adds to the history of a case; saved with the change itself.</summary>
    public void Note(CitizenId citizen, Guid subject, string what) =>
        Db.History.Add(new HistoryEntry { Id = NewId(), Citizen = citizen, Subject = subject, What = what, At = Now, By = Who.Subject, ByName = Who.Name });

    /// <summary>The change is saved unless it was refused.</summary>
    public Task<Refusals> Save(Refusals refused, Refusal? whenTaken = null) => refused.None ? Db.Save(Stop, whenTaken) : Task.FromResult(refused);
}
