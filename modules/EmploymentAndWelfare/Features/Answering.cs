using Microsoft.AspNetCore.Http;
using NyeFaellesVeje.EmploymentAndWelfare.Data;
using NyeFaellesVeje.ModuleKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>Refusals with the status code their kind calls for.</summary>
internal static class Answering
{
    public static int Status(this IReadOnlyList<Refusal> refused) =>
        refused.Any(r => r.Type == CitizenRegister.Silent) ? StatusCodes.Status503ServiceUnavailable
        : refused.Any(r => r.Type == EmploymentAndWelfareDb.Conflict) ? StatusCodes.Status409Conflict
        : StatusCodes.Status422UnprocessableEntity;

    public static Refused AsAnswer(this IReadOnlyList<Refusal> refused) => new() { Refusals = refused, StatusCode = refused.Status() };
}
