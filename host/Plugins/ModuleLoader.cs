using System.Reflection;
using Autofac;
using Carter;
using Microsoft.EntityFrameworkCore;
using NyeFaellesVeje.Contracts;
using NyeFaellesVeje.Contracts.OneMunicipality;
using NyeFaellesVeje.Host.Plugins.Rules;
using NyeFaellesVeje.Host.Rights;
using NyeFaellesVeje.ModuleKit;
using NyeFaellesVeje.ModuleKit.Cases;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.ModuleKit.Demo;
using NyeFaellesVeje.ModuleKit.Rights;
using Serilog.Extensions.Logging;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>
/// Takes a version folder into use, step by step: manifest, contract, foreign copies, completeness, admission rules, load, register,
/// migrate, erase whom the erasure list names, self-test, routes. Whatever fails becomes a <see cref="ModuleRefusedException"/> that says at which step and why.
/// </summary>
internal sealed class ModuleLoader(ModuleContainer container, Admission admission, ErasureList erasures, IConfiguration configuration, IServiceProvider host)
{
    private readonly string storage = Storage.Folder(configuration);

    /// <summary>Loads the version in this folder.</summary>
    /// <param name="folder">The version's folder, <c>…/&lt;Name&gt;/&lt;Version&gt;</c>.</param>
    /// <param name="live">True while another version serves: then a migration may only add.</param>
    /// <param name="stop">Given up when the host stops.</param>
    public async Task<LoadedModule> Load(string folder, bool live, CancellationToken stop)
    {
        var manifest = ModuleManifest.Read(folder);
        FolderCheck.Contracts(manifest);
        FolderCheck.ForeignCopies(folder);
        FolderCheck.Complete(folder, manifest);
        admission.Check(folder, manifest);

        var context = new ModuleLoadContext(Path.Combine(folder, $"{manifest.Name}.dll"));
        LoadedModule? module = null;
        try
        {
            var assembly = Step("indlæsning", () => context.LoadFromAssemblyPath(Path.Combine(folder, $"{manifest.Name}.dll")));
            var entry = Step("indlæsning", () => Entry(assembly));
            module = Step("registrering", () => Register(manifest, context, assembly, entry));
            await Step("migrering", () => Migrate(module, assembly, live, stop));
            await Step("sletteliste", () => erasures.HoldUp(module, stop));
            await Step("selvtest", () => SelfTest(module, stop));
            module.Endpoints = Step("ruter", () => ModuleRoutes.Map(module, host));
            return module;
        }
        catch
        {
            if (module is not null) await module.DisposeAsync();
            else context.Unload();
            throw;
        }
    }

    private static IModule Entry(Assembly assembly)
    {
        var entry = assembly.GetCustomAttribute<ModuleAttribute>()?.Entry
            ?? throw new InvalidOperationException("[assembly: Module(typeof(…))] mangler.");
        return (IModule)Activator.CreateInstance(entry)!;
    }

