using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>Support granted under one or more plans (indsats), told by the codes of its services (ydelser).</summary>
internal sealed class Support : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required string[] Plans { get; init; }

    public required ReportedPlanIntent Intent { get; init; }

    public required ReportedPlanStatus Status { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public required string[] Services { get; init; }

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
        Services = [.. told.ServiceCodes],
    };
}
