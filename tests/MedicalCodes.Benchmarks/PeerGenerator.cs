using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Benchmarks;

/// <summary>The way of others: a member per row. Without a mode it generates nothing, which is what any generator costs.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PeerGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider), (output, input) =>
        {
            if (!input.Right.GlobalOptions.TryGetValue("build_property.Peer", out var mode))
                return;
            var name = Path.GetFileNameWithoutExtension(input.Left.Path);
            // The cheapest way to write it. With a primary constructor, and with nullability on, each `new` makes the compiler look through all members: minutes.
            var source = new StringBuilder("#nullable disable\nnamespace Peer;\npublic readonly struct ").Append(name)
                .Append("\n{\n    public readonly int Row;\n    private ").Append(name).Append("(int row) => Row = row;\n");
            var row = 0;
            foreach (var key in input.Left.GetText(output.CancellationToken)!.ToString().Split('\n'))
            {
                if (mode == "const")
                    source.Append("    public const string _").Append(key).Append(" = \"").Append(key).Append("\";\n");
                else
                    source.Append("    public static ").Append(name).Append(" _").Append(key).Append(" => new(").Append(row).Append(");\n");
                row++;
            }

            output.AddSource(name + ".g.cs", SourceText.From(source.Append("}\n").ToString(), Encoding.UTF8));
        });
}

/// <summary>What any analyzer costs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("EMPTY1", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(static _ => { });
    }
}
