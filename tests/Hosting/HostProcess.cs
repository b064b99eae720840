using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NyeFaellesVeje.Tests.Hosting;

/// <summary>
/// The real host as a process of its own, on a free port, with a data folder and a modules folder of its own: what a user runs, and what
/// a test may kill.
/// </summary>
public sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // The fixtures of all classes start together: without turns, every host would be slow to answer, and none in time.
    private static readonly SemaphoreSlim Turn = new(Environment.ProcessorCount);

    private static readonly Dictionary<string, string> Nothing = [];

    // Who needs the demo has it in the data folder already (Workplace.WithDemo), and most hosts are gone before being warm would have paid.
    private static readonly Dictionary<string, string> InTests = new()
    {
        ["Demo:Off"] = "true",
        ["OneMunicipality:WarmUp"] = "false",
        // The tests' program reads citizens of every age in every department: by the one statute that is for them all.
        ["Access:ApprovedStatutes"] = "retssikkerhedsloven-11a",
    };

    private static int started;

    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<HttpClient> clients = [];
    private readonly Process process;

    private HostProcess(Workplace workplace, IReadOnlyDictionary<string, string>? settings, IReadOnlyDictionary<string, string>? environment)
    {
        Workplace = workplace;
        var start = new ProcessStartInfo(Workplace.HostProgram) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workplace.Root };
        start.ArgumentList.Add("--urls=http://127.0.0.1:0");
        start.ArgumentList.Add($"--Storage:Folder={workplace.Data}");
        start.ArgumentList.Add($"--Modules:Folder={workplace.Modules}");
        foreach (var (name, value) in InTests.Where(ours => settings?.ContainsKey(ours.Key) is not true).Concat(settings ?? Nothing)) start.ArgumentList.Add($"--{name}={value}");
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment ?? Nothing) start.Environment[name] = value;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The host ended before it answered:\n{Output}"));
    }

    /// <summary>Its folders.</summary>
    public Workplace Workplace { get; }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Everything it has written so far.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>The process id, for measuring.</summary>
    public int Id => process.Id;

    /// <summary>Completes when the process has ended, by itself or killed.</summary>
    public Task Ended => process.WaitForExitAsync();

    /// <summary>Settings of a host whose departments may take their time: a busy machine is no department that does not answer.</summary>
    public static IReadOnlyDictionary<string, string> Unhurried { get; } = new Dictionary<string, string> { ["OneMunicipality:TimeLimit"] = "00:01:00" };

    /// <summary>Settings of a host that is measured: as people run it.</summary>
    public static IReadOnlyDictionary<string, string> AsInOperation { get; } = new Dictionary<string, string> { ["OneMunicipality:WarmUp"] = "true" };

    /// <summary>How many hosts this process has started: each costs a machine some seconds.</summary>
    public static int Started => started;

    /// <summary>Starts the host and waits until it answers: as any host but a new one, whose databases are there and whose departments have been admitted.</summary>
    public static async Task<HostProcess> Start(Workplace workplace, IReadOnlyDictionary<string, string>? settings = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        await workplace.BeUsedBefore();
        return await StartNew(workplace, settings, environment);
    }

    /// <summary>Starts the host as the first on its data: it holds every module to the rules and makes all databases.</summary>
    public static async Task<HostProcess> StartNew(Workplace workplace, IReadOnlyDictionary<string, string>? settings = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var host = new HostProcess(workplace, settings, environment);
        await Turn.WaitAsync();
        try
        {
            host.process.Start();
            Interlocked.Increment(ref started);
            host.process.BeginOutputReadLine();
            host.process.BeginErrorReadLine();
            host.Address = await host.address.Task.WaitAsync(Patience);
            return host;
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            var said = host.Output;
            await host.DisposeAsync();
            throw new InvalidOperationException($"The host did not answer.\n{said}", failure);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>A client signed in as one of the demo people, by role and where it matters department.</summary>
    public async Task<HttpClient> Person(string role, string? department = null)
    {
        var client = Client(new HttpClientHandler { AllowAutoRedirect = true });
        await SignIn.AsPerson(client, role, department);
        return client;
    }

    /// <summary>A client with an integrator's token, that says for what and by which statute it reads.</summary>
    public async Task<HttpClient> Integrator()
    {
        var client = await IntegratorWithoutBasis();
        client.DefaultRequestHeaders.Add("Access-Purpose", "Test");
        client.DefaultRequestHeaders.Add("Access-Basis", "statute:retssikkerhedsloven-11a");
        return client;
    }

    /// <summary>A client with an integrator's token and nothing else.</summary>
    public async Task<HttpClient> IntegratorWithoutBasis()
    {
        var client = Client(new HttpClientHandler { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await SignIn.IntegratorToken(client));
        return client;
    }

    /// <summary>A client that has not signed in.</summary>
    public HttpClient Anonymous() => Client(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>Ends it as a power cut would.</summary>
    public async Task Kill()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>The modules as the host lists them.</summary>
    public static async Task<IReadOnlyList<ModuleLine>> Modules(HttpClient client) =>
        (await client.GetFromJsonAsync<ModuleList>("/modules", JsonSerializerOptions.Web))!.Modules;

    /// <summary>Waits until the condition holds; fails with the host's output when it never does.</summary>
    public async Task Until(Func<Task<bool>> holds, string what)
    {
        var start = Stopwatch.StartNew();
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await holds())
        {
            if (start.Elapsed > Patience) throw new TimeoutException($"Waited {Patience} in vain: {what}\n{Output}");
            await look.WaitForNextTickAsync();
        }
    }

    /// <summary>Waits until a subscriber has taken everything that has been published to it.</summary>
    public Task Settled(HttpClient client, string subscriber) => Until(async () =>
    {
        using var answer = await client.GetAsync($"/modules/{subscriber}/deliveries");
        if (!answer.IsSuccessStatusCode) return false;
        using var deliveries = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        return deliveries.RootElement.GetProperty("positions").EnumerateArray().All(position => position.GetProperty("behind").GetInt64() == 0);
    }, $"{subscriber} is still behind");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients) client.Dispose();
        await Kill();
        process.Dispose();
    }

    private HttpClient Client(HttpMessageHandler handler)
    {
        var client = new HttpClient(handler) { BaseAddress = Address };
        clients.Add(client);
        return client;
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        output.Enqueue(line);
        if (AnswersAt().Match(line) is { Success: true } answers) address.TrySetResult(new Uri(answers.Groups[1].Value));
    }

    [GeneratedRegex(@"svarer på (https?://127\.0\.0\.1:\d+)")]
    private static partial Regex AnswersAt();

    private sealed record ModuleList(IReadOnlyList<ModuleLine> Modules);
}

