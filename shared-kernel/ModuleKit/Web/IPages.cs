using Carter;

namespace NyeFaellesVeje.ModuleKit;

/// <summary>Routes of a module's web pages: mapped under the card's <see cref="ModuleCard.Pages"/>, outside the API description.</summary>
public interface IPages : ICarterModule;
