namespace NyeFaellesVeje.ChildrenAndSchools.Data;

/// <summary>Which child a route is about.</summary>
internal static class WhoseForum
{
    /// <summary>The route's <c>id</c> is a forum's.</summary>
    public static T AboutTheChildOfTheForum<T>(this T endpoint) where T : IEndpointConventionBuilder =>
        endpoint.AboutTheCitizenOf((ChildrenAndSchoolsDb db, Guid id, CancellationToken stop) =>
            db.Forums.AsNoTracking().Where(f => f.Id == id).Select(f => (CitizenId?)f.Citizen).FirstOrDefaultAsync(stop));
}
