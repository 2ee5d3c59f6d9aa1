using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>A literal at a slot may be a book; what judging it costs is counted, and grows no faster than the literal.</summary>
[Collection(Alone.Name)]
public class HostileLiteralTests
{
    /// <summary>What judging a text may allocate for one of its characters, in bytes.</summary>
    private const int MostBytes = 400;

    public static TheoryData<string, int> Texts
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var piece in new[] { "0", "O", "l", "E11.9", "E11-", "E11.9 ", ".", " ", "\u2013", "\u0415", "\ud83d\ude00", "E08-E13;" })
            {
                foreach (var form in Enum.GetValues<SlotForm>().Select(form => (int)form))
                    data.Add(piece, form);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_costs_in_proportion_to_its_length(string piece, int form)
    {
        var slot = Catalogs.Slot("icd-10-cm", "hcpcs", "clinic-complaint") with { Form = (SlotForm)form };
        Cost("E11.99", slot);

        var small = Cost(string.Concat(Enumerable.Repeat(piece, 5_000)), slot) / piece.Length;
        var large = Cost(string.Concat(Enumerable.Repeat(piece, 20_000)), slot) / piece.Length;

        Assert.True(large < MostBytes * 20_000, $"{large / 20_000} bytes a character");
        Assert.True(large / 20_000 <= 2 * (small / 5_000) + 10, $"{small / 5_000} bytes a character became {large / 20_000}");
    }

    private static long Cost(string text, CodeSlot slot)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.NotEqual(VerdictKind.WrongWriting, Catalogs.Small.Judge(text, slot).Kind);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
