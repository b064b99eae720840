using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;

namespace NyeFaellesVeje.SharedGoals.Features;

/// <summary>A child's exchanges between school, social work and daycare, the newest first.</summary>
internal sealed class ListExchanges : ICarterModule
{
    internal sealed record Participant(ExchangeMeeting Meeting, StaffId Staff, string Profession);

    internal sealed record Entry(Guid Id, string Matter, DateOnly FirstMeeting, DateOnly? FollowUpMeeting, string? FollowUpReason, DateTimeOffset? ClosedAt, IReadOnlyList<Participant> Participants);

    internal sealed record Response(IReadOnlyList<Entry> Exchanges);

    public void AddRoutes(IEndpointRouteBuilder app) => app
        .MapGet("/citizens/{citizen}/exchanges", Handle)
        .WithName("shared-goals.listExchanges")
        .WithSummary("A child's exchanges, the newest first")
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CitizenId citizen, SharedGoalsDb db, CancellationToken stop)
    {
        if (!await db.Citizens.AnyAsync(c => c.Id == citizen, stop)) return TypedResults.NotFound();
        var exchanges = await db.Exchanges.AsNoTracking().Include(e => e.Participants).Where(e => e.Citizen == citizen).OrderByDescending(e => e.FirstMeeting).ToListAsync(stop);
        return TypedResults.Ok(new Response([.. exchanges.Select(e => new Entry(e.Id, e.Matter, e.FirstMeeting, e.FollowUpMeeting, e.FollowUpReason, e.ClosedAt,
            [.. e.Participants.Select(p => new Participant(p.Meeting, p.Staff, p.Profession))]))]));
    }
}
