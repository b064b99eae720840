using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>What led to the case (henvendelse, sagsåbning).</summary>
internal sealed class CaseRequest : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    /// <summary>Status in FHIR's code.</summary>
    public required string Status { get; set; }

    public string? CaseNumber { get; init; }

    /// <summary>The system the case number is unique in.</summary>
    public string? CaseNumberSystem { get; init; }

    /// <summary>Why the citizen comes, in the citizen's words; stays here and is never reported.</summary>
    public string? Reason { get; init; }

    public static CaseRequest Of(CitizenId citizen, ReportedServiceRequest told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Status = told.Status,
        CaseNumber = told.CaseNumber,
        CaseNumberSystem = told.Number?.System,
    };
}
