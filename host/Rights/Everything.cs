using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.Rights;

/// <summary>Everything the municipality holds of a citizen, department by department (databeskyttelsesforordningen art. 15 and 20).</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Name">The citizen's name, as the register shows it.</param>
/// <param name="Born">Date of birth.</param>
/// <param name="TakenAt">When it was taken out, UTC.</param>
/// <param name="Departments">What each department holds.</param>
/// <param name="Missing">The departments that did not answer: it must be taken out again when they do.</param>
public sealed record Everything(CitizenId Citizen, string? Name, DateOnly? Born, DateTimeOffset TakenAt, IReadOnlyList<Everything.Department> Departments, IReadOnlyList<Everything.Silent> Missing)
{
    /// <summary>What one department holds.</summary>
    public sealed record Department(string Module, string Title, IReadOnlyList<PersonalDataKind> Kinds);

    /// <summary>A department without an answer.</summary>
    public sealed record Silent(string Module, string Title, string Reason);

    /// <summary>Who has seen any of it.</summary>
    public required Seen Looks { get; init; }

    /// <summary>The looks at the citizen's information (opslag): by whom as role and department, without names of staff.</summary>
    /// <param name="Granted">How many were granted.</param>
    /// <param name="Refused">How many were refused.</param>
    /// <param name="Page">Where the citizen sees them, and can ask about each.</param>
    /// <param name="Rows">Those that were granted, newest first.</param>
    public sealed record Seen(int Granted, int Refused, string Page, IReadOnlyList<Look> Rows);

    /// <summary>A look, in words.</summary>
    public sealed record Look(DateTimeOffset At, string Role, string? Department, string What, string Purpose, string Basis);

    /// <summary>True when every department answered.</summary>
    public bool IsWhole => Missing.Count == 0;

    /// <summary>Asks every department; null when nobody holds anything and everybody answered.</summary>
    internal static async Task<Everything?> Of(CitizenId citizen, IAsk ask, WhoHasSeen.Looks looks, TimeProvider clock, CancellationToken stop)
    {
        var replies = await ask.All(new EverythingAbout(citizen), stop);
        var who = (await ask.One(new WhoIs(citizen), stop)).Answer;
        var answered = replies.Where(reply => reply.Status is ReplyStatus.Answered or ReplyStatus.Nothing).ToList();
        var missing = replies.Except(answered).Select(reply => new Silent(reply.Module, reply.Title, reply.WhyNot!)).ToList();
        var departments = answered.Where(reply => reply.Answer is not null).Select(reply => new Department(reply.Module, reply.Title, reply.Answer!.Kinds)).OrderBy(d => d.Title, StringComparer.Ordinal).ToList();
        return departments.Count == 0 && missing.Count == 0 ? null : new Everything(citizen, who?.Name, who?.Born, clock.GetUtcNow(), departments, missing) { Looks = await Seeing(citizen, looks, stop) };
    }

    private static async Task<Seen> Seeing(CitizenId citizen, WhoHasSeen.Looks looks, CancellationToken stop)
    {
        var (granted, refused) = await looks.Count(citizen, stop);
        var rows = await looks.Granted(citizen, 0, granted, stop);
        return new Seen(granted, refused, WhoHasSeen.Path, [.. rows.Select(look => new Look(look.At, look.Role, look.Department, look.What, look.Purpose, look.Basis))]);
    }
}
