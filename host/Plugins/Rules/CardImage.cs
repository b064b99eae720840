using Mono.Cecil;
using Mono.Cecil.Cil;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.Host.Plugins.Rules;

/// <summary>A module's card as the module class's code builds it.</summary>
/// <param name="Route">Its name in addresses; empty when it is not written as a text.</param>
/// <param name="Publishes">Full names of the event types listed.</param>
/// <param name="Asks">Full names of the question types listed.</param>
internal sealed record CardImage(string Route, IReadOnlyList<string> Publishes, IReadOnlyList<string> Asks)
{
    /// <summary>Reads the code in order: the route is the first text before the card is made, a list is every <c>typeof</c> before it is set.</summary>
    public static CardImage Read(IEnumerable<Line> code)
    {
        string? route = null;
        List<string> texts = [], types = [], publishes = [], asks = [];
        foreach (var line in code)
        {
            if (line.Text is { } text) texts.Add(text);
            if (line.Instruction.OpCode == OpCodes.Ldtoken && line.Instruction.Operand is TypeReference type) types.Add(type.FullName);
            if (line.Calls?.DeclaringType.FullName != typeof(ModuleCard).FullName) continue;

            if (line.Makes is not null) route ??= texts is [.., var last, _] ? last : texts.FirstOrDefault();
            else if (line.Calls!.Name == $"set_{nameof(ModuleCard.Publishes)}") publishes.AddRange(types);
            else if (line.Calls.Name == $"set_{nameof(ModuleCard.Asks)}") asks.AddRange(types);
            types.Clear();
        }
        return new CardImage(route ?? "", publishes, asks);
    }
}
