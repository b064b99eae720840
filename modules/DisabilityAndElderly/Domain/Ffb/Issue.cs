namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>
/// One reason why a delivery report is refused (fejl i en indberetning). The message never repeats what the report
/// says: any element of a refused report may hold a CPR number or a name.
/// </summary>
internal sealed record Issue(string ElementPath, string Rule, string DanishMessage);

/// <summary>The stable keys of <see cref="Issue.Rule"/> that are not keys of KL's invariants.</summary>
internal static class Rules
{
    public const string Parse = "parse";
    public const string ResourceType = "resource-type";
    public const string UnknownElement = "unknown-element";
    public const string InvalidValue = "invalid-value";
    public const string UnknownProfile = "unknown-profile";
    public const string UnknownExtension = "unknown-extension";
    public const string CardinalityMin = "cardinality-min";
    public const string CardinalityMax = "cardinality-max";
    public const string DataType = "data-type";
    public const string FixedValue = "fixed-value";
    public const string Pattern = "pattern";
    public const string ValueSet = "value-set";
    public const string UnknownCode = "unknown-code";
    public const string CodeSystemVersion = "code-system-version";
    public const string OtherOrganisation = "other-organisation";
    public const string OneCode = "one-code";
    public const string ReferenceTarget = "reference-target";
    public const string ReferenceMissing = "reference-missing";
    public const string OneCitizen = "one-citizen";
    public const string DuplicateId = "duplicate-id";
    public const string FullUrl = "full-url";
    public const string FreeText = "free-text";
    public const string DatePrecision = "date-precision";
    public const string CprOutsideIdentifier = "cpr-outside-identifier";
    public const string OtherKindBefore = "other-kind-before";
    public const string OutOfOrder = "out-of-order";
    public const string OtherContentBefore = "other-content-before";
}
