namespace NyeFaellesVeje.Contracts.OneMunicipality;

/// <summary>What does your department hold of this citizen? Asked when a citizen wants to see everything (databeskyttelsesforordningen art. 15 and 20).</summary>
/// <param name="Citizen">The citizen.</param>
[Question("one-municipality.personal-data.v1", ManyMayAnswer = true, SecondsToAnswer = 50)]
public sealed record EverythingAbout(CitizenId Citizen) : IQuestion<PersonalData>;

/// <summary>Everything one department holds of a citizen.</summary>
/// <param name="Kinds">By kind; kinds with nothing are left out.</param>
public sealed record PersonalData(IReadOnlyList<PersonalDataKind> Kinds);

/// <summary>What is held of one kind.</summary>
/// <param name="Kind">The kind's stable name.</param>
/// <param name="Title">The kind, in Danish where the department has named it.</param>
/// <param name="Rows">Each thing held, as name and value; the values are JSON.</param>
public sealed record PersonalDataKind(string Kind, string Title, IReadOnlyList<IReadOnlyList<PersonalDataField>> Rows);

/// <summary>A field of something held.</summary>
/// <param name="Name">The field's stable name.</param>
/// <param name="Title">The field, in Danish where the department has named it.</param>
/// <param name="Json">Its value as JSON.</param>
public sealed record PersonalDataField(string Name, string Title, string Json)
{
    /// <summary>Its value as a citizen reads it, in Danish; null when there is nothing to read, such as an id.</summary>
    public string? Text { get; init; }
}

/// <summary>What of this citizen must your department still keep, and how long? Asked before anything is erased (art. 17).</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="IsArchived">Whether the archive has confirmed that it has what it must have.</param>
/// <param name="AsOf">The Danish local date.</param>
[Question("one-municipality.must-be-kept.v1", ManyMayAnswer = true, SecondsToAnswer = 50)]
public sealed record WhatMustBeKept(CitizenId Citizen, bool IsArchived, DateOnly AsOf) : IQuestion<MustBeKept>;

/// <summary>What must be kept in one department. No answer when nothing must.</summary>
/// <param name="Kinds">Each kind with its reason.</param>
public sealed record MustBeKept(IReadOnlyList<KeptKind> Kinds);

/// <summary>A kind of information that must be kept.</summary>
/// <param name="Kind">The kind's stable name.</param>
/// <param name="Title">The kind, in Danish.</param>
/// <param name="NotBefore">The first day it may be erased; null when no day is known yet.</param>
/// <param name="Because">Why, in Danish, with the rule's source.</param>
public sealed record KeptKind(string Kind, string Title, DateOnly? NotBefore, string Because);
