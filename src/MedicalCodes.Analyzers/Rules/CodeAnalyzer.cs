using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Rules;

/// <summary>Finds what is wrong with codes in source.</summary>
/// <remarks>One analyzer for all these rules: a compiler pays for each analyzer, and each would go the same way through the same code.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeAnalyzer() : RuleAnalyzer(
    new CodeLiteralRule(), new ValueRule(), new NonConstantCodeRule(), new PairRule(), new DescriptionRule(), new SlotAttributeRule());

/// <summary>Says what a code in a slot means. By itself, for it is off unless asked for, and then the compiler leaves it out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TitleAnalyzer() : RuleAnalyzer(new TitleRule());

/// <summary>Finds literals that could be constants. By itself, for no build shows what it says, and then the compiler leaves it out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralForConstantAnalyzer() : RuleAnalyzer(new LiteralForConstantRule());
