using MedicalCodes.Slots;

namespace MedicalCodes.Analyzers.Tests.Slots;

public class SequencesTests
{
    [Theory]
    [InlineData("a", 0)]
    [InlineData("b", 1)]
    [InlineData("c", 3)]
    [InlineData("d", -1)]
    public void The_place_of_the_first_that_fits_or_minus_one(string sought, int place) =>
        Assert.Equal(place, new[] { "a", "b", "b", "c" }.IndexOf(item => item == sought));
}
