using System.Globalization;
using System.Reflection;
using System.Text;

namespace MedicalCodes.Tests;

public class CodeTypeTests
{
    [Theory]
    [InlineData("E11.9")]
    [InlineData("E119")]
    [InlineData("e11.9")]
    [InlineData(" E11.9 ")]
    [InlineData("e119")]
    public void A_code_is_read_in_every_writing_and_kept_in_its_systems(string text)
    {
        Assert.True(Icd10Cm.TryParse(text, out var code));
        Assert.Equal(Icd10Cm.E11_9, code);
        Assert.Equal("E11.9", code.Value);
        Assert.Equal("E11.9", code.ToString());
        Assert.Equal("E119", code.ToString("N", null));
        Assert.Equal("E11.9", code.ToString("D", CultureInfo.InvariantCulture));
        Assert.True(Icd10Cm.IsDefined(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("E1.19")]
    [InlineData("E11..9")]
    [InlineData(".E119")]
    [InlineData("E11.99")]
    [InlineData("E11.9.")]
    [InlineData("99213")]
    [InlineData("E11.９")]
    [InlineData("\ud83d\ude00")]
    [InlineData("E0837X")]
    public void What_is_no_code_is_refused(string text)
    {
        Assert.False(Icd10Cm.TryParse(text, out var code));
        Assert.True(code.IsEmpty);
        Assert.False(Icd10Cm.IsDefined(text));
        Assert.Throws<FormatException>(() => Icd10Cm.Parse(text));
    }

    [Fact]
    public void A_megabyte_is_refused_with_a_short_message()
    {
        var error = Assert.Throws<FormatException>(() => Icd10Cm.Parse(new string('E', 1_000_000)));

        Assert.True(error.Message.Length < 200);
    }

    [Fact]
    public void Null_is_refused_as_usual()
    {
        Assert.Throws<ArgumentNullException>(() => Icd10Cm.Parse((string)null!));
        Assert.False(Icd10Cm.TryParse((string?)null, out _));
        Assert.False(Icd10Cm.IsDefined(null));
    }

    [Fact]
    public void A_string_converts_to_a_code_or_is_rejected_at_run_time()
    {
        Icd10Cm diabetes = "E11.9";
        var wrong = "E11.99";

        Assert.Equal(Icd10Cm.Literals.E11_9, diabetes.Value);
        Assert.Throws<FormatException>(() => (Icd10Cm)wrong);
    }

    [Fact]
    public void The_default_value_is_empty_and_no_code()
    {
        var none = default(Icd10Cm);

        Assert.True(none.IsEmpty);
        Assert.Equal("", none.Value);
        Assert.Equal("", none.ToString("N", null));
        Assert.False(none.IsBillable);
        Assert.False(none.IsHeader);
        Assert.True(none.Parent.IsEmpty);
        Assert.True(none.Category.IsEmpty);
        Assert.Empty(none.Children);
        Assert.Empty(none.Ancestors);
        Assert.False(none.IsIn("A00-Z99"));
        Assert.False(none.StartsWith(""));
        Assert.Null(none.EffectiveFrom);
        Assert.Equal("", none.Description);
        Assert.NotEqual(none, Icd10Cm.I10);
    }

    [Fact]
    public void Codes_are_equal_and_ordered_as_in_the_table()
    {
        Assert.True(Icd10Cm.Parse("I10") == Icd10Cm.I10);
        Assert.True(Icd10Cm.I10 != Icd10Cm.E11_9);
        Assert.True(Icd10Cm.Parse("C4A") < Icd10Cm.Parse("C44"));
        Assert.True(Icd10Cm.Parse("C4A") > Icd10Cm.Parse("C43"));
        Assert.Equal(0, Icd10Cm.I10.CompareTo(Icd10Cm.Parse("I10")));
        Assert.Equal(1, ((IComparable)Icd10Cm.I10).CompareTo(null));
        Assert.Throws<ArgumentException>(() => ((IComparable)Icd10Cm.I10).CompareTo("I10"));
        Assert.Equal(Icd10Cm.I10.GetHashCode(), Icd10Cm.Parse("I10").GetHashCode());
    }

    [Fact]
    public void All_lists_every_edition_in_tabular_order()
    {
        var all = Icd10Cm.All;

        Assert.Equal(["C43", "C43.0", "C4A", "C4A.0", "C44", "C44.00"], all.Take(6).Select(code => code.Value));
        Assert.Contains(Icd10Cm.Parse("U09.9"), all);
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => all[all.Count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => all[-1]);
    }

    [Fact]
    public void The_tree_is_walked_up_and_down()
    {
        var code = Icd10Cm.Parse("E08.37X1");

        Assert.Equal(["E08.37", "E08.3", "E08"], code.Ancestors.Select(ancestor => ancestor.Value));
        Assert.Equal("E08", code.Category.Value);
        Assert.Equal(["E11.6", "E11.9"], Icd10Cm.Parse("E11").Children.Select(child => child.Value));
        Assert.Empty(code.Children);
        Assert.Equal(Icd10Cm.I10, Icd10Cm.I10.Category);
    }

    [Theory]
    [InlineData("E11.65", "E08-E13", true)]
    [InlineData("E13.9", "E08-E13", true)]
    [InlineData("I10", "E08-E13", false)]
    [InlineData("I10", "E08-E13; I10", true)]
    [InlineData("E11.65", "E11.6*", true)]
    [InlineData("E11.65", "E11.-", true)]
    [InlineData("C4A.0", "C43-C44", true)]
    [InlineData("I10", " |E08-E13,\tI10\r\n", true)]
    [InlineData("E11.9", "", false)]
    [InlineData("E11.9", " ;|", false)]
    [InlineData("E11.9", "E13-E08", false)]
    public void A_range_follows_the_tables_order(string code, string range, bool isIn) =>
        Assert.Equal(isIn, Icd10Cm.Parse(code).IsIn(range));

    [Theory]
    [InlineData("00100", true)]
    [InlineData("01999", true)]
    [InlineData("0042T", false)]
    [InlineData("0001F", false)]
    [InlineData("99213", false)]
    public void A_range_of_CPT_stays_in_its_class_of_code(string code, bool isIn) =>
        Assert.Equal(isIn, Cpt.Parse(code).IsIn("00100-01999"));

    [Fact]
    public void A_prefix_is_asked_for_in_any_writing()
    {
        Assert.True(Icd10Cm.E11_9.StartsWith("E11"));
        Assert.True(Icd10Cm.E11_9.StartsWith("e11."));
        Assert.True(Icd10Cm.E11_9.StartsWith("E119"));
        Assert.False(Icd10Cm.E11_9.StartsWith("I"));
        Assert.Throws<ArgumentNullException>(() => Icd10Cm.E11_9.StartsWith(null!));
    }

    [Fact]
    public void Billable_and_header_are_those_of_the_edition_in_force()
    {
        Assert.Equal("2026", Icd10Cm.Edition.Name);
        Assert.True(Icd10Cm.E11_9.IsBillable);
        Assert.True(Icd10Cm.Parse("G35").IsHeader);
        Assert.False(Icd10Cm.Parse("G35").IsBillable);
        Assert.False(Icd10Cm.Parse("U09.9").IsBillable);
    }

    [Fact]
    public void Retired_codes_stay_codes_with_their_days()
    {
        var retired = Icd10Cm.Parse("U09.9");

        Assert.Equal(new DateOnly(2024, 10, 1), retired.EffectiveFrom);
        Assert.Equal(new DateOnly(2025, 9, 30), retired.EffectiveTo);
        Assert.True(retired.IsValidOn(new DateOnly(2025, 9, 30)));
        Assert.False(retired.IsValidOn(new DateTime(2025, 10, 1)));
        Assert.Null(Icd10Cm.E11_9.EffectiveTo);
        Assert.Equal(new DateOnly(2025, 3, 31), Hcpcs.Parse("J1300").EffectiveTo);
        Assert.Equal(new DateOnly(2008, 1, 1), Hcpcs.Parse("J1300").EffectiveFrom);
    }

    [Fact]
    public void An_edition_ends_where_the_next_one_begins()
    {
        var retired = Laboratory.Parse("GLU-12");

        Assert.Equal(new DateOnly(2025, 6, 30), retired.EffectiveTo);
        Assert.True(retired.IsValidOn(new DateOnly(2025, 6, 30)));
        Assert.False(retired.IsValidOn(new DateOnly(2025, 7, 1)));
        Assert.Null(Laboratory.Parse("GLU-1").EffectiveTo);
    }

    [Theory]
    [InlineData("GLU-1", "GLU-1", true)]
    [InlineData("HBA-1", "GLU-1", false)]
    [InlineData("HBA-1", "GLU-1-HBA-1", true)]
    [InlineData("HBA-3", "GLU-1-HBA-1", false)]
    [InlineData("HBA-3", "GLU-1; HBA-*", true)]
    public void A_selection_knows_the_hyphens_of_codes(string code, string selection, bool isIn) =>
        Assert.Equal(isIn, Laboratory.Parse(code).IsIn(selection));

    [Fact]
    public void A_new_code_is_not_valid_before_its_edition() =>
        Assert.Equal((false, true), (Icd10Cm.Parse("G35.A").IsValidOn(new DateOnly(2025, 9, 30)), Icd10Cm.Parse("G35.A").IsValidOn(new DateOnly(2025, 10, 1))));

    [Fact]
    public void Descriptions_are_there_where_they_were_asked_for()
    {
        Assert.Equal("Type 2 diabetes mellitus without complications", Icd10Cm.E11_9.Description);
        Assert.Equal("Injection, ketorolac tromethamine, per 15 mg", Hcpcs.J1885.Description);
        Assert.Equal("Telehealth, other than in the patient's home", PlaceOfService.TelehealthElsewhere.Description);
    }

    [Theory]
    [InlineData("diab hyper", new[] { "E11.65" })]
    [InlineData("complications DIABETES without", new[] { "E11.9", "E13.9" })]
    [InlineData("covid", new[] { "U07.1", "U09.9" })]
    [InlineData("ovid", new string[0])]
    [InlineData("", new string[0])]
    public void Codes_are_found_by_words_of_their_title(string words, string[] codes) =>
        Assert.Equal(codes, Icd10Cm.Search(words).Select(code => code.Value));

    [Fact]
    public void A_format_that_does_not_exist_is_refused() => Assert.Throws<FormatException>(() => Icd10Cm.I10.ToString("X", null));

    [Fact]
    public void Interfaces_tell_diagnosis_from_procedure()
    {
        Assert.IsAssignableFrom<IDiagnosisCode>(Icd10Cm.I10);
        Assert.IsAssignableFrom<IProcedureCode>(Cpt._99213);
        Assert.IsAssignableFrom<IProcedureCode>(Icd10Pcs._0DTJ4ZZ);
        Assert.IsNotAssignableFrom<IProcedureCode>(HcpcsModifier.A1);
        Assert.Equal(CodeSystem.Icd10Cm, ((IMedicalCode)Icd10Cm.I10).System);
    }

    [Fact]
    public void Codes_are_parsable_as_the_framework_asks()
    {
        Assert.Equal(Icd10Cm.I10, Parse<Icd10Cm>("I10"));
        Assert.True(TryParse<Icd10Cm>("I10", out _));
        Assert.True(Icd10Cm.TryParse("xI10x".AsSpan(1, 3), out var code));
        Assert.Equal(Icd10Cm.I10, code);

        static T Parse<T>(string text)
            where T : ISpanParsable<T> => T.Parse(text.AsSpan(), CultureInfo.InvariantCulture);

        static bool TryParse<T>(string text, out T? code)
            where T : IParsable<T> => T.TryParse(text, null, out code);
    }

    [Theory]
    [InlineData("D", "E11.9")]
    [InlineData("N", "E119")]
    [InlineData("", "E11.9")]
    public void A_code_is_written_where_it_is_to_stand(string format, string text)
    {
        Span<char> characters = stackalloc char[8];
        Span<byte> bytes = stackalloc byte[8];

        Assert.True(Icd10Cm.E11_9.TryFormat(characters, out var length, format, null));
        Assert.Equal(text, characters[..length].ToString());
        Assert.True(Icd10Cm.E11_9.TryFormat(bytes, out length, format, null));
        Assert.Equal(text, Encoding.UTF8.GetString(bytes[..length]));
        Assert.Equal($"[{text}]", string.Create(CultureInfo.InvariantCulture, $"[{Icd10Cm.E11_9.ToString(format, null)}]"));
        Assert.True(default(Icd10Cm).TryFormat(characters, out length, format, null) && length == 0);
    }

    [Fact]
    public void Where_there_is_no_room_for_a_code_none_is_written()
    {
        Assert.False(Icd10Cm.E11_9.TryFormat(stackalloc char[4], out var length, "", null));
        Assert.Equal(0, length);
        Assert.False(Icd10Cm.E11_9.TryFormat(stackalloc byte[4], out length, "", null));
        Assert.Equal(0, length);
        Assert.True(Icd10Cm.E11_9.TryFormat(stackalloc char[4], out length, "N", null));
        Assert.Equal(4, length);
    }

    [Theory]
    [InlineData("E11.9")]
    [InlineData("e119")]
    [InlineData(" \t E11.9\u00a0\u2003")]
    public void A_code_is_read_from_UTF8(string text)
    {
        Assert.Equal(Icd10Cm.E11_9, Parse<Icd10Cm>(Encoding.UTF8.GetBytes(text)));

        static T Parse<T>(ReadOnlySpan<byte> text)
            where T : IUtf8SpanParsable<T> => T.Parse(text, null);
    }

    [Fact]
    public void A_debugger_shows_the_code() => Assert.Equal(
        "{Value,nq}", typeof(Icd10Cm).GetCustomAttribute<System.Diagnostics.DebuggerDisplayAttribute>()!.Value);

    [Fact]
    public void A_code_is_a_number_and_no_more() => Assert.Equal(sizeof(int), System.Runtime.CompilerServices.Unsafe.SizeOf<Icd10Cm>());

    [Fact]
    public void Reading_comparing_asking_and_writing_allocates_nothing()
    {
        _ = Icd10Cm.TryParse("E08.37X1", out var other);
        var day = new DateOnly(2026, 1, 1);
        // The first rounds compile the methods.
        for (var i = 0; i < 3; i++)
            Assert.Equal(100, Round());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Round();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(100, found);

        int Round()
        {
            Span<char> characters = stackalloc char[8];
            Span<byte> bytes = stackalloc byte[8];
            var count = 0;
            for (var i = 0; i < 100; i++)
            {
                var read = Icd10Cm.TryParse("E08.37X1", out var code) && Icd10Cm.TryParse("e0837x1".AsSpan(), out _) && TryParse<Icd10Cm>("E0837X1"u8)
                    && !Icd10Cm.IsDefined("E99.9");
                var same = code == other && code.Equals(other) && code.CompareTo(other) == 0 && code.GetHashCode() == other.GetHashCode();
                var asked = code.IsBillable && !code.IsHeader && !code.Parent.IsEmpty && !code.Category.IsEmpty && code.StartsWith("E08.3") && code.IsIn("I10; E08-E13")
                    && code.IsValidOn(day) && code.EffectiveFrom is not null;
                count += read && same && asked && code.TryFormat(characters, out _, "", null) && code.TryFormat(bytes, out _, "N", null) ? 1 : 0;
            }

            return count;
        }

        static bool TryParse<T>(ReadOnlySpan<byte> text)
            where T : IUtf8SpanParsable<T> => T.TryParse(text, null, out _);
    }
}
