using System.Globalization;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>How much is tried: little in each test run, as much as one likes where <c>MEDICALCODES_FUZZING</c> says how many times as much.</summary>
internal static class Effort
{
    public static int Factor { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("MEDICALCODES_FUZZING"), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) ? factor : 1;

    public static long Of(long count) => count * Factor;
}
