using NyeFaellesVeje.ModuleKit.Cases;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>The signed-in's own early contacts, the latest first: those about children and those where none was named.</summary>
internal sealed class ListEarlyContacts : ICarterModule
{
    internal sealed record Line(Guid Id, CitizenId? Citizen, string Setting, SettingKind Kind, DateOnly On, ContactWith With, string About, string Advice, DateOnly? TalkAgain);

    internal sealed record Response(IReadOnlyList<Line> Contacts);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/early-contacts", Handle)
        .ListsCitizens()
        .WithName("children-and-schools.listEarlyContacts")
        .WithSummary("One's own early contacts, the latest first");

    internal static async Task<Ok<Response>> Handle(SignedIn who, ChildrenAndSchoolsDb db, ICitizenAccess access, CancellationToken stop)
    {
        var list = await Read(who, db, stop);
        await access.Listed(list.Contacts.Where(c => c.Citizen is not null).Select(c => c.Citizen!.Value), stop);
        return TypedResults.Ok(list);
    }

    internal static async Task<Response> Read(SignedIn who, ChildrenAndSchoolsDb db, CancellationToken stop) => new(
        await db.EarlyContacts.AsNoTracking().WithoutPartial(who).Where(c => c.By == who.Subject).OrderByDescending(c => c.On).ThenByDescending(c => c.Id).Take(100)
            .Select(c => new Line(c.Id, c.Citizen, c.Setting, c.Kind, c.On, c.With, c.About, c.Advice, c.TalkAgain)).ToListAsync(stop));
}
