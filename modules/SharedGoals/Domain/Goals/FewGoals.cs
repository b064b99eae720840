using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain.Goals;

/// <summary>Few goals at a time (få mål ad gangen): the number aimed at, and how many active goals the citizen has over all departments.</summary>
/// <param name="Most">The number aimed at.</param>
/// <param name="Active">How many there are; a department's goal that is tied to a shared one counts with it.</param>
internal sealed record FewGoals(int Most, int Active)
{
    /// <summary>Whether one more is one too many.</summary>
    public bool IsFull => Active >= Most;

    /// <summary>The question that must be answered first; null when there is none, or it is answered.</summary>
    public Refusal? AskWhy(string? whyOneMore) => IsFull && string.IsNullOrWhiteSpace(whyOneMore)
        ? new Refusal("too-many-goals", $"Borgeren har allerede {Active} aktive mål på tværs af forvaltningerne. Skriv, hvorfor der skal være et mere, eller afslut et først.", "whyOneMore")
        : null;
}
