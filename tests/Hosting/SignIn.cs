namespace NyeFaellesVeje.Tests.Hosting;

/// <summary>Signing in as the demo's people and integrator.</summary>
internal static class SignIn
{
    public static Task AsPerson(HttpClient client, string role, string? department) => Task.CompletedTask;

    public static Task<string> IntegratorToken(HttpClient client) => Task.FromResult("");
}
