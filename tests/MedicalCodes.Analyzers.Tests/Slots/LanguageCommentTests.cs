using Basic.Reference.Assemblies;
using MedicalCodes.Slots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>The word that a comment before a literal says, in files with one comment each.</summary>
public class LanguageCommentTests
{
    [Theory]
    [InlineData("""/*lang=cpt*/ "99213" """, "cpt")]
    [InlineData("""/*language=cpt*/ "99213" """, "cpt")]
    [InlineData("""/* lang=icd-10-cm,strict */ "I10" """, "icd-10-cm")]
    [InlineData("""/* language=icd-10-cm of this year */ "I10" """, "icd-10-cm")]
    [InlineData("// lang=cpt\n\"99213\"", "cpt")]
    [InlineData("\n  // language=cpt\n  \"99213\"", "cpt")]
    [InlineData("""/* of a visit */ /*lang=cpt*/ "99213" """, "cpt")]
    [InlineData("// lang=icd-10-cm\n/*lang=cpt*/ \"99213\"", "cpt")]
    [InlineData("// lang=icd-10-cm\n/*language=cpt*/ \"99213\"", "cpt")]
    public void The_nearest_comment_says_it(string value, string word) => Assert.Equal(word, Word(value));

    [Theory]
    [InlineData(""" "99213" """)]
    [InlineData("""/**/ "lang=cpt" """)]
    [InlineData("""/* slang=cpt */ "99213" """)]
    [InlineData("""/* in the lang=cpt */ "99213" """)]
    [InlineData("""/* language: cpt */ "99213" """)]
    [InlineData("""/*lang=cpt*/ /* of a visit */ "99213" """)]
    [InlineData(""" "99213" /*lang=cpt*/""")]
    public void Other_comments_say_nothing(string value) => Assert.Null(Word(value));

    private static string? Word(string value)
    {
        var tree = CSharpSyntaxTree.ParseText($"class C {{ string code = {value}; }}");
        var model = CSharpCompilation.Create("Comments", [tree], [Net100.References.SystemRuntime]).GetSemanticModel(tree);
        var literal = tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Single();
        return LanguageComment.Of(model.GetOperation(literal)!);
    }
}
