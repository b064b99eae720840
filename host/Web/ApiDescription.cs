using System.Text.Json.Nodes;
using Autofac;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NyeFaellesVeje.Host.Plugins;

namespace NyeFaellesVeje.Host.Web;

/// <summary>The API in OpenAPI 3.1: one document for the whole municipality, and each module's own part of it.</summary>
internal static class ApiDescription
{
    private const string Whole = "v1";

    public static void AddApiDescription(this IServiceCollection services)
    {
        services.AddOpenApi(Whole, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = _ => true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "Nye Fælles Veje", Version = Whole, Description = "Én kommune: borgeren på tværs af forvaltningerne, og hver forvaltnings egne data." };
                document.Servers = [new OpenApiServer { Url = "/" }];
                return Task.CompletedTask;
            });
        });
        services.AddSingleton<IApiDescriptionProvider, ServicesAreNotBodies>();
    }

    public static void MapApiDescription(this WebApplication app)
    {
        app.MapGet("/openapi/{document}.json", Describe).ExcludeFromDescription().RequireAuthorization();
    }

    private static async Task<IResult> Describe(string document, IServiceProvider services, ModuleCatalog catalog, CancellationToken stop)
    {
        var module = document == Whole ? null : catalog.Find(document);
        if (document != Whole && module is null) return Results.NotFound();
        var whole = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Whole).GetOpenApiDocumentAsync(stop);
        var json = JsonNode.Parse(await whole.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, stop))!.AsObject();
        if (module is not null) ModulePart.Reduce(json, module);
        return Results.Text(json.ToJsonString(Contracts.ContractJson.Options), "application/json");
    }

    /// <summary>
    /// The API explorer asks the host which types are services, and the host does not know a module's: they would be described as
    /// request bodies.
    /// </summary>
    private sealed class ServicesAreNotBodies : IApiDescriptionProvider
    {
        public int Order => int.MaxValue;

        public void OnProvidersExecuting(ApiDescriptionProviderContext context)
        {
        }

        public void OnProvidersExecuted(ApiDescriptionProviderContext context)
        {
            foreach (var description in context.Results)
            {
                if (description.ActionDescriptor.EndpointMetadata.OfType<LoadedModule>().FirstOrDefault() is not { } module) continue;
                foreach (var parameter in description.ParameterDescriptions.Where(p => p.Source == BindingSource.Body && module.Scope.IsRegistered(p.Type)).ToList())
                    description.ParameterDescriptions.Remove(parameter);
            }
        }
    }
}

/// <summary>One module's part of the whole document.</summary>
internal static class ModulePart
{
    /// <summary>Keeps the module's paths and the schemas they lead to.</summary>
    public static void Reduce(JsonObject document, LoadedModule module)
    {
        document["info"]!["title"] = $"Nye Fælles Veje: {module.Manifest.Title}";
        document["info"]!["description"] = module.Card.Purpose;

        var paths = document["paths"]!.AsObject();
        var prefix = $"/api/{module.Card.Route}";
        foreach (var path in paths.Select(path => path.Key).Where(path => path != prefix && !path.StartsWith(prefix + "/", StringComparison.Ordinal)).ToList()) paths.Remove(path);

        if (document["components"]?["schemas"] is JsonObject schemas)
        {
            var used = new HashSet<string>();
            Follow(paths, schemas, used);
            foreach (var schema in schemas.Select(schema => schema.Key).Where(name => !used.Contains(name)).ToList()) schemas.Remove(schema);
        }
        if (document["tags"] is JsonArray tags)
        {
            foreach (var tag in tags.Where(tag => (string?)tag!["name"] != module.Manifest.Title).ToList()) tags.Remove(tag);
        }
    }

    private static void Follow(JsonNode? node, JsonObject schemas, HashSet<string> used)
    {
        switch (node)
        {
            case JsonObject fields:
                if ((string?)fields["$ref"] is { } reference && reference[(reference.LastIndexOf('/') + 1)..] is var name && used.Add(name)) Follow(schemas[name], schemas, used);
                foreach (var (_, value) in fields) Follow(value, schemas, used);
                break;
            case JsonArray items:
                foreach (var item in items) Follow(item, schemas, used);
                break;
        }
    }
}
