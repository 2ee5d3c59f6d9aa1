namespace MedicalCodes.Tests;

/// <summary>No real tables, wherever they may be: a score must not depend on the machine, and they are slow.</summary>
internal static partial class RealTables
{
    public static string? Folder => null;
}
