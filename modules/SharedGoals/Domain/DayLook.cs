using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.SharedGoals.Domain;

/// <summary>When a member of staff last said they had seen what others changed.</summary>
internal sealed class DayLook
{
    public required StaffId Staff { get; init; }

    public required DateTimeOffset At { get; set; }
}
