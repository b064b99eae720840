namespace NyeFaellesVeje.DisabilityAndElderly.Domain.Ffb;

/// <summary>Where in a report an element stands; written out as text only when something is wrong there.</summary>
internal sealed class ElementPath
{
    private readonly ElementPath? _parent;
    private readonly string _name;
    private readonly int _index;

    private ElementPath(ElementPath? parent, string name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    public static ElementPath Root { get; } = new(null, "Bundle", -1);

    public static ElementPath Entry(int index) => Root.At("entry", index).At("resource");

    public ElementPath At(string name, int index = -1) => new(this, name, index);

    public override string ToString()
    {
        var step = _index < 0 ? _name : $"{_name}[{_index}]";
        return _parent is null ? step : $"{_parent}.{step}";
    }
}
