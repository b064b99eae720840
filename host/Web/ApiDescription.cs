using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Autofac;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NyeFaellesVeje.Host.Access;
using NyeFaellesVeje.Host.Plugins;
using NyeFaellesVeje.ModuleKit.Access;

namespace NyeFaellesVeje.Host.Web;

/// <summary>The API in OpenAPI 3.1: one document for the whole municipality, and each module's own part of it.</summary>
internal static class ApiDescription
{
    private const string Whole = "v1";
    private const string Ours = "NyeFaellesVeje.";

    public static void AddApiDescription(this IServiceCollection services)
    {
        services.AddOpenApi(Whole, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = _ => true;
            options.CreateSchemaReferenceId = NameOf;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "Nye Fælles Veje", Version = Whole, Description = "Én kommune: borgeren på tværs af forvaltningerne, og hver forvaltnings egne data." };
                document.Servers = [new OpenApiServer { Url = "/" }];
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, context, _) =>
            {
                SignIn(document, context.ApplicationServices.GetRequiredService<AccessSettings>());
                return Task.CompletedTask;
            });
        });
        services.AddSingleton<IApiDescriptionProvider, ServicesAreNotBodies>().AddSingleton<IApiDescriptionProvider, UnreadableIsRefused>();
    }

    public static void MapApiDescription(this WebApplication app)
    {
        app.MapGet("/openapi/{document}.json", Describe).ExcludeFromDescription().ForEverybody();
    }

    /// <summary>The whole document, or one module's part of it, in the same order every time.</summary>
    public static async Task<JsonObject> Document(IServiceProvider services, LoadedModule? module, CancellationToken stop)
    {
        var whole = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Whole).GetOpenApiDocumentAsync(stop);
        var json = JsonNode.Parse(await whole.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, stop))!.AsObject();
        if (module is not null) ModulePart.Reduce(json, module);
        Sort(json);
        return json;
    }

    private static async Task<IResult> Describe(string document, IServiceProvider services, ModuleCatalog catalog, CancellationToken stop)
    {
        var module = document == Whole ? null : catalog.Find(document);
        if (document != Whole && module is null) return Results.NotFound();
        return Results.Text((await Document(services, module, stop)).ToJsonString(Contracts.ContractJson.Options), "application/json");
    }

    /// <summary>Our types go by their full names: every feature has a Response, and by short name all would be described as the first.</summary>
    private static string? NameOf(JsonTypeInfo json)
    {
        var plain = OpenApiOptions.CreateDefaultSchemaReferenceId(json);
        var type = Nullable.GetUnderlyingType(json.Type) ?? json.Type;
        return plain is not null && !type.IsGenericType && type.FullName is { } name && name.StartsWith(Ours, StringComparison.Ordinal)
            ? name[Ours.Length..].Replace(".Features.", ".", StringComparison.Ordinal).Replace('+', '.')
            : plain;
    }

    /// <summary>Says how one gets in. All that is described asks for it.</summary>
    private static void SignIn(OpenApiDocument document, AccessSettings settings)
    {
        const string name = "sign-in";
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme> { [name] = settings.IsEmbedded ? Embedded() : Outside(settings.Issuer!) };
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values.AsEnumerable() ?? []))
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(name, document)] = [] }];
    }

    private static OpenApiSecurityScheme Embedded()
    {
        var token = new Uri("/connect/token", UriKind.Relative);
        var scopes = ApiScopes.InWords.ToDictionary();
        return new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Description = "A program signs in with client credentials, a person with an authorization code and PKCE.",
            Flows = new OpenApiOAuthFlows
            {
                ClientCredentials = new OpenApiOAuthFlow { TokenUrl = token, Scopes = scopes },
                AuthorizationCode = new OpenApiOAuthFlow { AuthorizationUrl = new Uri("/connect/authorize", UriKind.Relative), TokenUrl = token, Scopes = scopes },
            },
        };
    }

    private static OpenApiSecurityScheme Outside(string issuer) => new()
    {
        Type = SecuritySchemeType.OpenIdConnect,
        OpenIdConnectUrl = new Uri($"{issuer.TrimEnd('/')}/.well-known/openid-configuration"),
    };

    private static void Sort(JsonObject document)
    {
        var paths = document["paths"]!.AsObject();
        InOrder(paths);
        foreach (var path in paths.Select(path => path.Value!.AsObject()))
        {
            InOrder(path);
            foreach (var operation in path) InOrder(operation.Value!["responses"]!.AsObject());
        }
        if (document["components"]?["schemas"] is JsonObject schemas) InOrder(schemas);
    }

    private static void InOrder(JsonObject fields)
    {
        var ordered = fields.OrderBy(field => field.Key, StringComparer.Ordinal).ToList();
        fields.Clear();
        foreach (var (name, value) in ordered) fields.Add(name, value);
    }

    /// <summary>
    /// The API explorer asks the host which types are services, and the host does not know a module's: they would be described as
    /// request bodies.
    /// </summary>
    private sealed class ServicesAreNotBodies : IApiDescriptionProvider
    {
        public const int Place = int.MaxValue;

        public int Order => Place;

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

    /// <summary>What is sent may be unreadable wherever more than text is asked for; the framework answers that with 400 and does not describe it.</summary>
    private sealed class UnreadableIsRefused : IApiDescriptionProvider
    {
        // After the services have been taken from among the bodies: the later ones' "executed" come first.
        public int Order => ServicesAreNotBodies.Place - 1;

        public void OnProvidersExecuting(ApiDescriptionProviderContext context)
        {
        }

        public void OnProvidersExecuted(ApiDescriptionProviderContext context)
        {
            foreach (var description in context.Results.Where(description => description.ParameterDescriptions.Any(MayBeUnreadable)))
                description.SupportedResponseTypes.Add(new ApiResponseType
                {
                    StatusCode = StatusCodes.Status400BadRequest,
                    Type = typeof(ProblemDetails),
                    ApiResponseFormats = [new ApiResponseFormat { MediaType = "application/problem+json" }],
                });
        }

        /// <summary>Not text, not a stream the endpoint reads itself, and not held to its form by the route already.</summary>
        private static bool MayBeUnreadable(ApiParameterDescription parameter) =>
            parameter.Type != typeof(string) && parameter.Type != typeof(Stream) && parameter.RouteInfo?.Constraints?.Any() != true;
    }
}

/// <summary>One module's part of the whole document.</summary>
internal static class ModulePart
{
    /// <summary>Whether a path of the API is the module's.</summary>
    public static bool Holds(LoadedModule module, string path) => path.StartsWith($"/api/{module.Card.Route}/", StringComparison.Ordinal) || path == $"/api/{module.Card.Route}";

    /// <summary>Keeps the module's paths and the schemas they lead to.</summary>
    public static void Reduce(JsonObject document, LoadedModule module)
    {
        document["info"]!["title"] = $"Nye Fælles Veje: {module.Manifest.Title}";
        document["info"]!["description"] = module.Card.Purpose;

        var paths = document["paths"]!.AsObject();
        foreach (var path in paths.Select(path => path.Key).Where(path => !Holds(module, path)).ToList()) paths.Remove(path);

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
