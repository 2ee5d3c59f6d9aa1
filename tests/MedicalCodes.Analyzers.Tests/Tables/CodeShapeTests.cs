namespace MedicalCodes.Analyzers.Tests.Tables;

public class CodeShapeTests
{
    [Theory]
    [InlineData("icd-10-cm", "A00 C4A A0B AA0 E119 S8252XA A00AZ09", "A0 A00AAAAAA 000 A-0 AB0 A0C AZ0 A00. A00a A00[ A00@ Ａ00 A0: A0/ [00")]
    [InlineData("icd-10-pcs", "001 0DTJ4ZZ XW1 ZZZ 0016070", "00 0DTJ4Z 0DTJ4ZZZ 0DI 0DO 00- 0DTJ4Zz 0DTJ4ZI")]
    [InlineData("cpt", "99213 0001F 0001A 0000Z", "9921 992133 9921a A9213 9A213 99A13 992A3 9921- 9921/ 9921:")]
    [InlineData("cpt-modifier", "22 P1 LT A0", "2 222 p1 2-")]
    [InlineData("hcpcs", "J1885 A0000 Z9999", "j1885 J188 J18855 11885 JA885 J188A [1885 @1885")]
    [InlineData("cdt", "D0120 D9999", "A0120 D012 D01200 0120D")]
    [InlineData("hcpcs-modifier", "LT A1 ZZ", "1A L LTT l1 L-")]
    public void A_key_has_the_shape_of_its_system_or_not(string id, string fitting, string others)
    {
        var system = CodeSystem.Find(id)!;

        Assert.All(fitting.Split(' '), key => Assert.True(system.Shape.Fits(key), key));
        Assert.All(others.Split(' '), key => Assert.False(system.Shape.Fits(key), key));
    }

    [Theory]
    [InlineData("icd-10-cm", "A A0 A00 E1165XA", "0 AB A0C A00. A00AAAAA")]
    [InlineData("icd-10-pcs", "0 0D 0DTJ 0DTJ4ZZ", "0I 0DTJ- 0DTJ4ZZZ")]
    [InlineData("cpt", "9 992 99213 0001F", "A 9A 992133 0001FF")]
    [InlineData("cpt-modifier", "2 22 LT", "- 222")]
    [InlineData("hcpcs", "J J18 J1885", "1 JA J18855")]
    [InlineData("cdt", "D D01 D0120", "A DD D01200")]
    [InlineData("hcpcs-modifier", "L LT A1", "1 L- LTT")]
    public void A_code_can_begin_with_a_key_or_not(string id, string beginnings, string others)
    {
        var shape = CodeSystem.Find(id)!.Shape;

        Assert.True(shape.Begins(""));
        Assert.All(beginnings.Split(' '), key => Assert.True(shape.Begins(key), key));
        Assert.All(others.Split(' '), key => Assert.False(shape.Begins(key), key));
    }

    [Theory]
    [InlineData("icd-10-cm", "E11.9 e11.9 E119 E11", "E11. E1.19 E11.9.1 .E11")]
    [InlineData("cpt", "99213", "992.13")]
    public void A_text_has_the_shape_in_any_writing(string id, string fitting, string others)
    {
        var system = CodeSystem.Find(id)!;

        Assert.All(fitting.Split(' '), text => Assert.True(system.FitsShape(" " + text + "\t"), text));
        Assert.All(others.Split(' '), text => Assert.False(system.FitsShape(text), text));
    }

    [Theory]
    [InlineData("icd-10-cm", "A00 C4A E11.9 S82.52XA", "A0 A00. E119 A00.AAAAA 000 AB0")]
    [InlineData("icd-10-pcs", "001 0DTJ4ZZ", "0DI 0DTJ 0DTJ4ZZZ")]
    [InlineData("cpt", "99213 0001F", "9921 A9213")]
    [InlineData("hcpcs", "J1885", "j1885 11885")]
    [InlineData("cdt", "D0120", "A0120")]
    [InlineData("hcpcs-modifier", "LT A1", "1A")]
    public void The_expression_of_a_system_says_the_same_of_a_written_code(string id, string fitting, string others)
    {
        var shape = CodeSystem.Find(id)!.Shape;

        Assert.All(fitting.Split(' '), code => Assert.Matches(shape.Expression!, code));
        Assert.All(others.Split(' '), code => Assert.DoesNotMatch(shape.Expression!, code));
        Assert.True(fitting.Split(' ').Max(code => code.Length) <= shape.MaxLength);
    }

    [Theory]
    [InlineData("icd-10-cm", 3, 8, true)]
    [InlineData("icd-10-pcs", 0, 7, false)]
    [InlineData("cpt", 0, 5, false)]
    [InlineData("cpt-modifier", 0, 2, false)]
    [InlineData("hcpcs", 0, 5, false)]
    public void A_system_writes_its_dot_and_fills_up_with_X_or_does_not(string id, int dotAfter, int maxLength, bool padsWithX)
    {
        var shape = CodeSystem.Find(id)!.Shape;

        Assert.Equal((dotAfter, maxLength, padsWithX), (shape.DotAfter, shape.MaxLength, shape.PadsWithX));
    }

    [Theory]
    [InlineData("99213", '0')]
    [InlineData("0001F", 'F')]
    [InlineData("0042T", 'T')]
    [InlineData("0001", '0')]
    public void The_last_character_tells_the_class_of_a_CPT_code(string key, char expected) => Assert.Equal(expected, CodeSystem.Cpt.Shape.ClassOf(key));

    [Fact]
    public void All_codes_of_another_system_are_of_one_class() => Assert.Equal(CodeSystem.Hcpcs.Shape.ClassOf("J1885"), CodeSystem.Hcpcs.Shape.ClassOf("A4281"));

    [Theory]
    [InlineData("icd-10-pcs", "09AHJNPZ", "IO.-a ")]
    [InlineData("cpt", "09AZIO", ".-a ")]
    public void A_character_can_stand_in_a_code_or_not(string id, string some, string none)
    {
        var shape = CodeSystem.Find(id)!.Shape;

        Assert.All(some, c => Assert.True(shape.Allows(c)));
        Assert.All(none, c => Assert.False(shape.Allows(c)));
    }

    [Fact]
    public void A_system_of_one_s_own_takes_any_text_of_visible_characters()
    {
        var shape = CodeSystem.Declare("own", "Own", CodeKind.Other).Shape;

        Assert.True(shape.Fits("a-1"));
        Assert.False(shape.Fits(""));
        Assert.True(shape.Begins("a-1"));
        Assert.False(shape.Begins("a 1"));
        Assert.All("!~aZ9", c => Assert.True(shape.Allows(c)));
        Assert.All(" \u007F\u0007é", c => Assert.False(shape.Allows(c)));
        Assert.Equal((0, 0, false, null), (shape.DotAfter, shape.MaxLength, shape.PadsWithX, shape.Expression));
    }
}
