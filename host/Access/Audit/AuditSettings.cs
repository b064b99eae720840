using NyeFaellesVeje.Host.Plugins;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>The section <c>Audit</c> of the configuration.</summary>
/// <param name="AnchorFolder">Where the anchors lie.</param>
/// <param name="AnchorIsInData">True when that is in the data folder, where it helps least.</param>
/// <param name="AlarmCitizensPerHour">More different citizens than this within an hour, and whoever looked is on the alarm list.</param>
/// <param name="ReviewHours">How many hours an access that is always reviewed may wait for it.</param>
internal sealed record AuditSettings(string AnchorFolder, bool AnchorIsInData, int AlarmCitizensPerHour, int ReviewHours)
{
    public static AuditSettings Of(IConfiguration configuration)
    {
        var data = Storage.Folder(configuration);
        var folder = configuration["Audit:AnchorFolder"] is { Length: > 0 } set ? Path.GetFullPath(set) : Path.Combine(data, "anchor");
        return new(folder, folder.StartsWith(data + Path.DirectorySeparatorChar, StringComparison.Ordinal), configuration.GetValue("Audit:AlarmCitizensPerHour", 50), configuration.GetValue("Audit:ReviewHours", 24));
    }
}
