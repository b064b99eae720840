namespace NyeFaellesVeje.Host;

/// <summary>The host cannot serve as it is set up or as its files are; the message says in Danish what to put right.</summary>
internal sealed class CannotStart(string message) : Exception(message);
