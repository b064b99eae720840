using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>An assessment of the citizen's situation (udredning): what was found, and the need for support it ended in.</summary>
internal sealed class Assessment : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required ReportedGatheringStatus Status { get; set; }

    /// <summary>The request it answers.</summary>
    public required string Request { get; init; }

    public required DateOnly On { get; set; }

    /// <summary>When it was made, as precisely as it is told.</summary>
    public string? EffectiveAt { get; set; }

    /// <summary>The assessed sub-themes found.</summary>
    public string[] Themes { get; set; } = [];

    /// <summary>The evaluations of support need it ended in.</summary>
    public string[] SupportNeeds { get; set; } = [];

    /// <summary>The caseworker's weighing of it all (samlet vurdering); stays here and is never reported.</summary>
    public string? Weighing { get; set; }

    public static Assessment Of(CitizenId citizen, ReportedInformationGathering told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Status = told.Status,
        Request = told.ServiceRequestId,
        On = told.Gathered.Date,
        EffectiveAt = told.Gathered.Written,
        Themes = [.. told.ConditionIds],
        SupportNeeds = [.. told.CareEvaluationIds],
    };
}
