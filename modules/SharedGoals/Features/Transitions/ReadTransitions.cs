using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.SharedGoals.Features.Transitions;

/// <summary>
/// A citizen's transitions seen from a day: what stops, what can follow, what must be decided, and the days between. A day in the past is a
/// replay with the law and the supports as they were known; a day to come moves the point of view, not what is known.
/// </summary>
internal sealed class ReadTransitions : ICarterModule
{
    internal sealed record Response(CitizenId Citizen, DateOnly AsOf, int Age, IReadOnlyList<TransitionLine> Transitions, IReadOnlyList<HeldLine> Held, IReadOnlyList<SilentDepartment> Silent);

    internal sealed record TransitionLine(DateOnly On, string? Boundary, string Title, string? Text, bool IsReached, IReadOnlyList<StopLine> Stops, IReadOnlyList<DecisionLine> Decisions, IReadOnlyList<LawLine> Closes, IReadOnlyList<LawLine> Opens);

    /// <param name="Title">What stops, in Danish.</param>
    /// <param name="Department">The department, in Danish.</param>
    /// <param name="Law">What it rests on, where known.</param>
    /// <param name="On">The first day without it.</param>
    /// <param name="Why">What ends it.</param>
    /// <param name="CanFollow">What law lets follow on that day.</param>
    /// <param name="Follows">What is decided to follow; null while nothing is.</param>
    /// <param name="FollowsFrom">Its first day.</param>
    /// <param name="GapDays">Days without anything; null while nothing is decided.</param>
    internal sealed record StopLine(string Title, string Department, string? Law, DateOnly On, StopReason Why, IReadOnlyList<LawLine> CanFollow, string? Follows, DateOnly? FollowsFrom, int? GapDays);

    internal sealed record DecisionLine(string What, string About, DateOnly By, string? Department, string? Law, bool IsSettled, bool IsOverdue);

    internal sealed record LawLine(string Id, string Reference, string Title, string Department, LawKind Kind, IReadOnlyList<string> Unverified);

    /// <param name="Title">What is held, in Danish.</param>
    /// <param name="Department">The department, in Danish.</param>
    /// <param name="Law">What it rests on, where known.</param>
    /// <param name="From">First day, where told.</param>
    /// <param name="End">The first day without it, where there is one.</param>
    /// <param name="IsDecided">False for a draft.</param>
    /// <param name="IsByName">True when the law is known by the name only.</param>
    /// <param name="Trouble">What cannot be said or is not right, in Danish.</param>
    internal sealed record HeldLine(string Title, string Department, string? Law, DateOnly? From, DateOnly? End, bool IsDecided, bool IsByName, string? Trouble);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/transitions", Handle)
        .WithName("shared-goals.readTransitions")
        .WithSummary("A citizen's transitions: what stops, what can follow, what must be decided by when, and the days between")
        .WithDescription("Reckoned from the date of birth, what the departments tell they give, and dated law. asOf moves the day it is seen from; before today it is a replay with the law as it was known. A department that did not answer is named under silent: then the picture is not whole. gapDays is null, not 0, while nothing is decided.")
        .ForCitizensToo()
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, SharedGoalsDb db, LawBook book, IAsk ask, TimeProvider clock, CancellationToken stop, DateOnly? asOf = null) =>
        await db.Citizens.AsNoTracking().FirstOrDefaultAsync(c => c.Id == citizen, stop) is { } known
            ? TypedResults.Ok(await Read(citizen, known.Born, book, ask, asOf ?? clock.Today(), clock.Today(), stop))
            : TypedResults.NotFound();

    /// <summary>The transitions that are not over today, seen from a day.</summary>
    internal static async Task<Response> Read(CitizenId citizen, DateOnly born, LawBook book, IAsk ask, DateOnly asOf, DateOnly today, CancellationToken stop)
    {
        var known = asOf < today ? asOf : today;
        var (outlook, law, silent) = await TransitionSight.Look(citizen, born, book, ask, known, asOf, stop);
        return new Response(citizen, asOf, born.AgeOn(asOf),
            [.. outlook.Transitions.Where(transition => !transition.IsOver(known)).Select(transition => Line(transition, born, law, asOf))],
            [.. outlook.Covers.Select(cover => Line(cover, law))],
            silent);
    }

    private static TransitionLine Line(Transition transition, DateOnly born, Law law, DateOnly asOf) => new(
        transition.On,
        transition.Boundary?.Id,
        transition.Boundary?.Title ?? (transition.Stops.All(stop => stop.Why == StopReason.PeriodEnds) ? "Noget bevilget udløber" : transition.Stops.Any(stop => stop.Why == StopReason.LawEnds) ? "Loven ændres" : $"{born.AgeOn(transition.On)} år"),
        transition.Boundary?.Text,
        transition.On <= asOf,
        [.. transition.Stops.Select(stop => Line(stop, law))],
        [.. transition.Decisions.Select(decision => new DecisionLine(decision.What, decision.About, decision.By, decision.Department is { } route ? law.DepartmentOn(route, decision.By) : null, decision.Law?.ToString(), decision.IsSettled, decision.IsOverdue(asOf)))],
        [.. law.ClosesOn(born, transition.On).Select(entry => Line(entry, transition.On, law))],
        [.. law.OpensOn(born, transition.On).Select(entry => Line(entry, transition.On, law))]);

    private static StopLine Line(Stop stop, Law law) => new(stop.Held.Title, stop.Held.Department, stop.Entry?.Reference, stop.On, stop.Why,
        [.. stop.CanFollow.Select(entry => Line(entry, stop.On, law))], stop.Follows?.Held.Title, stop.FollowsFrom, stop.GapDays);

    private static LawLine Line(LawEntry entry, DateOnly on, Law law) => new(entry.Id, entry.Reference, entry.Title, law.DepartmentOn(entry.Department, on), entry.Kind, entry.Unverified);

    private static HeldLine Line(Cover cover, Law law) => new(cover.Held.Title, cover.Held.Department, cover.Held.Law?.ToString() ?? cover.Entry?.Reference, cover.Held.From, cover.IsEmpty ? null : cover.End,
        cover.Held.IsDecided, cover.Held.Law is null && cover.Entry is not null,
        cover.Entry is null ? "Lovgrundlaget står ikke i lovdataene, så det kan ikke siges, om det stopper ved en alder."
            : cover.Why == StopReason.NotAllowed ? "Loven giver ikke mulighed for det i perioden, enten på grund af alderen eller fordi loven ikke gælder."
            : cover.BeginsTooYoung ? $"Begynder, før loven giver mulighed for det: tidligst ved {cover.Entry.FromAge.InDanish()}."
            : null);
}
