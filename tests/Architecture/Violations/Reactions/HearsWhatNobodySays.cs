using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Violations.Reactions;

internal sealed class HearsWhatNobodySays : IReactTo<EventOfItsOwn>
{
    public Task React(EventOfItsOwn happened, CancellationToken stop) => Task.CompletedTask;
}
