using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace NyeFaellesVeje.Host.Access.Audit;

/// <summary>The head of the chain at an instant, kept where nobody who can write the database can write.</summary>
internal sealed record Anchor(long Sequence, byte[] Mac, DateTimeOffset At)
{
    /// <summary>One line: sequence, mac in hex, time.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence} {Convert.ToHexStringLower(Mac)} {At.UtcDateTime:O}");

    /// <summary>Reads a line; null when it is none.</summary>
    public static Anchor? Read(string line) =>
        line.Split(' ') is [var sequence, { Length: 64 } mac, var at]
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && mac.All(char.IsAsciiHexDigit)
        && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new Anchor(number, Convert.FromHexString(mac), time)
            : null;
}

/// <summary>The file the anchors are in, a line each, only ever added to.</summary>
internal sealed class AnchorFile(AuditSettings settings)
{
    // The first anchor is set by who writes, the others by who keeps them.
    private readonly Lock turn = new();
    private readonly string path = Path.Combine(settings.AnchorFolder, "anchors.txt");

    /// <summary>Every anchor, in the order they were set. A line that cannot be read, as one cut short by a power cut, is passed over.</summary>
    public IReadOnlyList<Anchor> Read() => File.Exists(path) ? [.. File.ReadLines(path).Select(Anchor.Read).OfType<Anchor>()] : [];

    /// <summary>Adds an anchor; it is on disk when this returns.</summary>
    public void Add(Anchor anchor)
    {
        lock (turn) Append(anchor);
    }

    private void Append(Anchor anchor)
    {
        Directory.CreateDirectory(settings.AnchorFolder);
        var wasCutShort = File.Exists(path) && new FileInfo(path).Length > 0 && !EndsWithLine();
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(Encoding.ASCII.GetBytes($"{(wasCutShort ? "\n" : "")}{anchor}\n"));
        file.Flush(flushToDisk: true);
    }

    private bool EndsWithLine()
    {
        using var file = File.OpenRead(path);
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}

/// <summary>
/// Anchors the chain when the host starts, every hour, and when it stops; when nothing is new, it does not. The first anchor is there
/// already: <see cref="AuditLog"/> sets it with the first rows.
/// </summary>
internal sealed class AnchorKeeper(AuditStore store, AnchorFile anchors, AuditSettings settings, TimeProvider clock, ILogger<AnchorKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Anchors the head, if it is not anchored yet.</summary>
    public async Task Anchor(CancellationToken stop)
    {
        try
        {
            await using var db = store.Open();
            var head = await db.Looks.OrderByDescending(look => look.Sequence)
                .Select(look => new { look.Sequence, look.Mac }).FirstOrDefaultAsync(stop);
            var (end, last) = (head?.Sequence ?? 0, anchors.Read().LastOrDefault());
            if (last is not null && head is not null && last.Sequence == end && last.Mac.AsSpan().SequenceEqual(head.Mac)) return;
            if (last is not null && last.Sequence >= end)
                log.LogCritical("The audit chain ends at row {Sequence}, but row {Anchored} was anchored: run verify-audit", end, last.Sequence);
            if (head is not null) anchors.Add(new Anchor(end, head.Mac, clock.GetUtcNow()));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The audit chain could not be anchored in {Folder}; it is tried again in an hour", settings.AnchorFolder);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Anchor(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.AnchorIsInData) log.LogWarning("Revisionsloggens ankre ligger i {Folder}, ved siden af loggen selv. Sæt Audit:AnchorFolder til et sted, hvor ingen, der kan skrive i databasen, kan skrive.", settings.AnchorFolder);
        // Counted from the start: an hour that ends while the first anchor is still being set is not missed.
        using var hours = new PeriodicTimer(Interval, clock);
        await Anchor(stoppingToken);
        while (await hours.WaitForNextTickAsync(stoppingToken)) await Anchor(stoppingToken);
    }
}
