using MedicalCodes.Slots;

namespace MedicalCodes.Analyzers.Tests.Slots;

public class ValueShapeTests
{
    private static readonly ValueShape Dx = ValueShape.Of(Slot("icd-10-cm")), Px = ValueShape.Of(Slot("cpt"));

    private static CodeSlot Slot(string system) => new() { Systems = EquatableArray.Of(system) };

    [Fact]
    public void The_first_place_that_can_hold_codes_is_what_the_value_itself_is_or_its_first_part()
    {
        Assert.Same(Dx.Slot, Dx.First);
        Assert.Same(Dx.Slot, ValueShape.Of([Dx, Px])!.First);
        Assert.Same(Dx.Slot, ValueShape.Of([ValueShape.Of([Dx, null]), Px])!.First);
        Assert.Null(ValueShape.Of([null, Px])!.First);
        Assert.Null(ValueShape.Nothing.First);
    }

    [Fact]
    public void A_value_whose_parts_are_all_unknown_is_unknown_itself()
    {
        Assert.Null(ValueShape.Of([]));
        Assert.Null(ValueShape.Of([null, null]));
        Assert.Null(ValueShape.Of([ValueShape.Nothing]));
        Assert.Null(ValueShape.Of([ValueShape.Nothing, null]));
        Assert.NotNull(ValueShape.Of([null, ValueShape.Nothing, Px]));
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, "icd-10-cm")]
    [InlineData(1, "cpt")]
    [InlineData(2, null)]
    [InlineData(3, null)]
    public void A_part_that_is_not_there_is_unknown(int index, string? system) =>
        Assert.Equal(system, ValueShape.Of([Dx, Px])!.Part(index)?.Slot?.Systems[0]);

    [Fact]
    public void Where_one_way_is_unknown_both_together_are()
    {
        Assert.Null(ValueShape.Join(Dx, null));
        Assert.Null(ValueShape.Join(null, Dx));
        Assert.Null(ValueShape.Join(ValueShape.Nothing, null));
        Assert.Null(ValueShape.Join([Dx, ValueShape.Nothing, null]));
    }

    [Fact]
    public void No_code_says_nothing_beside_others()
    {
        Assert.Same(Dx, ValueShape.Join(ValueShape.Nothing, Dx));
        Assert.Same(Dx, ValueShape.Join(Dx, ValueShape.Nothing));
        Assert.Same(ValueShape.Nothing, ValueShape.Join([]));
    }

    [Fact]
    public void Values_of_parts_are_joined_part_by_part()
    {
        var joined = ValueShape.Join(ValueShape.Of([Dx, Dx, null, ValueShape.Nothing]), ValueShape.Of([Px, Dx, Px, Px]))!;

        Assert.Null(joined.Slot);
        Assert.Equal(4, joined.Parts.Length);
        Assert.Equal(["icd-10-cm", "cpt"], joined.Part(0)!.Slot!.Systems);
        Assert.Equal(["icd-10-cm"], joined.Part(1)!.Slot!.Systems);
        Assert.Null(joined.Part(2));
        Assert.Equal(["cpt"], joined.Part(3)!.Slot!.Systems);
    }

    [Fact]
    public void Values_of_other_forms_have_nothing_in_common()
    {
        Assert.Null(ValueShape.Join(ValueShape.Of([Dx]), ValueShape.Of([Dx, Dx])));
        Assert.Null(ValueShape.Join(ValueShape.Of([Dx, Dx]), ValueShape.Of([Dx])));
        Assert.Null(ValueShape.Join(Dx, ValueShape.Of([Dx])));
        Assert.Null(ValueShape.Join(ValueShape.Of([Dx]), Dx));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void What_either_way_allows_is_allowed_and_only_two_of_a_kind_are_of_that_kind(bool one, bool other)
    {
        static ValueShape Shape(bool said) => ValueShape.Of(Slot("icd-10-cm") with { AllowHeaders = said, AnyEdition = said, IsCodeType = said, IsAnyProcedure = said });

        var joined = ValueShape.Join(Shape(one), Shape(other))!.Slot!;

        Assert.Equal(one || other, joined.AllowHeaders);
        Assert.Equal(one || other, joined.AnyEdition);
        Assert.Equal(one && other, joined.IsCodeType);
        Assert.Equal(one && other, joined.IsAnyProcedure);
    }

    [Theory]
    [InlineData("Dotted", "Dotted", "Dotted")]
    [InlineData("Undotted", "Undotted", "Undotted")]
    [InlineData("Default", "Default", "Default")]
    [InlineData("Dotted", "Undotted", "Any")]
    [InlineData("Default", "Dotted", "Any")]
    public void Codes_of_two_writings_are_of_any(string one, string other, string both)
    {
        static ValueShape Shape(string writing) => ValueShape.Of(Slot("icd-10-cm") with { Writing = Enum.Parse<CodeWriting>(writing) });

        Assert.Equal(both, ValueShape.Join(Shape(one), Shape(other))!.Slot!.Writing.ToString());
    }

    [Fact]
    public void A_system_is_named_once_however_it_is_written() =>
        Assert.Equal(["icd-10-cm"], ValueShape.Join(Dx, ValueShape.Of(Slot("ICD-10-CM")))!.Slot!.Systems);
}
