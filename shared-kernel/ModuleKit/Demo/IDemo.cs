namespace NyeFaellesVeje.ModuleKit.Demo;

/// <summary>
/// Fills a module with fictive data: the demo municipality on first start, or any number of citizens to measure on. Every module makes
/// its own part of the same people, from the same seed, without asking another.
/// </summary>
public interface IDemo
{
    /// <summary>Adds the rows that this module holds of one citizen.</summary>
    void Fill(DemoCitizen citizen, DemoRows rows);
}
