using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Host;
using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.Tests.Hosting;

namespace NyeFaellesVeje.Tests.Platform;

/// <summary>A look is on disk, in its place in the chain, when the write returns; or the write throws and nothing may be shown.</summary>
public sealed class AuditWriting
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_writers_at_once_make_one_chain_without_a_gap()
    {
        await using var place = await AuditPlace.Make();
        const int writers = 200, each = 5;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                var what = $"test.{writer}-{i}";
                await place.Log.Write([AuditPlace.Look(i, citizen: writer, what: what), AuditPlace.Look(i, citizen: i, what: what)], Stop);
                await using var db = place.Store.Open();
                Assert.Equal(2, await db.Looks.CountAsync(look => look.What == what, Stop));
            }
        }, Stop)));

        Assert.Equal(Enumerable.Range(1, writers * each * 2).Select(n => (long)n), await place.Sequences());
        Assert.Null(place.Verify().Break);
    }

    [Fact]
    public async Task A_locked_database_makes_the_write_throw_and_leaves_no_row()
    {
        await using var place = await AuditPlace.Make();
        await place.Log.Write([AuditPlace.Look(1)], Stop);
        using (var other = place.Connect())
        using (other.BeginTransaction())
        {
            var fault = await Assert.ThrowsAsync<AuditFailedException>(() => place.Log.Write([AuditPlace.Look(2)], Stop));
            Assert.Equal(5, Assert.IsType<SqliteException>(fault.GetBaseException()).SqliteErrorCode);
        }
        await place.Log.Write([AuditPlace.Look(3)], Stop);

        Assert.Equal([1, 2], await place.Sequences());
        Assert.Null(place.Verify().Break);
    }

    [Fact]
    public async Task A_write_that_fails_half_way_leaves_none_of_its_rows()
    {
        await using var place = await AuditPlace.Make();
        place.Run("CREATE TRIGGER full BEFORE INSERT ON audit_look WHEN NEW.What = 'full' BEGIN SELECT RAISE(ABORT, 'full'); END");
        await place.Log.Write([AuditPlace.Look(1)], Stop);
        await Assert.ThrowsAsync<AuditFailedException>(() => place.Log.Write([AuditPlace.Look(2), AuditPlace.Look(3, what: "full")], Stop));
        await place.Log.Write([AuditPlace.Look(4)], Stop);

        Assert.Equal([1, 2], await place.Sequences());
        Assert.Null(place.Verify().Break);
    }

    [Theory]
    [InlineData("UPDATE audit_look SET Purpose = 'noget andet'")]
    [InlineData("DELETE FROM audit_look WHERE Sequence = 2")]
    [InlineData("INSERT OR REPLACE INTO audit_look SELECT * FROM audit_look WHERE Sequence = 1")]
    [InlineData("INSERT INTO audit_look SELECT Sequence + 5, At, Subject, Role, Department, Person, What, Module, Purpose, Basis, Granted, Why, Mac FROM audit_look WHERE Sequence = 1")]
    [InlineData("UPDATE audit_person SET Pseudonym = x'00'")]
    public async Task The_database_refuses_to_change_what_stands(string sql)
    {
        await using var place = await AuditPlace.Make();
        await place.Log.Write([AuditPlace.Look(1), AuditPlace.Look(2)], Stop);

        Assert.Throws<SqliteException>(() => place.Run(sql));
        Assert.Equal(new ChainReport(2, null), place.Verify());
    }

    [Fact]
    public async Task A_chain_changed_behind_the_host_s_back_is_not_written_on()
    {
        await using var place = await AuditPlace.Make();
        await place.Log.Write([AuditPlace.Look(1), AuditPlace.Look(2)], Stop);
        place.Run("DROP TRIGGER audit_look_is_kept; DELETE FROM audit_look WHERE Sequence = 2");

        await Assert.ThrowsAsync<AuditFailedException>(() => place.Log.Write([AuditPlace.Look(3)], Stop));
    }

    [Fact]
    public async Task Erasing_a_citizen_leaves_the_chain_whole_and_nothing_that_says_who_it_was()
    {
        await using var place = await AuditPlace.Make();
        var citizen = new CitizenId(AuditPlace.Id(77));
        await place.Log.Write([AuditPlace.Look(1, citizen: 77), AuditPlace.Look(2, citizen: 78)], Stop);
        await using (var db = place.Store.Open())
        {
            db.Questions.Add(new QuestionRow { Id = AuditPlace.Id(1), Look = 1, AskedAt = AuditPlace.Noon, Text = "Hvorfor så I på min sag?" });
            await db.SaveChangesAsync(Stop);
            await db.Erase(citizen, Stop);
            Assert.Equal([AuditPlace.Id(78)], await db.Persons.Select(person => person.Citizen).ToListAsync(Stop));
            Assert.Empty(await db.Questions.ToListAsync(Stop));
        }

        Assert.Equal(new ChainReport(2, null), place.Verify());
        Assert.Equal(-1, (await File.ReadAllBytesAsync(place.Store.File, Stop)).AsSpan().IndexOf(citizen.Value.ToByteArray(bigEndian: true)));
    }

    [Fact]
    public async Task A_cpr_number_typed_as_a_purpose_is_not_kept()
    {
        await using var place = await AuditPlace.Make();
        await place.Log.Write([AuditPlace.Look(1, purpose: "Opslag på 010203-4567 og 0102034567", basis: $"consent:{AuditPlace.Id(1)}")], Stop);
        await using var db = place.Store.Open();
        var kept = await db.Looks.SingleAsync(Stop);
        Assert.Equal(("Opslag på [personnummer fjernet] og [personnummer fjernet]", $"consent:{AuditPlace.Id(1)}"), (kept.Purpose, kept.Basis));
    }

    [Fact]
    public async Task Without_the_key_or_with_another_the_store_refuses_to_start()
    {
        await using var place = await AuditPlace.Make();
        var key = await File.ReadAllTextAsync(place.Store.KeyFile, Stop);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(place.Store.KeyFile));
        await place.Log.Write([AuditPlace.Look(1), AuditPlace.Look(2)], Stop);

        File.Delete(place.Store.KeyFile);
        var missing = await Assert.ThrowsAsync<CannotStart>(() => new AuditStore(place.Folder).Prepare(Stop));
        Assert.Contains("nøgle mangler", missing.Message);
        Assert.False(File.Exists(place.Store.KeyFile));

        await File.WriteAllTextAsync(place.Store.KeyFile, Convert.ToBase64String(new byte[32]), Stop);
        var wrong = await Assert.ThrowsAsync<CannotStart>(() => new AuditStore(place.Folder).Prepare(Stop));
        Assert.Contains("passer ikke", wrong.Message);

        await File.WriteAllTextAsync(place.Store.KeyFile, key, Stop);
        await new AuditStore(place.Folder).Prepare(Stop);
    }

    [Fact]
    public async Task The_head_is_anchored_when_the_host_starts_every_hour_and_when_it_stops()
    {
        await using var place = await AuditPlace.Make();
        var (anchors, clock) = (new AnchorFile(place.Settings), new FakeTimeProvider(AuditPlace.Noon));
        using var keeper = new AnchorKeeper(place.Store, anchors, place.Settings, clock, NullLogger<AnchorKeeper>.Instance);
        await place.Log.Write([AuditPlace.Look(1)], Stop);
        await keeper.StartAsync(Stop);
        await Anchored(1);
        await place.Log.Write([AuditPlace.Look(2)], Stop);
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Single(anchors.Read());
        clock.Advance(TimeSpan.FromMinutes(1));
        await Anchored(2);
        await place.Log.Write([AuditPlace.Look(3)], Stop);
        await keeper.StopAsync(Stop);

        Assert.Equal([1L, 2L, 3L], anchors.Read().Select(anchor => anchor.Sequence));

        async Task Anchored(int times)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            patience.CancelAfter(TimeSpan.FromSeconds(30));
            while (anchors.Read().Count < times) await Task.Delay(TimeSpan.FromMilliseconds(5), patience.Token);
        }
    }

    [Fact]
    public async Task The_first_rows_are_anchored_when_they_are_written_so_a_log_emptied_or_cut_after_them_is_never_whole()
    {
        await using var place = await AuditPlace.Make();
        var anchors = new AnchorFile(place.Settings);
        Assert.DoesNotContain("Kæden er hel", (await Verify()).Said);
        await place.Log.Write([AuditPlace.Look(1), AuditPlace.Look(2), AuditPlace.Look(3)], Stop);
        await place.Log.Write([AuditPlace.Look(4)], Stop);
        Assert.Equal([3L], anchors.Read().Select(anchor => anchor.Sequence));
        var (code, said) = await Verify();
        Assert.True(code == 0 && said.Contains("Kæden er hel: 4 rækker", StringComparison.Ordinal), said);

        place.Run("DROP TRIGGER audit_look_is_kept; DELETE FROM audit_look WHERE Sequence > 1");
        await AssertBroken("Kæden brister ved række 2. Halen er skåret af");
        place.Run("DELETE FROM audit_look");
        await AssertBroken("Kæden brister ved række 1. Halen er skåret af");
        var log = new Heard();
        using (var keeper = new AnchorKeeper(place.Store, anchors, place.Settings, TimeProvider.System, log)) await keeper.Anchor(Stop);
        Assert.Equal(["The audit chain ends at row 0, but row 3 was anchored: run verify-audit"], log.Critical);
        await using (var anew = new AuditLog(place.Store, anchors, TimeProvider.System, NullLogger<AuditLog>.Instance))
            for (var i = 5; i < 9; i++) await anew.Write([AuditPlace.Look(i)], Stop);
        await AssertBroken("Kæden brister ved række 3. Ankeret fra");
        Directory.Delete(place.Settings.AnchorFolder, recursive: true);
        await AssertBroken("Ankrene mangler");

        Task<(int Code, string Said)> Verify() => HostCommand.Run(place.Folder, "verify-audit", $"--Storage:Folder={place.Folder}");

        async Task AssertBroken(string how)
        {
            var (code, said) = await Verify();
            Assert.True(code == 1 && said.Contains(how, StringComparison.Ordinal), said);
        }
    }

    [Fact]
    public async Task A_first_row_that_cannot_be_anchored_is_not_shown_and_the_next_one_is_anchored()
    {
        await using var place = await AuditPlace.Make();
        await File.WriteAllTextAsync(place.Settings.AnchorFolder, "a file where the folder shall be", Stop);
        await Assert.ThrowsAsync<AuditFailedException>(() => place.Log.Write([AuditPlace.Look(1)], Stop));

        File.Delete(place.Settings.AnchorFolder);
        await place.Log.Write([AuditPlace.Look(2)], Stop);
        Assert.Equal([2L], new AnchorFile(place.Settings).Read().Select(anchor => anchor.Sequence));
    }

    [Fact]
    public async Task The_head_is_anchored_once_and_a_line_cut_short_is_passed_over()
    {
        await using var place = await AuditPlace.Make();
        var anchors = new AnchorFile(place.Settings);
        using var keeper = new AnchorKeeper(place.Store, anchors, place.Settings, new FakeTimeProvider(AuditPlace.Noon), NullLogger<AnchorKeeper>.Instance);
        await keeper.Anchor(Stop);
        Assert.Empty(anchors.Read());

        await place.Log.Write([AuditPlace.Look(1)], Stop);
        await keeper.Anchor(Stop);
        await keeper.Anchor(Stop);
        Assert.Equal([1L], anchors.Read().Select(anchor => anchor.Sequence));

        await File.AppendAllTextAsync(Path.Combine(place.Settings.AnchorFolder, "anchors.txt"), "2 00ab", Encoding.ASCII, Stop);
        await place.Log.Write([AuditPlace.Look(2)], Stop);
        await keeper.Anchor(Stop);
        Assert.Equal([1L, 2L], anchors.Read().Select(anchor => anchor.Sequence));
        Assert.Null(place.Verify([.. anchors.Read()]).Break);
    }

    private sealed class Heard : ILogger<AnchorKeeper>
    {
        public List<string> Critical { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<T>(LogLevel level, EventId id, T state, Exception? exception, Func<T, Exception?, string> words)
        {
            if (level == LogLevel.Critical) Critical.Add(words(state, exception));
        }
    }
}