    private LoadedModule Register(ModuleManifest manifest, ModuleLoadContext context, Assembly assembly, IModule entry)
    {
        var types = assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false }).ToList();
        var reactions = types.SelectMany(type => Closed(type, typeof(IReactTo<>))).Select(closed => closed[0]).Distinct().ToList();
        var answers = types.SelectMany(type => Closed(type, typeof(IAnswer<,>))).ToList();

        var services = new ServiceCollection();
        services.AddSingleton(entry.Card);
        services.AddSingleton(new ModuleEnvironment(manifest.Name, manifest.Title, storage, configuration.GetSection($"Modules:{manifest.Name}")));
        services.AddSingleton<ILoggerFactory>(new SerilogLoggerFactory(Serilog.Log.ForContext("Module", manifest.Name)));
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        entry.Register(services);
        var hasDatabase = services.Any(service => service.ServiceType == typeof(ModuleDb));
        if (hasDatabase)
        {
            services.AddSingleton(provider => new CaseStaffLookup(provider.GetRequiredService<DbContextOptions>()));
            services.AddScoped<IAnswer<WhoWorksWith, CaseStaff>, AnswerWhoWorksWith>().AddScoped<IAnswer<WhomDoTheyWorkWith, Caseload>, AnswerWhomDoTheyWorkWith>()
                .AddScoped<IAnswer<WhoIsNew, NewCaseStaff>, AnswerWhoIsNew>().AddScoped<IAnswer<EverythingAbout, PersonalData>, AnswerEverythingAbout>().AddScoped<IAnswer<WhatMustBeKept, MustBeKept>, AnswerWhatMustBeKept>();
            answers.AddRange(
            [
                [typeof(WhoWorksWith), typeof(CaseStaff)], [typeof(WhomDoTheyWorkWith), typeof(Caseload)], [typeof(WhoIsNew), typeof(NewCaseStaff)],
                [typeof(EverythingAbout), typeof(PersonalData)], [typeof(WhatMustBeKept), typeof(MustBeKept)],
            ]);
        }
        services.Scan(scan => scan.FromAssemblies(assembly)
            .AddClasses(found => found.AssignableTo<ICarterModule>(), publicOnly: false).As<ICarterModule>().WithSingletonLifetime()
            .AddClasses(found => found.AssignableToAny(typeof(IReactTo<>), typeof(IAnswer<,>), typeof(IDemo)), publicOnly: false)
                .AsImplementedInterfaces().WithScopedLifetime());

        return new LoadedModule
        {
            Manifest = manifest,
            Card = entry.Card,
            Context = context,
            Scope = container.BeginModule(manifest.Name, context, services),
            HasDatabase = hasDatabase,
            Reactions = reactions.ToDictionary(EventName.Of, ReactionInvoker.For),
            Answers = answers.ToDictionary(closed => closed[0], closed => AnswerInvoker.For(closed[0], closed[1])),
        };
    }

    private static IEnumerable<Type[]> Closed(Type type, Type openInterface) => type.GetInterfaces()
        .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == openInterface).Select(i => i.GetGenericArguments());

    private static async Task Migrate(LoadedModule module, Assembly assembly, bool live, CancellationToken stop)
    {
        if (!module.HasDatabase) return;
        await using (var database = await SqlitePragmas.Open(module.Scope.Resolve<DbContextOptions>(), stop))
        {
            if (await Migrations.AreApplied(database, assembly, typeof(ModuleDb), stop)) return;
        }
        await using var scope = module.Scope.BeginLifetimeScope();
        await Migrations.Apply(scope.Resolve<ModuleDb>(), module.Name, live, stop);
    }

    /// <summary>Makes everything the module will be called by, so that a fault shows now and not at the first citizen.</summary>
    private static async Task SelfTest(LoadedModule module, CancellationToken stop)
    {
        await using var scope = module.Scope.BeginLifetimeScope();
        scope.Resolve<IEnumerable<ICarterModule>>();
        foreach (var reaction in module.Reactions.Values) scope.Resolve(typeof(IEnumerable<>).MakeGenericType(typeof(IReactTo<>).MakeGenericType(reaction.EventType)));
        foreach (var (question, _) in module.Answers)
        {
            var answer = question.GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuestion<>)).GetGenericArguments()[0];
            scope.Resolve(typeof(IAnswer<,>).MakeGenericType(question, answer));
        }
        if (module.Reactions.Count > 0 && !module.HasDatabase)
            throw new InvalidOperationException("Et modul, der hører hændelser, skal have sin egen database.");
        if (!module.HasDatabase) return;
        await using var database = await SqlitePragmas.Open(module.Scope.Resolve<DbContextOptions>(), stop);
        await Storage.AssertSafe(database, stop);
    }

    private static T Step<T>(string step, Func<T> take)
    {
        try
        {
            return take();
        }
        catch (Exception fault) when (fault is not (ModuleRefusedException or OperationCanceledException))
        {
            throw Refused(step, fault);
        }
    }

    private static async Task Step(string step, Func<Task> take)
    {
        try
        {
            await take();
        }
        catch (Exception fault) when (fault is not (ModuleRefusedException or OperationCanceledException))
        {
            throw Refused(step, fault);
        }
    }

    private static ModuleRefusedException Refused(string step, Exception fault)
    {
        var root = fault is ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } ? first : fault.GetBaseException();
        return new ModuleRefusedException(ModuleStatus.Failed, $"Fejl under {step}: {root.Message}", fault);
    }
}
