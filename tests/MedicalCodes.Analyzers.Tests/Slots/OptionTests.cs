using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>What the <c>.editorconfig</c> of a folder says of slots.</summary>
public class OptionTests
{
    [Fact]
    public Task The_procedures_of_a_hospital() => new CodeTest(
        """
        class C
        {
            [ProcedureCode] string procedure = "0DTJ4ZZ", service = {|MED2001:"99213"|};
            [ServiceCode] string billed = "99213";
            void M(Cpt px) { procedure = {|MED2002:px.Value|}; procedure = {|MED2002:billed|}; billed = {|MED2002:procedure|}; }
        }
        """) { EditorConfig = "medical_codes.procedure_systems = icd-10-pcs" }.RunAsync();

    [Fact]
    public Task Without_it_all_procedures_are_right() => CodeTest.Run(
        """
        class C
        {
            [ProcedureCode] string procedure = "0DTJ4ZZ", service = "99213";
            [ServiceCode] string billed = "99213";
            void M(Cpt px) { procedure = px.Value; procedure = billed; billed = procedure; }
        }
        """);
}
