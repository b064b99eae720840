using System.Runtime.InteropServices;

namespace NyeFaellesVeje.Host.Plugins;

/// <summary>
/// What lies in the data folder is for the host's own user: folders 0700, files 0600. On Windows the folder's own access list says who may
/// read it.
/// </summary>
internal static class OwnerOnly
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Others = (UnixFileMode)0b111_111;

    /// <summary>From here on the process makes no file and no folder that others may read, whoever in it makes them.</summary>
    public static void FromNowOn()
    {
        if (!OperatingSystem.IsWindows()) _ = SetMask((uint)Others);
    }

    /// <summary>Takes from others what they may do with the folder and everything in it: older hosts have left it open.</summary>
    /// <exception cref="CannotStart">It is another user's to close.</exception>
    public static void Close(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        // What a link points to is not in the folder.
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", everything).Prepend(folder))
        {
            try
            {
                var mode = File.GetUnixFileMode(path);
                if ((mode & Others) != 0) File.SetUnixFileMode(path, mode & Owner);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                // A host that runs on the same data has put it away meanwhile, as SQLite does with its logs.
            }
            catch (UnauthorizedAccessException)
            {
                throw new CannotStart($"Andre end værtens bruger kan læse {path}, og værtens bruger må ikke ændre det. "
                    + "Lad datamappen tilhøre den bruger, som værten kører som.");
            }
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    private static extern uint SetMask(uint mask);
}
