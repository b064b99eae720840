using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace NyeFaellesVeje.Tests.Benchmarks;

/// <summary>A load client in this process: HTTP/1.1, each caller on a connection of its own.</summary>
internal sealed class Load : IDisposable
{
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });

    private readonly ConcurrentBag<double> milliseconds = [];
    private long bytes;
    private int failed;
    private HttpStatusCode lastRefusal;

    /// <summary>How many requests got another answer than success.</summary>
    /// <exception cref="InvalidOperationException">None succeeded: what was measured is how fast it refuses.</exception>
    public int Failed => failed == 0 || failed < Count ? failed : throw new InvalidOperationException($"All {failed} requests were refused, the last with {lastRefusal}.");

    public int Count => milliseconds.Count;

    public double MeanBytes => (double)bytes / Math.Max(1, Count);

    /// <summary>Callers who ask again as soon as they are answered.</summary>
    public Task Closed(int callers, Func<int, HttpRequestMessage> request, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var nth = caller; !stop.IsCancellationRequested; nth += callers) await Send(request(nth));
        }, CancellationToken.None)));

    /// <summary>Callers who ask at a steady rate; a late answer counts from when it should have been asked for.</summary>
    public Task Paced(int callers, TimeSpan pause, Func<int, HttpRequestMessage> request, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var due = Stopwatch.GetTimestamp() + Ticks(pause * caller / callers);
            for (var nth = caller; !stop.IsCancellationRequested; nth += callers, due += Ticks(pause))
            {
                var early = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
                if (early > TimeSpan.Zero) await Task.Delay(early, CancellationToken.None);
                await Send(request(nth), Math.Min(due, Stopwatch.GetTimestamp()));
            }
        }, CancellationToken.None)));

    /// <summary>Sends one request and counts it; gives the body.</summary>
    public async Task<byte[]> Send(HttpRequestMessage request, long? asked = null)
    {
        var start = asked ?? Stopwatch.GetTimestamp();
        using (request)
        {
            using var answer = await http.SendAsync(request, CancellationToken.None);
            var body = await answer.Content.ReadAsByteArrayAsync();
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Interlocked.Add(ref bytes, body.Length);
            if (answer.IsSuccessStatusCode) return body;
            lastRefusal = answer.StatusCode;
            Interlocked.Increment(ref failed);
            return body;
        }
    }

    /// <summary>How long the slowest of this share of the requests took.</summary>
    public double Milliseconds(double share)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }

    public void Dispose() => http.Dispose();

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}
