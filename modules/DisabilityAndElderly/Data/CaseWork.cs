using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.DisabilityAndElderly;
using NyeFaellesVeje.DisabilityAndElderly.Domain;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Work;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Data;

/// <summary>What came of an act in a case: the id of what was made, or the refusals.</summary>
internal sealed record Worked(Refusals Refused, string? Id = null)
{
    public static Worked No(string type, string message, string? field = null) => new([new Refusal(type, message, field)]);
}

/// <summary>
/// A case worked here through the phases of VUM. Everything is kept in the same rows that delivery reports are read into, so what is
/// worked here is reported like what was received. The same way for programs and for people.
/// </summary>
internal sealed class CaseWork(DisabilityDb db, TimeProvider clock)
{
    private DateTimeOffset Now => clock.GetUtcNow();

    private DateOnly Today => clock.Today();

    /// <summary>Opens a case (sagsåbning), or opens a closed one again.</summary>
    public async Task<Worked> Open(CitizenId citizen, string? reason, string? caseNumber, Author by, CancellationToken stop)
    {
        await using var alone = await db.Database.BeginTransactionAsync(stop);
        if (string.IsNullOrWhiteSpace(reason)) return Worked.No("reason-missing", "Skriv, hvorfor borgeren henvender sig.", "reason");
        var known = await db.Cases.FindAsync([citizen], stop);
        if (known is { Opened: not null, Closed: null }) return Worked.No("case-open", "Sagen er allerede åben.");

        var id = NewId();
        var number = caseNumber?.Trim() is { Length: > 0 } given ? given : known?.CaseNumbers.FirstOrDefault() ?? NumberOf(id);
        if (known is null) db.Add(known = new CitizenCase { Citizen = citizen, Newest = Now, CaseNumbers = [number] });
        (known.Opened, known.Closed, known.CaseNumbers) = (Today, null, [.. known.CaseNumbers.Union([number])]);
        db.Add(new CaseRequest { Citizen = citizen, Id = id, Status = "active", CaseNumber = number, Reason = reason });
        Log(citizen, VumPhase.Opening, "Sagen er åbnet", by, id);
        db.Publish(new CaseOpened(citizen, Today));
        await db.SaveChangesAsync(stop);
        await alone.CommitAsync(stop);
        return new Worked([], id);
    }

    /// <summary>Saves an assessment: goes on with the one in progress, or begins a new one.</summary>
    public async Task<Worked> Assess(CitizenId citizen, NewAssessment written, Author by, CancellationToken stop)
    {
        await using var alone = await db.Database.BeginTransactionAsync(stop);
        if (await db.FileOf(citizen, stop) is not { } file) return NoCase;
        if (written.Check(file) is { None: false } refused) return new Worked(refused);
        var request = file.Requests.LastOrDefault(r => r.Status == "active");
        if (request is null) return Worked.No("case-not-opened", "Åbn sagen, før der udredes.");

        var going = file.LatestAssessment is { Status: ReportedGatheringStatus.InProgress } begun ? await db.Set<Assessment>().FindAsync([citizen, begun.Id], stop) : null;
        if (going is null) db.Add(going = new Assessment { Citizen = citizen, Id = NewId(), Status = ReportedGatheringStatus.InProgress, Request = request.Id, On = Today });
        var themes = written.Themes!.Select(theme => Theme(citizen, theme, file)).ToList();
        var dropped = file.Themes.Where(t => going.Themes.Contains(t.Id) && themes.All(kept => kept.Id != t.Id)).Select(t => t.Id).ToHashSet();
        foreach (var theme in await db.Set<AssessedSubTheme>().Where(t => t.Citizen == citizen && dropped.Contains(t.Id)).ToListAsync(stop))
            (theme.IsMistake, theme.Verification, theme.Clinical) = (true, "entered-in-error", null);
        await db.Put(themes, stop);
        (going.Themes, going.Weighing, going.On, going.EffectiveAt) = ([.. themes.Select(t => t.Id)], written.Weighing, Today, Written(Now));
        if (written.SupportNeed is { } level)
        {
            var need = new SupportNeedEvaluation { Citizen = citizen, Id = going.SupportNeeds.FirstOrDefault() ?? NewId(), Need = level, On = Today };
            await db.Put([need], stop);
            going.SupportNeeds = [need.Id];
        }
        if (written.IsCompleted)
        {
            going.Status = ReportedGatheringStatus.Completed;
            db.Publish(new AssessmentReported(citizen, Today, themes.Count));
        }
        Log(citizen, written.IsCompleted ? VumPhase.Assessment : VumPhase.Information, written.IsCompleted ? "Udredningen er afsluttet" : "Udredningen er gemt", by, going.Id);
        await db.SaveChangesAsync(stop);
        await alone.CommitAsync(stop);
        return new Worked([], going.Id);
    }

