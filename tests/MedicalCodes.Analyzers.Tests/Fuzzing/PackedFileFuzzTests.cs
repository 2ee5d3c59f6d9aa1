using CsCheck;
using MedicalCodes.Analyzers.Tests.Tables;
using MedicalCodes.Tables;
using MedicalCodes.Tables.Formats;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>Whatever a file says, its packed file says.</summary>
public class PackedFileFuzzTests
{
    [Fact]
    public void Any_rows_are_the_same_when_packed() => Gen.Select(
        Gen.String[Gen.Char['!', '~'], 1, 64], Gen.Bool, Gen.String[Gen.Char, 0, 20], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool).List[1, 200].Sample(
        rows =>
        {
            var source = string.Concat(rows.Select(row => row.Item3 + " "));
            var list = new CodeList { System = CodeSystem.Cpt, IsAddenda = true, Edition = new CodeEdition("a", 20260101, 0) };
            var at = 0;
            foreach (var (key, billable, title, from, to, replaced) in rows)
            {
                list.Add(key, billable ? CodeStatus.Billable : CodeStatus.Header, at, replaced ? AddendaAction.Delete : AddendaAction.Add);
                list.AddTitle(at, title.Length);
                at += title.Length + 1;
                if (from + to > 0)
                    list.SetPeriod(20260100 + from, 20261200 + to);
                if (billable)
                    list.SetName(title);
                if (replaced)
                    list.SetReplacements(key + " " + title);
            }

            var text = SourceText.From(source);
            var table = new ParsedTable(new OrderFile(), [list], []);
            // What ends a line ends no title: a title is one.
            string Told(string title) => title.Replace('\r', ' ').Replace('\n', ' ');
            var packed = SourceText.From(PackedFile.Write(table, text, "any"));
            var read = TableReader.Read(packed, "any.codes", null);
            Assert.Empty(read.Problems);
            Assert.Equal(Told(table.Describe(text)), Told(read.Describe(packed)));
        },
        iter: Effort.Of(100),
        threads: 1);

    [Fact]
    public void Any_titles_are_read_as_they_were_packed()
    {
        var word = Gen.OneOf(Gen.OneOf("of", "the", "lower", "limb", "", "größe", "\u2028", "\ud83d\ude00", "-"), Gen.String[Gen.Char['!', '~'], 0, 8]);
        Gen.OneOf(Gen.String[Gen.Char[" -,abcdefghijk\u00e4\u007f"], 0, 40], word.Array[0, 90].Select(words => string.Join(' ', words))).List[0, 150].Sample(
            titles =>
            {
                var packed = new PackedDescriptions(PackedDescriptionsWriter.Pack(titles));
                Assert.Equal(titles, Enumerable.Range(0, titles.Count).Select(row => packed[row]));
            },
            iter: Effort.Of(200),
            threads: 1);
    }
}
