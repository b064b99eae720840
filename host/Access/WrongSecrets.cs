using System.Threading.RateLimiting;
using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace NyeFaellesVeje.Host.Access;

/// <summary>
/// How often a wrong client secret may be given at the token endpoint: per client and address, so that who guesses locks nobody else out.
/// Right ones are not counted.
/// </summary>
internal sealed class WrongSecrets(IConfiguration configuration)
    : IOpenIddictServerHandler<ValidateTokenRequestContext>, IOpenIddictServerHandler<ApplyTokenResponseContext>, IDisposable
{
    private readonly PartitionedRateLimiter<OpenIddictServerTransaction> limiter =
        PartitionedRateLimiter.Create<OpenIddictServerTransaction, (string Client, string Address)>(
            asked => RateLimits.PerMinute(Who(asked), configuration.GetValue("Access:RateLimits:WrongSecretsPerMinute", 10)));

    /// <summary>Refuses before the secret is looked at: a right guess gets the same answer as a wrong one.</summary>
    public async ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        using var left = limiter.AttemptAcquire(context.Transaction, permitCount: 0);
        if (left.IsAcquired) return;

        var http = context.Transaction.GetHttpRequest()!.HttpContext;
        http.Response.Headers.RetryAfter = "60";
        await TypedResults.Problem(statusCode: StatusCodes.Status429TooManyRequests,
            type: "urn:nye-faelles-veje:too-many-wrong-secrets", title: "Der er givet en forkert hemmelighed for mange gange.",
            detail: "Vent et minut, og prøv igen med den rigtige.").ExecuteAsync(http);
        context.HandleRequest();
    }

    public ValueTask HandleAsync(ApplyTokenResponseContext context)
    {
        if (context.Error == OpenIddictConstants.Errors.InvalidClient) limiter.AttemptAcquire(context.Transaction).Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => limiter.Dispose();

    private static (string Client, string Address) Who(OpenIddictServerTransaction transaction) =>
        (transaction.Request?.ClientId ?? "", transaction.GetHttpRequest()!.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "");
}
