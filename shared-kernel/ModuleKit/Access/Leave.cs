namespace NyeFaellesVeje.ModuleKit.Access;

/// <summary>What a token must say it has leave to, beside reading and writing: a scope of its own, given to few.</summary>
public static class Leave
{
    /// <summary>Find a citizen by CPR number, or enter one: whoever can do the one can learn what the other tells.</summary>
    public const string FindByCpr = "citizens.find";

    /// <summary>See a protected name and address.</summary>
    public const string Unmask = "citizens.unmask";
}

/// <summary>What may be done so and so often only, by each person or program: the names of the host's limits (<c>Access:RateLimits</c>).</summary>
public static class Limits
{
    /// <summary>Looking up a CPR number, whichever endpoint tells whether it is known.</summary>
    public const string CprLookup = "cpr-lookup";

    /// <summary>Seeing a protected name and address.</summary>
    public const string Unmasking = "unmasking";
}
