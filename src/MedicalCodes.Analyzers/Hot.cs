using System.Runtime.CompilerServices;

namespace MedicalCodes;

/// <summary>
/// The compiler runs an analyzer once and cold, so a loop over a hundred thousand rows, or what is asked of each literal of a program, would run
/// in the slowest tier of the JIT from beginning to end. What is marked with this is optimised at once.
/// </summary>
internal static class Hot
{
    public const MethodImplOptions Path = (MethodImplOptions)512;
}
