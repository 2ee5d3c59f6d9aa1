using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class TypeSettingsTests
{
    [Theory]
    [InlineData("", "Place")]
    [InlineData("Acme", "Acme.Place")]
    [InlineData("Acme.Codes", "Acme.Codes.Place")]
    public void A_type_is_named_with_its_namespace_if_it_has_one(string space, string fullName) =>
        Assert.Equal(fullName, new TypeSettings { TypeName = "Place", Namespace = space }.FullName);

    [Fact]
    public void A_type_is_public_and_has_all_codes_constants_for_the_used_ones_and_no_descriptions_unless_the_item_says_otherwise()
    {
        var settings = new TypeSettings { TypeName = "Place", Namespace = "Acme" };

        Assert.True(settings.IsPublic);
        Assert.Equal((EmbedMode.All, DescriptionMode.None, ""), (settings.Embed, settings.Descriptions, settings.Constants));
    }
}
