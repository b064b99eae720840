using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.SharedGoals;
using NyeFaellesVeje.SharedGoals.Answers;
using NyeFaellesVeje.SharedGoals.Data;
using NyeFaellesVeje.SharedGoals.Domain;
using NyeFaellesVeje.SharedGoals.Domain.Transitions;

namespace NyeFaellesVeje.Tests.Modules.CitizenRegister;

/// <summary>The register on a database of its own, at a time the test sets.</summary>
internal sealed class RegisterDesk : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);
    public static readonly DatedRules Rules = DatedFiles.Rules();
    public static readonly LawBook Law = LawFile.Read();
    public static readonly ExchangeProfessions Professions = DatedFiles.Professions();

    public OwnDatabase<SharedGoalsDb> Own { get; } = new(new SharedGoalsModule(), Today);

    public Vault Vault { get; } = new(VaultKeys.Read(Keys(1)));

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A key file with so many keys: the index key is the same in each.</summary>
    public static string Keys(int count) => $"index:{Key(200)}\n" + string.Concat(Enumerable.Range(1, count).Select(id => $"{id}:{Key((byte)id)}\n"));

    public static string Key(byte fill) => Convert.ToBase64String(Enumerable.Repeat(fill, 32).ToArray());

    public static SignedIn As(string role, Guid? subject = null) => new(subject ?? Guid.NewGuid(), "Nogen", role, "children-and-schools");

    public async Task<T> With<T>(Func<SharedGoalsDb, Task<T>> work)
    {
        await using var db = Own.Open();
        return await work(db);
    }

    /// <summary>Enters a citizen of an age; the number is a replacement number.</summary>
    public async Task<Citizen> Enter(int age = 40, string? name = "Prøve Borger", int serial = 1)
    {
        var born = Today.AddYears(-age).AddDays(-1);
        Assert.True(Cpr.TryParse($"{born.Day + 60:00}{born.Month:00}{born.Year % 100:00}{(born.Year >= 2000 ? 4000 : 0) + serial:0000}", out var cpr));
        var id = new CitizenId(Guid.CreateVersion7());
        var citizen = new Citizen { Id = id, Name = name, Born = born, SealedCpr = Vault.SealCpr(cpr, id), CprIndex = Vault.Index(cpr), SealedAddress = Vault.SealAddress("Lærkebakken 7", id) };
        await Save(citizen);
        return citizen;
    }

    public async Task Save(params object[] rows)
    {
        await using var db = Own.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(Stop);
    }

    public Task<AccessFacts?> Ask(CitizenId citizen, Guid? subject = null, Guid? consent = null, Guid? exchange = null) =>
        With(db => new AnswerWhatIsKnownOfAccess(db, Rules, Law, Own.Clock).Answer(new WhatIsKnownOfAccess(citizen, subject ?? Guid.NewGuid(), consent, exchange), Stop));

    public void Dispose() => Own.Dispose();
}
