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
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>Notes that a member of staff is partial in a citizen's case (inhabilitet, forvaltningsloven § 3).</summary>
internal sealed class NoteConflict : ICarterModule
{
    /// <param name="Subject">Who is partial; null is the one who notes it.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record Request(Guid? Subject, string? Reason);

    internal sealed record Response(Guid Id);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapPost("/citizens/{citizen}/conflicts-of-interest", Handle)
        .WithName("shared-goals.noteConflict").ForAllDepartments()
        .WithSummary("Declare oneself partial in a citizen's case, or name somebody who is")
        .WithDescription("Everybody declares themselves; those who lead name others. The citizen is shut to whoever is partial from the next request on.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(CitizenId citizen, Request request, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        if (!await db.Citizens.AnyAsync(c => c.Id == citizen, stop)) return TypedResults.NotFound();
        var (conflict, refused) = await Note(citizen, request, who, db, clock, stop);
        if (conflict is null) return refused.AsProblem();
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/shared-goals/citizens/{citizen}/conflicts-of-interest/{conflict.Id}", new Response(conflict.Id));
    }

    /// <summary>Notes it, once for each person; the caller saves.</summary>
    internal static async Task<(ConflictOfInterest? Conflict, Refusals Refused)> Note(CitizenId citizen, Request request, SignedIn who, SharedGoalsDb db, TimeProvider clock, CancellationToken stop)
    {
        var subject = request.Subject ?? who.Subject;
        var refused = new Refusals()
            .When(string.IsNullOrWhiteSpace(request.Reason), "conflict-without-reason", "Skriv, hvorfor medarbejderen er inhabil.", "reason")
            .When(subject != who.Subject && !WhoMay.Lead.Contains(who.Role), "conflict-of-another", "Kun en leder kan oplyse, at en anden er inhabil.", "subject");
        if (!refused.None) return (null, refused);

        if (await db.Conflicts.FirstOrDefaultAsync(c => c.Citizen == citizen && c.Subject == subject && c.EndedAt == null, stop) is { } noted) return (noted, refused);
        var now = clock.GetUtcNow();
        var conflict = new ConflictOfInterest { Id = Guid.CreateVersion7(now), Citizen = citizen, Subject = subject, Reason = request.Reason!.Trim(), NotedAt = now, NotedBy = who.Subject };
        db.Conflicts.Add(conflict);
        return (conflict, refused);
    }
}
