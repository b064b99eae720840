using Microsoft.AspNetCore.Authorization;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Contracts.SharedGoals;
using NyeFaellesVeje.Host.Access.Audit;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Access.Gate;

/// <summary>
/// The one gate. Every request passes it after routing and before the endpoint: it reads the endpoint's <see cref="AccessRule"/>, asks who
/// works with the citizen and what the register knows, decides (<see cref="Decision"/>), and has the audit row on disk before the endpoint
/// runs. An endpoint that says no rule is closed.
/// </summary>
internal sealed class AccessGate(
    IAsk ask, ModuleCatalog catalog, AuditLog audit, OpenedCases opened, Statutes statutes, TimeProvider clock, ILogger<AccessGate> log)
{
    public async Task Pass(HttpContext http, RequestDelegate next)
    {
        // What is no route is routing's own refusal of the method or the media type, and says so itself.
        if (http.GetEndpoint() is not RouteEndpoint endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await next(http);
            return;
        }
        if (endpoint.Metadata.GetMetadata<AccessRule>() is not { } rule)
        {
            log.LogError("The endpoint {Endpoint} says no access rule and is closed", endpoint.DisplayName);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var who = SignedIn.Of(http.User);
        var module = endpoint.Metadata.GetMetadata<LoadedModule>();
        var byToken = !http.User.HasClaim(claim => claim.Type == SessionCookie.SessionClaim);
        if (!Doors.AreOpenTo(who, byToken, rule, module?.Card, http.Request.Method))
        {
            log.LogWarning("{Role} {Subject} was refused at {Endpoint}", who.Role, who.Subject, endpoint.DisplayName);
            await GateAnswers.WrongRole(http);
            return;
        }
        if (await (rule.Shows switch
        {
            Shows.OneCitizen => OpensOne(http, endpoint, rule, who, module),
            Shows.SeveralCitizens => OpensList(http, who, module),
            _ => Task.FromResult(true),
        })) await next(http);
    }

    /// <summary>
    /// Which of these citizens are open to somebody who pleads nothing, and what of them: for lists that several departments' answers are put
    /// together to.
    /// </summary>
    public async Task<IReadOnlyDictionary<CitizenId, Opened>> OpenTo(
        SignedIn who, IReadOnlyList<CitizenId> citizens, CancellationToken stop)
    {
        var open = new Dictionary<CitizenId, Opened>();
        foreach (var citizen in citizens)
        {
            var decision = Decision.On(await Learn(citizen, who, null, null, stop));
            if (decision.Answer == Answer.Yes) open.Add(citizen, new Opened(citizen, decision));
        }
        return open;
    }

    /// <summary>Whom somebody is partial to: for lists, and for what finds citizens.</summary>
    public async Task<Partialities> Partiality(SignedIn who, CancellationToken stop) =>
        who.Staff is null ? new Partialities([]) : (await ask.One(new WhomAreTheyPartialTo(who.Subject), stop)).Answer ?? new Partialities([]);

    /// <summary>
    /// A person's list is of their own cases, and tells of their own department. Programs have no cases: they say for what and by which statute
    /// they read a list.
    /// </summary>
    private async Task<bool> OpensList(HttpContext http, SignedIn who, LoadedModule? module)
    {
        if (who.IsPerson)
        {
            http.Features.Set(await Partiality(who, http.RequestAborted));
            var own = new Decision(Answer.Yes, CitizenAccess.ListBasis, CitizenAccess.ListPurpose, Mine(who, []));
            http.Features.Set(new Opened(null, own));
            return true;
        }
        if (Pleaded(http) is not { Basis: Basis.ByStatute { Statute: var statute } } pleading)
        {
            await GateAnswers.NeedsBasis(http, null, HasPleaded(http));
            return false;
        }
        var list = new Opened(null, new Decision(Answer.Yes, pleading.Basis.Text, pleading.Purpose, statute.Beside(Mine(who, []))));
        if (module is not null && !list.Includes(module.Card.Route))
        {
            await GateAnswers.BasisDoesNotHold(http, null);
            return false;
        }
        http.Features.Set(list);
        return true;
    }

    private async Task<bool> OpensOne(HttpContext http, RouteEndpoint endpoint, AccessRule rule, SignedIn who, LoadedModule? module)
    {
        var stop = http.RequestAborted;
        // Nobody's, or not there: what is asked of a made-up citizen is what would be asked of one, so that an id that was guessed gets the
        // same answer in the same time, also while the register is silent.
        var citizen = await WhoseIs(http, rule) ?? new CitizenId(Guid.CreateVersion7(clock.GetUtcNow()));
        var situation = await Learn(http, citizen, who, rule.TakesNotice ? null : module, stop);
        var decision = Decision.On(situation);
        var name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? endpoint.RoutePattern.RawText ?? "";
        // Of a citizen nobody knows there is nothing to keep, and a row would only let rows be made up.
        if (situation.Facts is not null || situation.IsOwnCase || situation.IsTeamCase || decision.Answer == Answer.Yes)
        {
            await audit.Write([new Look(clock.GetUtcNow(), who.Subject, who.Role, who.Department, citizen, name, module?.Name, decision.Purpose, decision.BasisText,
                decision.Answer == Answer.Yes, decision.Answer == Answer.Yes ? null : decision.Answer.ToString())], stop);
        }
        if (decision.Answer != Answer.Yes)
        {
            log.LogWarning("{Role} {Subject} was refused at {Endpoint}: {Answer}", who.Role, who.Subject, endpoint.DisplayName, decision.Answer);
            await Refuse(http, decision, citizen);
            return false;
        }
        http.Features.Set(new Opened(citizen, decision));
        if (situation.Facts is { } facts) http.Features.Set(new Partialities(facts.PartialTo));
        return true;
    }

    private static async Task<CitizenId?> WhoseIs(HttpContext http, AccessRule rule) => rule.Whose is { } whose
        ? await whose(http)
        : http.Request.RouteValues["citizen"] is string text && Guid.TryParse(text, out var id) ? new CitizenId(id) : null;

    private Task<Situation> Learn(HttpContext http, CitizenId citizen, SignedIn who, LoadedModule? module, CancellationToken stop) =>
        Learn(citizen, who, who.Citizen is null ? Pleaded(http, citizen) : null, module?.Card.Route, stop);

    private async Task<Situation> Learn(CitizenId citizen, SignedIn who, Pleading? pleading, string? department, CancellationToken stop)
    {
        var today = clock.Today();
        if (who.Citizen == citizen) return new Situation(who, true, false, false, null, true, null, department, today, [], false);

        var asked = ask.One(new WhatIsKnownOfAccess(citizen, who.Subject, (pleading?.Basis as Basis.Consent)?.Id, (pleading?.Basis as Basis.Exchange)?.Id)
        {
            AnyConsentFor = pleading is { Basis: Basis.Consent { Id: null } } ? pleading.Purpose : null,
            AnyExchange = pleading is { Basis: Basis.Exchange { Id: null } },
            Department = who.Department,
        }, stop);
        var (own, team) = who.Staff is { } staff && Bases.MayHaveCases(who.Role) ? await WorksWith(citizen, staff, who, stop) : ([], false);
        var facts = await asked;
        var answered = facts.Status is ReplyStatus.Answered or ReplyStatus.Nothing;
        var hasOrder = await HasOrder(citizen, who, stop);
        return new Situation(who, false, own.Count > 0, team, facts.Answer, answered, pleading, department, today, Mine(who, own), hasOrder);
    }

    private async Task<bool> HasOrder(CitizenId citizen, SignedIn who, CancellationToken stop) =>
        who.Provider is { } provider
        && (await ask.All(new HasAnOrderFor(citizen, provider), stop)).Any(reply => reply.Answer is { Count: > 0 });

    /// <summary>What a case opens: one's own department, the modules whose case it is, and those that belong to all departments.</summary>
    private List<string> Mine(SignedIn who, IReadOnlyCollection<string> modules) =>
    [
        .. catalog.Active.Where(module => module.Card.IsForAllDepartments || modules.Contains(module.Name)).Select(module => module.Card.Route)
            .Concat(who.Department is { } own ? [own] : []).Distinct(),
    ];

    private async Task<(IReadOnlyCollection<string> Own, bool Team)> WorksWith(CitizenId citizen, StaffId staff, SignedIn who, CancellationToken stop)
    {
        var replies = await ask.All(new WhoWorksWith(citizen), stop);
        var mine = who.Department is { } route ? catalog.Active.FirstOrDefault(module => module.Card.Route == route)?.Name : null;
        var own = replies.Where(reply => reply.Answer?.Members.Any(member => member.Staff == staff) == true).Select(reply => reply.Module).ToList();
        // A team is known within its department only: two departments may name one alike.
        var team = who.Team is not null && replies.Any(reply => reply.Module == mine && reply.Answer is { } answer && answer.Members.Any(member => member.Team == who.Team));
        return (own, team);
    }

    private Pleading? Pleaded(HttpContext http, CitizenId? citizen = null) =>
        Pleading.Of(http.Request.Headers[Pleading.PurposeHeader], http.Request.Headers[Pleading.BasisHeader], statutes, clock.Today())
        ?? (citizen is { } one && http.User.HasClaim(claim => claim.Type == SessionCookie.SessionClaim) ? opened.Find(http.User, one) : null);

    private static bool HasPleaded(HttpContext http) => http.Request.Headers.ContainsKey(Pleading.BasisHeader) || http.Request.Headers.ContainsKey(Pleading.PurposeHeader);

    private static async Task Refuse(HttpContext http, Decision decision, CitizenId citizen)
    {
        switch (decision.Answer)
        {
            case Answer.NeedsBasis:
                await GateAnswers.NeedsBasis(http, citizen, HasPleaded(http));
                break;
            case Answer.BasisDoesNotHold:
                await GateAnswers.BasisDoesNotHold(http, citizen);
                break;
            case Answer.Unknown:
                await GateAnswers.RegisterIsSilent(http);
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }
}

/// <summary>What the gate has opened for a request: read by what composes the view, by what modules ask of each other, and by what unmasks.</summary>
/// <param name="Citizen">The citizen; null for a list.</param>
/// <param name="Decision">On what basis.</param>
internal sealed record Opened(CitizenId? Citizen, Decision Decision)
{
    /// <summary>Whether this department's part may be shown.</summary>
    public bool Includes(string route) => Decision.Departments?.Contains(route) ?? true;
}