/// <summary>A module as <c>/modules</c> lists it.</summary>
public sealed record ModuleLine(string Name, string Version, string Title, string Status, string? Reason, string? Route, int? LoadedInMilliseconds);

/// <summary>A place for one host: a data folder, and a modules folder to which modules are deployed.</summary>
public sealed class Workplace : IDisposable
{
    // Made once by whoever needs it first: what a host leaves behind, with the day's demo and with nobody.
    private static readonly Lazy<Task<Workplace>> Demo = new(() => Make(withDemo: true)), Empty = new(() => Make(withDemo: false));

    private bool isUsed;

    /// <summary>An empty place with these of the built modules; all of them when none is named.</summary>
    public Workplace(params string[] modules) : this((IReadOnlyList<string>)(modules.Length > 0 ? modules : BuiltModules))
    {
    }

    private Workplace(IReadOnlyList<string> modules)
    {
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Modules);
        foreach (var module in modules) Deploy(module);
    }

    /// <summary>A place without any department: for what is shown with modules made for tests alone.</summary>
    public static Workplace WithoutDepartments() => new((IReadOnlyList<string>)[]);

    /// <summary>A place whose data are the demo municipality, as the host makes it on its first start: these modules' part, or all.</summary>
    public static async Task<Workplace> WithDemo(params string[] modules)
    {
        var place = new Workplace(modules) { isUsed = true };
        place.Take(await Demo.Value);
        return place;
    }

    /// <summary>The folder everything lies in.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("nfv-").FullName;

    /// <summary>The data folder.</summary>
    public string Data => Path.Combine(Root, "data");

    /// <summary>The modules folder.</summary>
    public string Modules => Path.Combine(Root, "modules");

    /// <summary>The departments' modules that this build made, by name.</summary>
    public static IReadOnlyList<string> BuiltModules { get; } = [.. Directory.EnumerateDirectories(Path.Combine(Built("Host"), "modules"))
        .Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <summary>The host's program file.</summary>
    public static string HostProgram { get; } = Path.Combine(Built("Host"), OperatingSystem.IsWindows() ? "NyeFaellesVeje.Host.exe" : "NyeFaellesVeje.Host");

    /// <summary>The configuration this was built in.</summary>
    public static string Configuration { get; } = string.Equals(BuiltIn, "release", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>The top of the checkout.</summary>
    public static string Checkout { get; } = Above(AppContext.BaseDirectory, "NyeFaellesVeje.sln");

    /// <summary>Deploys a module as the version it was built in, or under another version number.</summary>
    public string Deploy(string module, string? version = null)
    {
        var built = BuiltModules.Contains(module) ? Path.Combine(Built("Host"), "modules") : module == "Violations" ? Built("Violations-modules") : Built("Fixtures");
        var source = Directory.EnumerateDirectories(Path.Combine(built, module)).Order(StringComparer.Ordinal).Last();
        version ??= Path.GetFileName(source);
        var target = Path.Combine(Modules, module, version);
        var manifest = File.ReadAllText(Path.Combine(source, "module.json")).Replace($"\"version\": \"{Path.GetFileName(source)}\"", $"\"version\": \"{version}\"");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "module.json"))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        // The manifest comes last: it is the sign that the folder is complete.
        File.WriteAllText(Path.Combine(target, "module.json.new"), manifest);
        File.Move(Path.Combine(target, "module.json.new"), Path.Combine(target, "module.json"));
        return target;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>The folder a project was built into, in this configuration.</summary>
    public static string BuiltFolder(string project) => Built(project);

    /// <summary>Gives a place that no host has run in what a host without citizens leaves behind; what lies there already stays.</summary>
    internal async Task BeUsedBefore()
    {
        if (isUsed) return;
        isUsed = true;
        Take(await Empty.Value);
    }

    private void Take(Workplace other)
    {
        var own = Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).ToHashSet();
        foreach (var file in Directory.EnumerateFiles(other.Data, "*", SearchOption.AllDirectories))
        {
            // The shared memory of a database is the running host's own, and a log belongs to its database.
            var copy = Path.Combine(Data, Path.GetRelativePath(other.Data, file));
            if (file.EndsWith("-shm", StringComparison.Ordinal) || own.Contains(copy.Replace(".db-wal", ".db", StringComparison.Ordinal))) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task<Workplace> Make(bool withDemo)
    {
        var place = new Workplace();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => place.Dispose();
        await using var host = await HostProcess.StartNew(place, new Dictionary<string, string> { ["Demo:Off"] = withDemo ? "false" : "true" });
        foreach (var module in BuiltModules) await host.Settled(await host.Integrator(), module);
        return place;
    }

    private static string Built(string project) =>
        Path.Combine(Above(AppContext.BaseDirectory, "bin"), "bin", project, BuiltIn);

    private static string BuiltIn => Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static string Above(string folder, string entry)
    {
        var place = new DirectoryInfo(folder);
        while (place is not null && !Path.Exists(Path.Combine(place.FullName, entry))) place = place.Parent;
        return place?.FullName ?? throw new DirectoryNotFoundException($"{entry} is not above {Assembly.GetExecutingAssembly().GetName().Name}.");
    }
}
