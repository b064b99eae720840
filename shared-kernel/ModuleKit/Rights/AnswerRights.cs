using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.ModuleKit.Data;

namespace NyeFaellesVeje.ModuleKit.Rights;

/// <summary>Everything held of a citizen, answered for every module that has a database.</summary>
internal sealed class AnswerEverythingAbout(ModuleDb db) : IAnswer<EverythingAbout, PersonalData>
{
    public async Task<PersonalData?> Answer(EverythingAbout question, CancellationToken stop) =>
        await new PersonalRows(db).Everything(question.Citizen, stop) is { Count: > 0 } kinds ? new PersonalData(kinds) : null;
}

/// <summary>What must still be kept, answered for every module that has a database. What no rule speaks of is kept: it can be erased later, but never got back.</summary>
internal sealed class AnswerWhatMustBeKept(ModuleDb db) : IAnswer<WhatMustBeKept, MustBeKept>
{
    public async Task<MustBeKept?> Answer(WhatMustBeKept question, CancellationToken stop)
    {
        var (rows, rules) = (new PersonalRows(db), RetentionRules.Of(db.GetType().Assembly));
        var kept = new List<KeptKind>();
        foreach (var table in rows.Tables)
        {
            if (await rows.NewestDay(table, question.Citizen, stop) is not { } newest) continue;
            if (Why(rows, table.ClrType.Name, newest, rules.AsOf(table.ClrType.Name, question.AsOf), question) is { } kind) kept.Add(kind);
        }
        return kept.Count == 0 ? null : new MustBeKept(kept);
    }

    private static KeptKind? Why(PersonalRows rows, string kind, DateOnly newest, RetentionRule? rule, WhatMustBeKept question)
    {
        var title = rule is null || rule.Kind == "*" ? rows.Title(kind) : rule.Title;
        if (rule is null) return new KeptKind(kind, title, null, "Der er ingen regel for, hvornår det må slettes.");
        DateOnly? free = newest < DateOnly.MaxValue.AddYears(-rule.Years - 1) ? newest.AddYears(rule.Years).AddDays(1) : null;
        if (free is null || free > question.AsOf) return new KeptKind(kind, title, free, $"{rule.Years} år fra den seneste dag, der står på det. {rule.Source}");
        return rule.ArchiveFirst && !question.IsArchived ? new KeptKind(kind, title, null, $"Arkivet skal have det først. {rule.Source}") : null;
    }
}
