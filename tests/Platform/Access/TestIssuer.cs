using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>Who a token or a signing in is for.</summary>
/// <param name="Subject">As the issuer names them.</param>
/// <param name="Role">One of the roles; null for somebody the issuer knows and the host does not.</param>
/// <param name="Department">Route name of the department.</param>
/// <param name="Team">The team within it.</param>
internal sealed record Bearer(string Subject, string? Role, string? Department = null, string? Team = null)
{
    /// <summary>What a program has been given leave to do; null for a person.</summary>
    public string? Scopes { get; init; }

    /// <summary>The CVR number of the provider the person works for.</summary>
    public string? Provider { get; init; }
}

/// <summary>
/// An OpenID Connect issuer of its own on a free port, as a municipality has one: discovery, keys, authorization code with PKCE, client
/// credentials. It signs in whoever is named, and it mints whatever token a test asks for, true or forged.
/// </summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string ClientId = "nye-faelles-veje";
    public const string ClientSecret = "hemmeligt-kun-i-proeven";
    public const string Audience = "nye-faelles-veje-api";
    private const string KeyId = "proevens-noegle";

    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Bearer> people = new();
    private readonly ConcurrentDictionary<string, (Bearer Who, string Challenge, string? Nonce)> codes = new();
    private readonly WebApplication app;

    private TestIssuer(WebApplication app) => this.app = app;

    /// <summary>Its address, which is also its name.</summary>
    public string Address { get; private set; } = "";

    /// <summary>How a host is told to trust it.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Access:Issuer"] = Address,
        ["Access:ClientId"] = ClientId,
        ["Access:ClientSecret"] = ClientSecret,
        ["Access:Audience"] = Audience,
    };

    /// <summary>Whom it signs in at the next journey to its authorization endpoint.</summary>
    public string NextToSignIn { get; set; } = "";

    public static async Task<TestIssuer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var issuer = new TestIssuer(builder.Build());
        issuer.app.Urls.Add("http://127.0.0.1:0");
        issuer.Map();
        await issuer.app.StartAsync();
        issuer.Address = issuer.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return issuer;
    }

    /// <summary>Somebody who can sign in.</summary>
    public void Knows(Bearer person) => people[person.Subject] = person;

    /// <summary>An access token, as it should be.</summary>
    public string Token(Bearer who) => Token(who, _ => { });

    /// <summary>An access token with something changed in what it says.</summary>
    public string Token(Bearer who, Action<JsonObject> change)
    {
        var says = Claims(who, Audience);
        says["scope"] = who.Scopes ?? Tables.AllScopes;
        says["client_id"] = who.Scopes is null ? ClientId : who.Subject;
        change(says);
        return Sign(says, key);
    }

    /// <summary>The same content under a key of somebody else's, said to be ours.</summary>
    public string Forged(Bearer who)
    {
        using var another = RSA.Create(2048);
        return Sign(Claims(who, Audience), another);
    }

    /// <summary>The same content with no signature at all.</summary>
    public string Unsigned(Bearer who) => $"{Encode(new JsonObject { ["alg"] = "none", ["typ"] = "at+jwt" })}.{Encode(Claims(who, Audience))}.";

    /// <summary>Signed by the public key as if it were a shared secret: the classic confusion of RS256 and HS256.</summary>
    public string SignedByThePublicKey(Bearer who)
    {
        var content = $"{Encode(new JsonObject { ["alg"] = "HS256", ["typ"] = "at+jwt", ["kid"] = KeyId })}.{Encode(Claims(who, Audience))}";
        return $"{content}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.ExportSubjectPublicKeyInfoPem()), Encoding.UTF8.GetBytes(content)))}";
    }

    /// <summary>What is true of somebody with one letter of the content changed and the old signature kept.</summary>
    public string Tampered(Bearer who, string role)
    {
        var parts = Token(who).Split('.');
        var says = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
        says["role"] = role;
        return $"{parts[0]}.{Encode(says)}.{parts[2]}";
    }

    /// <summary>An identity token, which tells who somebody is and is no leave to call anything.</summary>
    public string IdentityToken(Bearer who, string nonce = "n") => Sign(WithNonce(Claims(who, ClientId), nonce), key);

    /// <summary>An identity token said to be for the API itself.</summary>
    public string IdentityTokenForTheApi(Bearer who) => Sign(WithNonce(Claims(who, Audience), "n"), key);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new JsonObject
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["end_session_endpoint"] = $"{Address}/end-session",
            ["jwks_uri"] = $"{Address}/keys",
            ["response_types_supported"] = new JsonArray("code"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["code_challenge_methods_supported"] = new JsonArray("S256"),
        }));
        app.MapGet("/keys", () =>
        {
            var open = key.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId, n = Base64Url.EncodeToString(open.Modulus), e = Base64Url.EncodeToString(open.Exponent) } } });
        });
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", Exchange);
        app.MapGet("/end-session", (string? post_logout_redirect_uri, string? state) => Results.Redirect($"{post_logout_redirect_uri}?state={state}"));
    }

    private IResult Authorize(HttpRequest request)
    {
        var asks = request.Query;
        var person = asks["login_hint"].ToString() is { Length: > 0 } hint ? hint : NextToSignIn;
        if (asks["client_id"] != ClientId || asks["response_type"] != "code" || asks["code_challenge_method"] != "S256" || !people.TryGetValue(person, out var who)) return Results.BadRequest();
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        codes[code] = (who, asks["code_challenge"]!, asks["nonce"]);
        return Results.Redirect($"{asks["redirect_uri"]}{QueryString.Create("code", code).Add("state", asks["state"].ToString())}");
    }

    private async Task<IResult> Exchange(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_secret"] != ClientSecret) return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        if (form["grant_type"] == "client_credentials")
            return Answer(Token(new Bearer(form["client_id"]!, null) { Scopes = form["scope"] }), null);
        if (!codes.TryRemove(form["code"].ToString(), out var journey) || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != journey.Challenge)
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        return Answer(Token(journey.Who), Sign(WithNonce(Claims(journey.Who, ClientId), journey.Nonce), key));
    }

    private static IResult Answer(string access, string? identity) => Results.Json(new { access_token = access, token_type = "Bearer", expires_in = 3600, id_token = identity });

    private JsonObject Claims(Bearer who, string audience)
    {
        var now = TimeProvider.System.GetUtcNow();
        var says = new JsonObject
        {
            ["iss"] = Address,
            ["aud"] = audience,
            ["sub"] = who.Subject,
            ["name"] = "Prøvens person",
            ["iat"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        };
        if (who.Role is not null) says["role"] = who.Role;
        if (who.Department is not null) says["department"] = who.Department;
        if (who.Team is not null) says["team"] = who.Team;
        if (who.Provider is not null) says["provider"] = who.Provider;
        return says;
    }

    private static JsonObject WithNonce(JsonObject says, string? nonce)
    {
        says["nonce"] = nonce;
        return says;
    }

    private static string Sign(JsonObject says, RSA by)
    {
        foreach (var empty in says.Where(claim => claim.Value is null).Select(claim => claim.Key).ToList()) says.Remove(empty);
        var content = $"{Encode(new JsonObject { ["alg"] = "RS256", ["typ"] = "at+jwt", ["kid"] = KeyId })}.{Encode(says)}";
        return $"{content}.{Base64Url.EncodeToString(by.SignData(Encoding.UTF8.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(JsonObject content) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));
}
