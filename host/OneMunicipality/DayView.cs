using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.Host.Access.Gate;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.Host.OneMunicipality;

/// <summary>Somebody's day (min dag) over all departments: what is overdue, due, waits, and was changed by others since the person last looked.</summary>
/// <param name="Today">The Danish local date.</param>
/// <param name="Until">The last day that is looked ahead to.</param>
/// <param name="SeenAt">When the person last said they had seen what others changed; null when never.</param>
/// <param name="Overdue">What should have been done, the longest overdue first.</param>
/// <param name="Due">What is due, the soonest first.</param>
/// <param name="Waiting">What waits for the person.</param>
/// <param name="Changed">What others changed, the newest first.</param>
/// <param name="Missing">The departments that did not answer.</param>
public sealed record DayView(DateOnly Today, DateOnly Until, DateTimeOffset? SeenAt, IReadOnlyList<DayView.Line> Overdue, IReadOnlyList<DayView.Line> Due, IReadOnlyList<DayView.Line> Waiting, IReadOnlyList<DayView.Line> Changed, IReadOnlyList<CitizenView.MissingDepartment> Missing)
{
    /// <summary>How far ahead somebody's day looks. A choice of the page, not law.</summary>
    private const int DaysAhead = 14;

    /// <summary>At most so many things: a day with more is no day.</summary>
    private const int Most = 200;

    /// <summary>Asks every department for its part. Who is partial to a citizen is not told of the citizen; whom it shows is in the audit first.</summary>
    internal static async Task<DayView> Of(SignedIn who, IAsk ask, AccessGate gate, ICitizenAccess access, ModuleCatalog catalog, TimeProvider clock, CancellationToken stop)
    {
        var (today, until) = (clock.Today(), clock.Today().AddDays(DaysAhead));
        if (who.Staff is not { } staff) return new DayView(today, until, null, [], [], [], [], []);

        var replies = await ask.All(new MyDay(staff, today, until) { Team = who.Team, Department = who.Department, Role = who.Role }, stop);
        var lines = replies.Where(reply => reply.Answer is not null).SelectMany(reply => reply.Answer!.Items.Select(item => (reply.Title, reply.Module, Item: item)))
            .OrderBy(line => line.Item.On ?? today).Take(Most).ToList();
        var open = await gate.OpenTo(who, [.. lines.Select(line => line.Item.Citizen).Distinct()], stop);
        var routes = catalog.Active.ToDictionary(module => module.Name, module => module.Card.Route);
        lines.RemoveAll(line => !open.TryGetValue(line.Item.Citizen, out var part) || !routes.TryGetValue(line.Module, out var route) || !part.Includes(route));
        var seenAt = replies.Max(reply => reply.Answer?.SeenAt);
        var joined = await NewStaff(who, staff, seenAt?.DanishDate() ?? today.AddDays(-DaysAhead), ask, stop);
        var names = open.Count + joined.Count == 0 ? [] : (await ask.One(new WhoAre([.. open.Keys.Union(joined.Select(one => one.Citizen))]), stop)).Answer?.Citizens ?? [];
        await access.Listed(lines.Select(line => line.Item.Citizen).Concat(joined.Select(one => one.Citizen)), stop);

        var known = names.ToDictionary(name => name.Citizen, name => name.Name);
        List<Line> Of(DayItemKind kind) => [.. lines.Where(line => line.Item.Kind == kind).Select(line => new Line(line.Item.Citizen, known.GetValueOrDefault(line.Item.Citizen), line.Title, line.Item.What, line.Item.On, line.Item.Href))];
        var due = Of(DayItemKind.Due);
        var changed = joined.Select(one => new Line(one.Citizen, known.GetValueOrDefault(one.Citizen), one.Department, "En ny medarbejder arbejder med borgeren.", one.From, $"/borgere/{one.Citizen}"))
            .Concat(Of(DayItemKind.Changed)).OrderByDescending(line => line.On);
        return new DayView(today, until, seenAt, [.. due.Where(line => line.On < today)], [.. due.Where(line => !(line.On < today))], Of(DayItemKind.Waiting), [.. changed],
            [.. replies.Where(reply => reply.WhyNot is not null).Select(reply => new CitizenView.MissingDepartment(reply.Module, reply.Title, reply.WhyNot!))]);
    }

    /// <summary>
    /// Who has come to work with one's own citizens lately, other than oneself: nobody is made a citizen's caseworker without those who already
    /// are being told.
    /// </summary>
    private static async Task<IReadOnlyList<(CitizenId Citizen, string Department, DateOnly From)>> NewStaff(SignedIn who, StaffId staff, DateOnly since, IAsk ask, CancellationToken stop)
    {
        var (own, _) = await ask.OwnCaseload(who, stop);
        if (own.Count == 0) return [];
        var replies = await ask.All(new WhoIsNew(own, since), stop);
        return [.. replies.SelectMany(reply => (reply.Answer?.Members ?? []).Where(member => member.Staff != staff).Select(member => (member.Citizen, reply.Title, member.From)))];
    }

    /// <summary>One thing in the day; the name is masked where it is protected, and null where the register did not answer.</summary>
    public sealed record Line(CitizenId Citizen, string? Name, string Department, string What, DateOnly? On, string Href);
}
