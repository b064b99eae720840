using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.DisabilityAndElderly.Data;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.DisabilityAndElderly.Answers;

/// <summary>Tells whether a provider has something to do for a citizen.</summary>
internal sealed class AnswerHasAnOrderFor(DisabilityDb db) : IAnswer<HasAnOrderFor, ProviderOrders>
{
    public async Task<ProviderOrders?> Answer(HasAnOrderFor question, CancellationToken stop) =>
        await db.OrdersGivenTo(question.Provider).CountAsync(o => o.Citizen == question.Citizen, stop) is > 0 and var count ? new ProviderOrders(count) : null;
}
