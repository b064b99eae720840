using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NyeFaellesVeje.ModuleKit.Data;
using NyeFaellesVeje.ModuleKit.Rights;
namespace NyeFaellesVeje.Tests.Modules;
public sealed class DumpWords
{
    [Fact]
    public void Dump()
    {
        foreach (var db in (ModuleDb[])[new NyeFaellesVeje.SharedGoals.Data.SharedGoalsDb(ModuleDatabase.ForDesign<NyeFaellesVeje.SharedGoals.Data.SharedGoalsDb>()), new NyeFaellesVeje.ChildrenAndSchools.Data.ChildrenAndSchoolsDb(ModuleDatabase.ForDesign<NyeFaellesVeje.ChildrenAndSchools.Data.ChildrenAndSchoolsDb>()), new NyeFaellesVeje.EmploymentAndWelfare.Data.EmploymentAndWelfareDb(ModuleDatabase.ForDesign<NyeFaellesVeje.EmploymentAndWelfare.Data.EmploymentAndWelfareDb>()), new NyeFaellesVeje.DisabilityAndElderly.Data.DisabilityDb(ModuleDatabase.ForDesign<NyeFaellesVeje.DisabilityAndElderly.Data.DisabilityDb>())])
        {
            var o = new StringWriter();
            var of = db.Model.OfCitizens().ToHashSet(); var sh = db.Model.Shared().ToHashSet(); var no = db.Model.OfNobody().ToHashSet();
            var enums = new HashSet<Type>();
            void Write(ITypeBase t, string pre)
            {
                foreach (var p in t.GetProperties().Where(p => !p.IsShadowProperty()))
                {
                    var c = Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType;
                    var e = c.IsEnum ? c : c.GetGenericArguments().FirstOrDefault(a => a.IsEnum);
                    if (e is not null) enums.Add(e);
                    o.WriteLine($"{pre}{p.WordName()} {p.ClrType.ToString().Replace("System.", "")}{(ReadableValue.IsTechnical(p) ? " TECH" : "")}");
                }
                foreach (var part in t.GetComplexProperties()) { o.WriteLine($"{pre} complex {part.Name} {part.IsCollection}"); Write(part.ComplexType, pre + "  "); }
                if (t is IEntityType et) foreach (var n in et.Owned()) { o.WriteLine($"{pre} owned {n.Name}"); Write(n.TargetEntityType, pre + "  "); }
            }
            foreach (var t in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType.Namespace != typeof(OutboxRow).Namespace).OrderBy(t => t.ClrType.Name, StringComparer.Ordinal))
            {
                o.WriteLine($"== {t.ClrType.Name} {(of.Contains(t) ? "CITIZEN" : sh.Contains(t) ? "SHARED" : no.Contains(t) ? "NOBODY" : "UNDER")} index:{string.Join(",", t.CitizenColumns().Where(c => !t.GetIndexes().Any(i => i.Properties[0] == c && i.GetFilter() is null) && t.FindPrimaryKey()!.Properties[0] != c).Select(c => "MISSING " + c.Name))}");
                Write(t, "");
            }
            foreach (var e in enums.OrderBy(e => e.Name, StringComparer.Ordinal)) o.WriteLine($"enum {e.Name}: {string.Join(" ", Enum.GetNames(e))}");
            File.WriteAllText($"/tmp/rr/{db.GetType().Name}.txt", o.ToString());
        }
    }
}
