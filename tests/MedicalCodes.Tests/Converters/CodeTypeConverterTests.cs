using System.ComponentModel;

namespace MedicalCodes.Tests.Converters;

public class CodeTypeConverterTests
{
    private static readonly TypeConverter Converter = TypeDescriptor.GetConverter(typeof(Icd10Cm));

    [Fact]
    public void The_framework_finds_the_converter_and_reads_and_writes_codes_with_it()
    {
        Assert.True(Converter.CanConvertFrom(typeof(string)));
        Assert.Equal(Icd10Cm.E11_9, Converter.ConvertFromInvariantString("e119"));
        Assert.Equal("E11.9", Converter.ConvertToInvariantString(Icd10Cm.E11_9));
        Assert.Equal(Icd10Cm.E11_9, TypeDescriptor.GetConverter(typeof(Icd10Cm?)).ConvertFromInvariantString("E11.9"));
    }

    [Fact]
    public void What_is_no_text_is_not_converted()
    {
        Assert.False(Converter.CanConvertFrom(typeof(int)));
        Assert.Throws<NotSupportedException>(() => Converter.ConvertFrom(119));
    }

    [Fact]
    public void The_exception_gives_the_reason() => Assert.Equal(
        "'99213' is a CPT procedure code; a diagnosis (ICD-10-CM) is expected.",
        Assert.Throws<FormatException>(() => Converter.ConvertFromInvariantString("99213")).Message);
}
