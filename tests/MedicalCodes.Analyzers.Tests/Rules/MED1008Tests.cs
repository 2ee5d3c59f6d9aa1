using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED1008Tests
{
    [Fact]
    [RuleTest("MED1008", Reports = true)]
    public Task A_missing_seventh_character_is_named() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm six = {|#0:"S82.52"|}, padded = {|#1:"S82.52X"|}, category = {|MED1008:"T07"|}, half = {|MED1008:"T07.X"|};
        }
        """,
        CodeTest.Warning("MED1008", "'S82.52' is incomplete: its 7th character is missing; did you mean 'S82.52XA' (Displaced fracture of medial malleolus of left tibia...) or 'S82.52XD' (Displaced fracture of medial malleolus of left tibia...)?"),
        CodeTest.Warning("MED1008", "'S82.52X' is incomplete: its 7th character is missing; did you mean 'S82.52XA' (Displaced fracture of medial malleolus of left tibia...) or 'S82.52XD' (Displaced fracture of medial malleolus of left tibia...)?", 1));

    [Fact]
    [RuleTest("MED1008", Reports = true)]
    public Task A_seventh_character_in_another_place_lacks_its_X() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm one = {|#0:"S82.52A"|}, three = {|#1:"T07.A"|};
        }
        """,
        CodeTest.Warning("MED1008", "'S82.52A' is incomplete: it is not filled up with X to its 7th character; did you mean 'S82.52XA' (Displaced fracture of medial malleolus of left tibia...)?"),
        CodeTest.Warning("MED1008", "'T07.A' is incomplete: it is not filled up with X to its 7th character; did you mean 'T07.XXXA' (Unspecified multiple injuries, initial encounter)?", 1));

    [Fact]
    [RuleTest("MED1008", Reports = false)]
    public Task Complete_codes_and_other_headers_lack_nothing() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm complete = "S82.52XA", injuries = "T07.XXXD", header = {|MED1003:"S82.5"|};
            [DiagnosisCode(AllowHeaders = true)] string allowed = "S82.52";
        }
        """);
}
