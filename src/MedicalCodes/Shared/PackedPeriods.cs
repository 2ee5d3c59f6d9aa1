namespace MedicalCodes;

/// <summary>
/// Which of a table's periods each row has, read in place. Neighbours mostly share theirs, so a bit a row says whether another one
/// begins there than the row before has; behind the bits stand the numbers of the periods that begin, in as few bits as they need.
/// </summary>
internal static class PackedPeriods
{
    /// <summary>The rows of a block: as many as its bits.</summary>
    public const int BlockRows = 4 * PackedText.Bits;

    // How many periods have begun before the block, and its bits.
    private const int BlockLength = 2 + BlockRows / PackedText.Bits;

    /// <summary>How many characters are taken where <paramref name="begun"/> periods begin over some rows.</summary>
    public static int Length(int rows, int begun, int periods) =>
        periods < 2 ? 0 : Blocks(rows) + (begun * PackedText.Width(periods) + PackedText.Bits - 1) / PackedText.Bits;

    /// <summary>The number of a row's period.</summary>
    /// <param name="text">The packed table.</param>
    /// <param name="at">Where the blocks begin.</param>
    /// <param name="row">The row.</param>
    /// <param name="rows">How many rows the table has.</param>
    /// <param name="periods">How many periods the table has.</param>
    public static int NumberOf(string text, int at, int row, int rows, int periods)
    {
        if (periods < 2)
            return 0;
        var block = at + row / BlockRows * BlockLength;
        var begins = ((long)PackedText.Int(text, block + 2) << (2 * PackedText.Bits)) | (uint)PackedText.Int(text, block + 4);
        var begun = PackedText.Int(text, block);
        for (begins &= (2L << (row % BlockRows)) - 1; begins != 0; begins &= begins - 1)
            begun++;

        var number = 0;
        var width = PackedText.Width(periods);
        var bit = (begun - 1) * width;
        for (var known = 0; known < width;)
        {
            var (skipped, chars) = ((bit + known) % PackedText.Bits, (bit + known) / PackedText.Bits);
            number |= (PackedText.Small(text, at + Blocks(rows) + chars) >> skipped) << known;
            known += PackedText.Bits - skipped;
        }

        return number & ((1 << width) - 1);
    }

    private static int Blocks(int rows) => (rows + BlockRows - 1) / BlockRows * BlockLength;
}
