using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>
/// Somebody outside the municipality in the citizen's team (Borgers Team): psychiatry, hospital, relatives. No member of staff and not in
/// the list of who works with the citizen, so no case is opened to them.
/// </summary>
internal sealed class OutsideMember
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    public required string Name { get; init; }

    public required string Organisation { get; init; }

    /// <summary>The part in the team, such as <c>udskrivningskoordinator</c>.</summary>
    public required string Part { get; init; }

    public string? Reach { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }

    public required Guid By { get; init; }
}

/// <summary>A discharge from hospital or psychiatry that is prepared (udskrivning). Each change is a new row of the same series.</summary>
internal sealed class Discharge
{
    public required Guid Id { get; init; }

    public required Guid Series { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>The ward, such as <c>Psykiatrien, Aalborg</c>.</summary>
    public required string Ward { get; init; }

    public required DateOnly Expected { get; init; }

    /// <summary>What must be ready on the day, and who sees to it.</summary>
    public required string Arrangement { get; init; }

    /// <summary>Who coordinates it.</summary>
    public required string Coordinator { get; init; }

    /// <summary>The day the citizen came home; null while it is to come.</summary>
    public DateOnly? Held { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }
}

/// <summary>What the team measures: level of functioning and attachment to work or education. A new measure is a new row.</summary>
internal sealed class TeamMeasure
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>Level of functioning, 0 to 4 as in FFB; lower is better.</summary>
    public required int FunctionLevel { get; init; }

    public required WorkAttachment Attachment { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }
}

/// <summary>How close a person is to work or education.</summary>
internal enum WorkAttachment
{
    /// <summary>Ingen.</summary>
    None,

    /// <summary>Af og til.</summary>
    NowAndThen,

    /// <summary>Fast på deltid.</summary>
    PartTime,

    /// <summary>Fast på fuld tid.</summary>
    FullTime,
}

/// <summary>A member from outside as written.</summary>
internal sealed record NewOutsideMember(string? Name, string? Organisation, string? Part, string? Reach, bool CitizenAgrees)
{
    public Refusals Check() => new Refusals()
        .When(string.IsNullOrWhiteSpace(Name), "name-missing", "Skriv navnet.", "name")
        .When(string.IsNullOrWhiteSpace(Organisation), "organisation-missing", "Skriv, hvor vedkommende kommer fra.", "organisation")
        .When(string.IsNullOrWhiteSpace(Part), "part-missing", "Skriv, hvad vedkommende gør i teamet.", "part")
        .When(!CitizenAgrees, "citizen-does-not-agree", "Borgeren skal have sagt ja til, at vedkommende er med i teamet.", "citizenAgrees");
}

/// <summary>A discharge as written.</summary>
internal sealed record NewDischarge(string? Ward, DateOnly? Expected, string? Arrangement, string? Coordinator, DateOnly? Held = null)
{
    public Refusals Check(DateOnly today) => new Refusals()
        .When(string.IsNullOrWhiteSpace(Ward), "ward-missing", "Skriv, hvor borgeren er indlagt.", "ward")
        .When(Expected is null, "expected-missing", "Skriv den forventede udskrivningsdag.", "expected")
        .When(string.IsNullOrWhiteSpace(Arrangement), "arrangement-missing", "Skriv, hvad der skal være klar på dagen, og hvem der sørger for det.", "arrangement")
        .When(string.IsNullOrWhiteSpace(Coordinator), "coordinator-missing", "Skriv, hvem der koordinerer udskrivningen.", "coordinator")
        .When(Held > today, "held-in-future", "Hjemkomsten kan ikke ligge i fremtiden.", "held");
}
