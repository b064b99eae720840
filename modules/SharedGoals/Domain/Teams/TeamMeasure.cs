using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain.Teams;

/// <summary>A rating at a team's meeting of how the citizen manages, or is attached to work or education (måling); repeated, so that the change is seen.</summary>
internal sealed class TeamMeasure
{
    public required Guid Id { get; init; }

    public required Guid Team { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>The scale, a code of the dated data.</summary>
    public required string Scale { get; init; }

    /// <summary>The level on the scale as it was on the day.</summary>
    public required int Level { get; init; }

    /// <summary>The day it is about, Danish local date.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What the citizen says of it.</summary>
    public string? CitizensWords { get; init; }

    public required string ByName { get; init; }

    /// <summary>Notes a rating, or says what is wrong with it.</summary>
    public static (TeamMeasure? Measure, Refusals Refused) Take(Guid id, Team team, MeasureText text, string byName, TeamRules rules, DateOnly today)
    {
        var (on, scale) = (text.On ?? today, rules.Scale(text.Scale, text.On ?? today));
        var refused = new Refusals()
            .When(scale is null, "scale-unknown", "Vælg, hvad der måles.", "scale")
            .When(text.Level is null || scale?.Levels.All(l => l.Level != text.Level) == true, "level-unknown", "Vælg et trin på skalaen.", "level")
            .When(on > today, "measure-in-future", "Målingen kan ikke ligge efter i dag.", "on")
            .When(!team.RunsOn(on), "measure-outside-team", "Målingen skal ligge i den tid, teamet har været der.", "on");
        return refused.None
            ? (new TeamMeasure { Id = id, Team = team.Id, Citizen = team.Citizen, Scale = text.Scale!, Level = text.Level!.Value, On = on, CitizensWords = string.IsNullOrWhiteSpace(text.CitizensWords) ? null : text.CitizensWords.Trim(), ByName = byName }, refused)
            : (null, refused);
    }
}

/// <summary>A rating as somebody writes it; without a day it is today's.</summary>
internal sealed record MeasureText(string? Scale, int? Level, DateOnly? On = null, string? CitizensWords = null);
