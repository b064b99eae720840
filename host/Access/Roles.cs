namespace NyeFaellesVeje.Host.Access;

/// <summary>The roles people and systems sign in with; also the names of the policies that ask for one.</summary>
internal static class Roles
{
    public const string SystemAdministrator = "system-administrator";
}
