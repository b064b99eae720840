namespace NyeFaellesVeje.ModuleKit;

/// <summary>Fills a module with fictive data: the demo municipality on first start, or any number of citizens to measure on.</summary>
public interface IDemo
{
}
