using System.Security.Claims;
using System.Threading.RateLimiting;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Access;

/// <summary>
/// How often what can be misused in bulk may be done: looking up CPR numbers, unmasking, taking out everything of a citizen, and signing in.
/// </summary>
internal static class RateLimits
{
    /// <summary>Taking out everything of a citizen: per person or program.</summary>
    public const string Everything = "everything";

    /// <summary>Signing in: per address.</summary>
    public const string SigningIn = "signing-in";

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("Access:RateLimits");
        var (person, program, address) = (limits.GetValue("CprLookupsPerMinute", 30), limits.GetValue("CprLookupsPerMinuteByProgram", 600), limits.GetValue("SignInsPerMinute", 300));
        var (everything, unmasking) = (limits.GetValue("EverythingPerHour", 5), limits.GetValue("UnmaskingsPerHour", 10));
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Limits.CprLookup, http => PerMinute(http.User.FindFirstValue(SignedIn.SubjectClaim) ?? "", http.User.IsInRole(Roles.Integrator) ? program : person));
            options.AddPolicy(Everything, http => PerHour(http.User.FindFirstValue(SignedIn.SubjectClaim) ?? "", everything));
            options.AddPolicy(Limits.Unmasking, http => PerHour(http.User.FindFirstValue(SignedIn.SubjectClaim) ?? "", unmasking));
            options.AddPolicy(SigningIn, http => PerMinute(http.Connection.RemoteIpAddress?.ToString() ?? "", address));
        });
    }

    public static RateLimitPartition<T> PerMinute<T>(T who, int times) => Sliding(who, times, TimeSpan.FromMinutes(1));

    private static RateLimitPartition<T> PerHour<T>(T who, int times) => Sliding(who, times, TimeSpan.FromHours(1));

    private static RateLimitPartition<T> Sliding<T>(T who, int times, TimeSpan window) => RateLimitPartition.GetSlidingWindowLimiter(who,
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = times, Window = window, SegmentsPerWindow = 6, QueueLimit = 0 });
}
