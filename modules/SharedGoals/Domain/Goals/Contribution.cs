using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.SharedGoals.Domain.Goals;

/// <summary>What a department does for a shared goal (bidrag), by a plan that stays its own.</summary>
internal sealed class Contribution
{
    public required GoalId Goal { get; init; }

    /// <summary>Route name of the department: each has one contribution to a goal.</summary>
    public required string Department { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>What the department does.</summary>
    public required string What { get; set; }

    /// <summary>Which of the department's own plans it stands in.</summary>
    public required string Plan { get; set; }

    /// <summary>Who is responsible in the department.</summary>
    public required string Responsible { get; set; }

    public required DateOnly Agreed { get; set; }

    /// <summary>First day the department no longer contributes; null while it does.</summary>
    public DateOnly? Ended { get; set; }

    /// <summary>Agrees it, or agrees it anew.</summary>
    public void Agree(ContributionText text, DateOnly today) =>
        (What, Plan, Responsible, Agreed, Ended) = (text.What!.Trim(), text.Plan!.Trim(), text.Responsible!.Trim(), today, null);

    /// <summary>A contribution of a department to a goal.</summary>
    public static Contribution Of(Goal goal, string department, ContributionText text, DateOnly today)
    {
        var contribution = new Contribution { Goal = goal.Id, Department = department, Citizen = goal.Citizen, What = "", Plan = "", Responsible = "", Agreed = today };
        contribution.Agree(text, today);
        return contribution;
    }
}

/// <summary>A contribution as it is written.</summary>
internal sealed record ContributionText(string? What, string? Plan, string? Responsible)
{
    /// <summary>Everything that is missing. Those who work in one department do not write another's.</summary>
    public Refusals WhatIsWrong(string department, SignedIn who) => new Refusals()
        .When(!Departments.All.ContainsKey(department), "department-unknown", "Vælg en af forvaltningerne.", "department")
        .When(who.IsPerson && who.Department is { } own && own != department && own != "shared-goals", "contribution-of-another-department", "Hver forvaltning skriver sit eget bidrag: dens plan er dens egen.", "department")
        .When(string.IsNullOrWhiteSpace(What), "contribution-without-what", "Skriv, hvad forvaltningen gør for målet.", "what")
        .When(string.IsNullOrWhiteSpace(Plan), "contribution-without-plan", "Skriv, hvilken af forvaltningens egne planer bidraget står i.", "plan")
        .When(string.IsNullOrWhiteSpace(Responsible), "contribution-without-responsible", "Skriv, hvem der er ansvarlig.", "responsible");
}