    /// <summary>Sets a goal (indsatsmål).</summary>
    public async Task<Worked> SetGoal(CitizenId citizen, NewGoal written, Author by, CancellationToken stop)
    {
        if (await db.FileOf(citizen, stop) is not { } file) return NoCase;
        if (written.Check(file) is { None: false } refused) return new Worked(refused);

        var goal = new InterventionGoal
        {
            Citizen = citizen,
            Id = NewId(),
            Status = ReportedGoalStatus.Active,
            Type = written.Type!.Value,
            ExpectedLevel = written.ExpectedLevel!.Value,
            PrimaryTheme = written.Themes!.Single(t => t.IsPrimary).Theme!,
            SecondaryThemes = [.. written.Themes!.Where(t => !t.IsPrimary).Select(t => t.Theme!)],
            CitizensWords = written.CitizensWords,
            SetOn = Today,
        };
        db.Add(goal);
        Log(citizen, VumPhase.Assessment, "Et mål er sat", by, goal.Id);
        await db.SaveChangesAsync(stop);
        return new Worked([], goal.Id);
    }

    /// <summary>Closes the case; what is still open must be ended first.</summary>
    public async Task<Worked> Close(CitizenId citizen, Author by, CancellationToken stop)
    {
        await using var alone = await db.Database.BeginTransactionAsync(stop);
        if (await db.FileOf(citizen, stop) is not { } file || file.Case is not { Opened: not null, Closed: null }) return NoCase;
        if (file.PlansShown.Any(p => !p.Status.IsOver())) return Worked.No("plans-open", "Afslut planerne ved en opfølgning, før sagen lukkes.");

        (await db.Cases.FindAsync([citizen], stop))!.Closed = Today;
        foreach (var request in await db.Set<CaseRequest>().Where(r => r.Citizen == citizen && r.Status == "active").ToListAsync(stop)) request.Status = "completed";
        Log(citizen, VumPhase.Closed, "Sagen er lukket", by, null);
        db.Publish(new CaseClosed(citizen, Today));
        await db.SaveChangesAsync(stop);
        await alone.CommitAsync(stop);
        return new Worked([], citizen.ToString());
    }

    /// <summary>An assessed theme that says the same as before keeps its id: it is no news. Another level is a new assessment of it.</summary>
    private AssessedSubTheme Theme(CitizenId citizen, AssessedAs theme, CaseFile file)
    {
        var now = file.ThemesNow.Select(t => t.Now).FirstOrDefault(t => t.Code == theme.SubTheme);
        var same = now is not null && now.Level == theme.Level;
        return new AssessedSubTheme
        {
            Citizen = citizen,
            Id = same ? now!.Id : NewId(),
            Code = theme.SubTheme!,
            Level = theme.Level,
            Recorded = same ? now!.Recorded : Today,
            RecordedAt = same ? now!.RecordedAt : Written(Now),
            LastAsserted = same && now!.Recorded < Today ? Today : now?.LastAsserted,
            Clinical = "active",
            Verification = "confirmed",
            Note = theme.Note,
        };
    }

    private string NewId() => Guid.CreateVersion7(Now).ToString();

    /// <summary>A number nobody else has, short enough to read aloud.</summary>
    private static string NumberOf(string id) => $"SO{id.Replace("-", "", StringComparison.Ordinal)[^10..].ToUpperInvariant()}";

    private static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void Log(CitizenId citizen, VumPhase phase, string what, Author by, string? about) => db.Log(citizen, phase, what, by, about, clock);

    private static Worked NoCase => Worked.No("case-missing", "Der er ingen åben sag på borgeren. Åbn en først.");
}
