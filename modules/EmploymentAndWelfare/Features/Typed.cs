using Microsoft.AspNetCore.Http;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.EmploymentAndWelfare.Domain;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.WebKit;

namespace NyeFaellesVeje.EmploymentAndWelfare.Features;

/// <summary>A posted form as it was typed: what cannot be read is refused at its field.</summary>
internal sealed class Typed(string form, IFormCollection fields)
{
    private readonly Refusals unreadable = [];

    /// <summary>What stands in a text field; null when nothing does.</summary>
    public string? this[string field] => fields[$"{form}.{field}"].ToString().Tidy();

    public DateOnly? Date(string field) => PostedForm.DateOf(fields, $"{form}.{field}", field, unreadable);

    public int? Number(string field)
    {
        if (this[field] is not { } text) return null;
        if (int.TryParse(text, Danish.Culture, out var number)) return number;
        unreadable.Add(new Refusal("number-unreadable", "Skriv et helt tal.", field));
        return null;
    }

    /// <summary>Whether something is ticked.</summary>
    public bool Ticked(string field) => fields.ContainsKey($"{form}.{field}");

    /// <summary>Which of two was chosen; null when neither.</summary>
    public bool? YesOrNo(string field) => this[field] switch { "yes" => true, "no" => false, _ => null };

    public T? One<T>(string field) where T : struct, Enum => Enum.TryParse<T>(this[field], out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    public TId? Chosen<TId>(string field) where TId : struct, IId<TId> => Id.TryParse<TId>(this[field], out var id) ? id : null;

    /// <summary>Makes the change, then goes back to the page; or shows it again with what was typed and what is wrong.</summary>
    public async Task<IResult> Then(Func<Task<Refusals?>> change, string back, Func<PostedForm, Task<IResult>> again)
    {
        var refused = unreadable.None ? await change() : unreadable;
        if (refused is null) return TypedResults.NotFound();
        return refused.None ? TypedResults.LocalRedirect(back) : await again(new PostedForm(form, refused, fields));
    }
}
