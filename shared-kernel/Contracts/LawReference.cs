namespace NyeFaellesVeje.Contracts;

/// <summary>A place in the law that something rests on.</summary>
/// <param name="Law">The law's short Danish name, such as <c>Barnets lov</c>.</param>
/// <param name="Paragraph">The paragraph without the sign, such as <c>32</c> or <c>32, stk. 1, nr. 3</c>.</param>
public sealed record LawReference(string Law, string Paragraph)
{
    /// <summary>As it is written in a decision: <c>Barnets lov § 32</c>.</summary>
    public override string ToString() => $"{Law} § {Paragraph}";
}
