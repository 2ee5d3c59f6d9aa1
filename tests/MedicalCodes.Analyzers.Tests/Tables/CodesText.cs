using System.Text;
using MedicalCodes.Analyzers.Tests.Fuzzing;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What stands in the text that codes are packed into, apart from what a lookup makes of it.</summary>
internal sealed class CodesText
{
    public CodesText(IReadOnlyList<string> keys, int labels)
        : this(PackedModel.Trie(keys, labels), labels)
    {
    }

    public CodesText(CodeTrie trie, int labels)
    {
        var text = new StringBuilder();
        var writer = new PackedCodesWriter(trie, labels);
        writer.Write(text);
        var data = text.ToString();
        Assert.DoesNotContain(data, c => c - PackedText.Zero is < 0 or > PackedText.Mask);
        var at = 0;
        First = PackedText.Number(data, ref at);
        Last = PackedText.Number(data, ref at);
        var count = PackedText.Number(data, ref at);
        Sets = PackedText.Number(data, ref at);
        SetFirst = PackedText.Number(data, ref at);
        SetSpan = PackedText.Number(data, ref at);
        Root = PackedText.Number(data, ref at);
        IsScattered = PackedText.Number(data, ref at) != 0;
        at += at % 2;

        var far = PackedCodes.HasFar(count, Sets) ? 1 : 0;
        var more = PackedCodes.HasMore(writer.Count, labels) ? 2 : 0;
        Length = data.Length;
        Assert.Equal(at + count * (3 + far + more) + Sets * PackedCodes.SetLength(SetSpan, labels), Length);
        var moreAt = at + count * (3 + far);
        Cells = [.. Enumerable.Range(0, count).Select(cell => new Cell(
            PackedText.Small(data, at + 2 * cell),
            PackedText.Small(data, at + 2 * cell + 1),
            PackedText.Small(data, at + 2 * count + cell),
            more == 0 ? 0 : PackedText.Int(data, moreAt + 2 * cell)))];
    }

    public int First { get; }

    public int Last { get; }

    public int Sets { get; }

    public int SetFirst { get; }

    public int SetSpan { get; }

    /// <summary>The place of the node of the empty beginning.</summary>
    public int Root { get; }

    /// <summary>Whether the first characters are in another order than that of characters.</summary>
    public bool IsScattered { get; }

    /// <summary>How many characters it has.</summary>
    public int Length { get; }

    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>The cell of a character that codes begin with.</summary>
    public Cell Edge(char symbol) => Cells[Root + symbol - First];

    /// <summary>A cell: its first character, its second one, where it leads to, and what a wide table says besides.</summary>
    public sealed record Cell(int Marks, int Before, int Place, int More)
    {
        /// <summary>The character of the edge; 0 where there is none.</summary>
        public char Symbol => (char)(Marks & PackedCodes.SymbolMask);

        public bool IsScattered => (Marks & PackedCodes.Scattered) > 0;
    }
}
