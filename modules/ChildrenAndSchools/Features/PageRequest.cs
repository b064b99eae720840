using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.ChildrenAndSchools.Features;

/// <summary>What every page needs, and how a page sends a form to the feature that the API has too.</summary>
internal sealed record PageRequest(HttpContext Http, ChildrenAndSchoolsDb Db, CitizenRegister Register, DatedRules Rules, Knowledge Knowledge, SignedIn Who, ICitizenAccess Access, TimeProvider Clock, CancellationToken Stop)
{
    public DateOnly Today => Clock.Today();

    /// <summary>Reads the form, sends it, and goes to a page; or shows the page again with what was typed and what is wrong.</summary>
    public async Task<IResult> Send<TRequest, TResult>(string form, IFormCollection typed, Func<TypedForm, TRequest> read, Func<TRequest, Task<TResult>> send, string then, Func<PostedForm, Task<IResult>> again)
        where TResult : INestedHttpResult
    {
        var fields = new TypedForm(form, typed);
        var request = read(fields);
        if (!fields.Unreadable.None) return await again(new PostedForm(form, fields.Unreadable, typed));
        return (await send(request)).Result switch
        {
            Refused refused => await again(new PostedForm(form, [.. refused.Refusals], typed)),
            NotFound => TypedResults.NotFound(),
            _ => TypedResults.LocalRedirect(then),
        };
    }

    /// <summary>The page of one child, or nothing when nobody knows the citizen.</summary>
    public async Task<IResult> OfChild(CitizenId citizen, Func<ChildHead, Task<IResult>> page)
    {
        var (child, refused) = await Register.Find(citizen, Stop);
        if (child is null && refused.None) return TypedResults.NotFound();
        var head = new ChildHead(citizen, await Register.NameOf(citizen, Stop), child, Authority.IsIn(Who));
        Http.Features.Set(head);
        return await page(head);
    }
}

/// <summary>What stands at the top of every page of a child.</summary>
/// <param name="Citizen">The child.</param>
/// <param name="Name">The name, or its mask.</param>
/// <param name="Child">When the child was born; null while the register is silent.</param>
/// <param name="IsAuthority">Whether the reader acts with authority, and so is shown the way to those pages.</param>
internal sealed record ChildHead(CitizenId Citizen, string Name, Child? Child, bool IsAuthority)
{
    /// <summary>The address of the child's page, or of one under it.</summary>
    public static string Of(CitizenId citizen, string? under = null) => $"/boern-og-skole/borgere/{citizen}{(under is null ? "" : $"/{under}")}";
}
