using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>Support granted under one or more plans (indsats), told by the codes of its services (ydelser).</summary>
internal sealed class Support : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required string[] Plans { get; init; }

    public required ReportedPlanIntent Intent { get; set; }

    public required ReportedPlanStatus Status { get; set; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    /// <summary>First and last day as precisely as they are told.</summary>
    public string? FromAt { get; init; }

    /// <inheritdoc cref="FromAt"/>
    public string? ToAt { get; set; }

    /// <summary>When it was granted, as precisely as it is told.</summary>
    public string? CreatedAt { get; init; }

    public required string[] Services { get; init; }

    /// <summary>How far each service is, in FHIR's code and the services' order; empty where nothing is told.</summary>
    public string[] ServiceStates { get; set; } = [];

    /// <summary>The paragraph it is granted by, where that is known here.</summary>
    public string? Paragraph { get; init; }

    /// <summary>Whether it is granted and neither over nor a mistake.</summary>
    public bool RunsOn(DateOnly day) => Status is ReportedPlanStatus.Active or ReportedPlanStatus.OnHold or ReportedPlanStatus.Unknown && (To is null || To >= day);

    public static Support Of(CitizenId citizen, ReportedIntervention told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Plans = [.. told.CarePlanIds],
        Intent = told.Intent,
        Status = told.Status,
        From = told.Period.Start,
        To = told.Period.End,
        FromAt = told.Period.StartWritten,
        ToAt = told.Period.EndWritten,
        CreatedAt = told.Created.Written,
        Services = [.. told.ServiceCodes],
        ServiceStates = [.. told.ServiceStates],
    };
}
