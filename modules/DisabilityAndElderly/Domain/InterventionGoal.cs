using System.Security.Cryptography;
using System.Text;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

namespace NyeFaellesVeje.DisabilityAndElderly.Domain;

/// <summary>A goal of the intervention (indsatsmål).</summary>
internal sealed class InterventionGoal : IReported
{
    public required CitizenId Citizen { get; init; }

    public required string Id { get; init; }

    public required ReportedGoalStatus Status { get; set; }

    public required GoalType Type { get; init; }

    /// <summary>The level of functioning aimed at (forventet funktionsevneniveau).</summary>
    public required FunctionLevel ExpectedLevel { get; init; }

    /// <summary>The assessed sub-theme the goal is about.</summary>
    public required string PrimaryTheme { get; init; }

    /// <summary>Further assessed sub-themes it bears on.</summary>
    public string[] SecondaryThemes { get; init; } = [];

    /// <summary>The citizen's own words for it (borgerens egne ord); stays here and is never reported.</summary>
    public string? CitizensWords { get; init; }

    /// <summary>The day it was set here; null for a goal that was reported.</summary>
    public DateOnly? SetOn { get; init; }

    /// <summary>The goal's id among the departments; the sender's own where it is a GUID.</summary>
    public GoalId GoalId => Guid.TryParse(Id, out var own)
        ? new GoalId(own)
        : new GoalId(new Guid(SHA256.HashData([.. Citizen.Value.ToByteArray(), .. Encoding.UTF8.GetBytes(Id)]).AsSpan(0, 16)));

    public static InterventionGoal Of(CitizenId citizen, ReportedGoal told) => new()
    {
        Citizen = citizen,
        Id = told.Id,
        Status = told.Status,
        Type = told.GoalType,
        ExpectedLevel = told.ExpectedLevel,
        PrimaryTheme = told.PrimaryConditionId,
        SecondaryThemes = [.. told.SecondaryConditionIds],
    };
}
