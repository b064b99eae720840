using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.SharedGoals;

namespace NyeFaellesVeje.ModuleKit;

/// <summary>What every department asks the citizen register, and what it does when that does not answer.</summary>
public static class AskTheRegister
{
    /// <summary>When the citizen was born; null when nobody knows the citizen. A refusal when the register does not answer.</summary>
    public static async Task<(DateOnly? Born, Refusal? Silence)> BornOf(this IAsk ask, CitizenId citizen, CancellationToken stop)
    {
        var reply = await ask.One(new WhoIs(citizen), stop);
        return reply.WhyNot is { } why
            ? (null, new Refusal("register-unavailable", $"Fødselsdagen kan ikke slås op i borgerregistret: {why} Prøv igen om lidt.", "citizen", RefusalKind.Unavailable))
            : (reply.Answer?.Born, null);
    }

    /// <summary>The citizen's name as others may see it, or why it is not shown.</summary>
    public static async Task<string> NameOf(this IAsk ask, CitizenId citizen, CancellationToken stop)
    {
        var reply = await ask.One(new WhoIs(citizen), stop);
        return reply.Answer?.Name ?? (reply.WhyNot is null ? "Navn kendes ikke" : "Navn kan ikke hentes lige nu");
    }

    /// <summary>The names of several citizens.</summary>
    public static async Task<Dictionary<CitizenId, string>> NamesOf(this IAsk ask, IEnumerable<CitizenId> citizens, CancellationToken stop) =>
        new(await Task.WhenAll(citizens.Distinct().Select(async citizen => KeyValuePair.Create(citizen, await ask.NameOf(citizen, stop)))));
}
