namespace MedicalCodes.Tests;

internal static partial class RealTables
{
    /// <summary>The folder of the real tables, or null where there is none.</summary>
    public static string? Folder { get; } = FindFolder();

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CodeAnalyzers.sln")))
            {
                var tables = System.IO.Path.Combine(folder.Parent!.FullName, "shared", "tables");
                return Directory.Exists(tables) ? tables : null;
            }
        }

        return null;
    }
}
