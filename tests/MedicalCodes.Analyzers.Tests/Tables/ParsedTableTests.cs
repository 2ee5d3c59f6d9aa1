using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>How the pieces of a file's text become a title.</summary>
public class ParsedTableTests
{
    private static readonly SourceText Text = SourceText.From("Alpha Beta    Gamma");

    [Theory]
    [InlineData(int.MaxValue, "alpha, beta, gamma")]
    [InlineData(18, "alpha, beta, gamma")]
    [InlineData(17, "alpha, beta, gamma")]
    [InlineData(16, "alpha, beta, gamm")]
    [InlineData(12, "alpha, beta")]
    [InlineData(9, "alpha, beta")]
    [InlineData(7, "alpha, be")]
    [InlineData(5, "alpha")]
    [InlineData(3, "alp")]
    [InlineData(0, "")]
    public void A_title_of_some_pieces_is_those_that_are_not_blank_as_far_as_is_asked_for(int most, string title) =>
        Assert.Equal(title, TitleOf(most, (0, 5), (6, 4), (11, 3), (14, 5)));

    [Theory]
    [InlineData(int.MaxValue, "alpha")]
    [InlineData(5, "alpha")]
    [InlineData(4, "alph")]
    [InlineData(0, "")]
    public void A_title_of_one_piece_is_that_as_far_as_is_asked_for(int most, string title) => Assert.Equal(title, TitleOf(most, (0, 5)));

    [Fact]
    public void A_row_without_pieces_has_an_empty_title() => Assert.Equal("", TitleOf(int.MaxValue));

    private static string TitleOf(int most, params (int Start, int Length)[] pieces)
    {
        var list = new CodeList();
        list.Add("K", CodeStatus.Billable, 0);
        foreach (var (start, length) in pieces)
            list.AddTitle(start, length);
        return new ParsedTable(new Format(), [list], []).TitleOf(Text, list, 0, most);
    }

    private sealed class Format : TableFormat
    {
        public override string Name => "test";

        public override string TitleSeparator => ", ";

        public override bool Recognises(TableHead head) => true;

        public override void Read(SourceText text, TableHead head, TableSink sink)
        {
        }

        public override string DecodeTitle(string piece) => base.DecodeTitle(piece).ToLowerInvariant();
    }
}
