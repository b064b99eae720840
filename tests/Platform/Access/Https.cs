using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform.Access;

/// <summary>What only shows where the host itself speaks https, as it does in operation.</summary>
public sealed class Https
{
    private const string Password = "kun-til-proeven";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cookies_are_secure_and_the_session_belongs_to_the_host_alone()
    {
        using var workplace = new Workplace("SharedGoals");
        await using var host = await HostProcess.Start(workplace, new Dictionary<string, string>
        {
            ["urls"] = "https://127.0.0.1:0",
            ["Kestrel:Certificates:Default:Path"] = Certificate(workplace.Root),
            ["Kestrel:Certificates:Default:Password"] = Password,
        });
        Assert.Equal("https", host.Address.Scheme);
        var jar = new CookieContainer();
        // The certificate is the test's own, and nobody vouches for it.
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = jar, ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator }) { BaseAddress = host.Address };

        await SignIn.AsPerson(client, "caseworker", "children-and-schools");
        using var page = await client.GetAsync("/", Stop);

        var cookies = jar.GetAllCookies();
        Assert.Contains(cookies, cookie => cookie is { Name: "__Host-nye-faelles-veje", Path: "/" });
        Assert.DoesNotContain(cookies, cookie => cookie.Name == "nye-faelles-veje");
        Assert.All(cookies, cookie => Assert.True(cookie.Secure && cookie.HttpOnly, cookie.Name));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(["max-age=31536000; includeSubDomains"], page.Headers.GetValues("Strict-Transport-Security"));
    }

    private static string Certificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var path = Path.Combine(folder, "proeve.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, Password));
        return path;
    }
}
