using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

// What xunit 3 has of its own, under the names of the package that adds it to xunit 2.
namespace Xunit;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkippableFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : FactAttribute(file, line);

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkippableTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : TheoryAttribute(file, line);

internal static class Skip
{
    public static void If([DoesNotReturnIf(true)] bool condition, string reason) => Assert.SkipWhen(condition, reason);
}
