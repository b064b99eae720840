using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NyeFaellesVeje.Contracts;

namespace NyeFaellesVeje.ModuleKit.Data;

/// <summary>GUIDs as sixteen bytes in their reading order, so that time-ordered ids lie in time order.</summary>
internal sealed class GuidAsBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

/// <summary>Contract ids as their GUID's bytes.</summary>
internal sealed class IdAsBytes<TId>() : ValueConverter<TId, byte[]>(id => id.Value.ToByteArray(true), bytes => Read(bytes))
    where TId : struct, IId<TId>
{
    private static TId Read(byte[] bytes) => TId.From(new Guid(bytes, true));
}

/// <summary>Instants as UTC ticks: SQLite can order them.</summary>
internal sealed class InstantAsTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>The id types of the contract.</summary>
internal static class ContractIds
{
    public static IReadOnlyList<Type> All { get; } = [.. typeof(CitizenId).Assembly.GetExportedTypes()
        .Where(type => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)))];
}
