namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>How children thrive setting by setting: what the assessment is for. Small groups are not shown.</summary>
internal sealed class ReadSettingWellbeing : ICarterModule
{
    internal sealed record Setting(string Name, SettingKind Kind, int? Green, int? Yellow, int? Red, int? Children);

    internal sealed record Response(IReadOnlyList<Setting> Settings, int HiddenBelow);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/setting-wellbeing", Handle)
        .ShowsNobody()
        .WithName("children-and-schools.readSettingWellbeing")
        .WithSummary("The latest wellbeing assessments of each school and daycare, counted")
        .WithDescription("A setting with fewer children than the limit, or with a colour of fewer, is shown without figures.");

    internal static async Task<Ok<Response>> Handle(ChildrenAndSchoolsDb db, DatedRules rules, TimeProvider clock, CancellationToken stop)
    {
        var below = rules.ValueOf(DatedRules.SmallCellBelow, clock.Today());
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.Agreed != null).Select(r => new { r.Setting, r.Kind, r.Citizen, r.Agreed, r.Id, r.Together }).ToListAsync(stop);
        var settings = rounds.GroupBy(r => (r.Setting, r.Kind)).OrderBy(s => s.Key.Setting, StringComparer.Ordinal).Select(setting =>
        {
            var latest = setting.GroupBy(r => r.Citizen).Select(child => child.OrderBy(r => r.Agreed).ThenBy(r => r.Id).Last().Together!.Value).ToList();
            int[] counts = [latest.Count(c => c == Colour.Green), latest.Count(c => c == Colour.Yellow), latest.Count(c => c == Colour.Red)];
            return latest.Count < below || counts.Any(n => n > 0 && n < below)
                ? new Setting(setting.Key.Setting, setting.Key.Kind, null, null, null, null)
                : new Setting(setting.Key.Setting, setting.Key.Kind, counts[0], counts[1], counts[2], latest.Count);
        });
        return TypedResults.Ok(new Response([.. settings], below));
    }
}
