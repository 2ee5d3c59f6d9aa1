using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class CodeDateTests
{
    [Theory]
    [InlineData("20251001", 20251001)]
    [InlineData("2025-10-01", 20251001)]
    [InlineData("2025-10-01T12:00:00Z", 20251001)]
    [InlineData("10/1/2025", 20251001)]
    [InlineData(" 12/31/2025 00:00:00", 20251231)]
    [InlineData("18000101", 18000101)]
    [InlineData("9999-12-31", 99991231)]
    [InlineData(" ", 0)]
    [InlineData("17991231", -1)]
    [InlineData("0000-01-01", -1)]
    [InlineData("2025-1x-01", -1)]
    [InlineData("2025/10/01", -1)]
    [InlineData("2025-000000010-01", -1)]
    [InlineData("20250229", -1)]
    [InlineData("2025-13-01", -1)]
    [InlineData("1/32/2025", -1)]
    [InlineData("1/1/25", -1)]
    [InlineData("2025", -1)]
    [InlineData("45931", -1)]
    [InlineData("01-10-2025", -1)]
    public void A_day_is_one_of_the_calendar_or_none(string text, int day) =>
        Assert.Equal(day, CodeDate.TryRead(text, out var date) ? date : -1);
}
