using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What a file is recognised by, and what becomes of its rows, whatever its layout.</summary>
public class TableReaderTests
{
    private const string Binary = "it is not a text; unpack archives, and save workbooks as CSV";
    private const string Page = "it is a web page, perhaps the publisher's licence page; accept the licence there and download the file itself";

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" \r\n\t", "it is empty")]
    [InlineData("PK\u0003\u0004\0", Binary)]
    [InlineData("\0code,name\r\n11,Office\r\n", Binary)]
    [InlineData("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", Binary)]
    [InlineData("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", "its layout is none that is known; name the columns in a header row to use it as CSV")]
    [InlineData("\r\n <!doctype HTML><p>", Page)]
    [InlineData("<HTML><body>", Page)]
    [InlineData("Dear customer", "its layout is none that is known; name the columns in a header row to use it as CSV")]
    [InlineData("code,name\r\n", "it has no row, though it looks like: table with a header row")]
    public void What_is_no_table_is_said_to_be_none(string text, string reason)
    {
        var table = TestTables.Read(text, "a.csv");

        Assert.Empty(table.Lists);
        Assert.Equal(new TableProblem(RuleIds.UnknownTable, 0, 0, reason), Assert.Single(table.Problems));
    }

    [Fact]
    public void A_file_is_known_by_its_first_64_K_without_a_line_that_they_cut()
    {
        var line = new string('x', 99) + "\n";
        var head = new TableHead(SourceText.From(string.Concat(Enumerable.Repeat(line, 1_000))), "C:\\tables/in\\a.txt", null);

        Assert.Equal(64 * 1024, head.Text.Length);
        Assert.Equal(64 * 1024 / 100, head.Lines.Count);
        Assert.All(head.Lines, one => Assert.Equal(99, one.Length));
        Assert.Equal("a.txt", head.FileName);
    }

    [Fact]
    public void A_short_file_is_known_by_all_its_lines()
    {
        var head = new TableHead(SourceText.From("\r\n  \r\nfirst\r\nsecond"), "LONG_name.txt", "CPT");

        Assert.Equal(["", "  ", "first", "second"], head.Lines);
        Assert.Equal("first", head.FirstLine);
        Assert.Equal("LONG_name.txt", head.FileName);
        Assert.True(head.NameHas("long_NAME"));
        Assert.False(head.NameHas("short"));
        Assert.Equal(CodeSystem.Cpt, head.System);
        Assert.True(head.MayBe(CodeSystem.Cpt));
        Assert.False(head.MayBe(CodeSystem.Hcpcs));
        Assert.True(new TableHead(SourceText.From("x"), "a", null).MayBe(CodeSystem.Hcpcs));
        Assert.Equal("", new TableHead(SourceText.From(" "), "a", "own").FirstLine);
        Assert.Null(new TableHead(SourceText.From("x"), "a", "own").System);
    }

    [Theory]
    [InlineData("note\nnote\nrecord\nrecord\nother\n\nother", true)]
    [InlineData("record\nother\nother", false)]
    [InlineData("note\n \n", false)]
    [InlineData("record", true)]
    public void Most_lines_from_the_first_record_on_are_records(string text, bool isMostly) =>
        Assert.Equal(isMostly, new TableHead(SourceText.From(text), "a", null).IsMostly(line => line == "record"));

    [Theory]
    [InlineData("E11.9", "E119")]
    [InlineData("e119", "E119")]
    [InlineData("E11", "E11")]
    public void A_code_of_a_national_system_is_kept_in_capitals_and_without_its_dot(string code, string key)
    {
        var sink = new TableSink();
        var list = sink.Open(new CodeList { System = CodeSystem.Icd10Cm });

        Assert.True(sink.Add(list, code, CodeStatus.Header, 7, AddendaAction.Delete));
        Assert.Equal([key], list.Keys());
        Assert.Equal((CodeStatus.Header, AddendaAction.Delete, 7), (list.StatusAt(0), list.ActionAt(0), list.StartAt(0)));
        Assert.Same(list, Assert.Single(sink.Lists));
        Assert.Empty(sink.Problems);
    }

    [Theory]
    [InlineData("icd-10-cm", "", "it has no code")]
    [InlineData("icd-10-cm", "E1.19", "'E1.19' does not look like a code of ICD-10-CM")]
    [InlineData("icd-10-cm", "E11.", "'E11.' does not look like a code of ICD-10-CM")]
    [InlineData("icd-10-cm", "E11\u20139", "its code has a character outside printable ASCII")]
    [InlineData("cpt", "\u001F9213", "its code has a character outside printable ASCII")]
    [InlineData("cpt", "9921\u007F", "its code has a character outside printable ASCII")]
    [InlineData("hcpcs", "99213", "'99213' does not look like a code of HCPCS Level II")]
    public void What_is_no_code_is_a_problem_of_its_length(string system, string code, string reason)
    {
        var sink = new TableSink();
        var list = sink.Open(new CodeList { System = CodeSystem.Find(system) });

        Assert.False(sink.Add(list, code, CodeStatus.Billable, 7));
        Assert.Equal(new TableProblem(RuleIds.UnreadableRow, 7, code.Length, reason), Assert.Single(sink.Problems));
        Assert.Equal(0, list.Count);
    }

    [Fact]
    public void A_code_of_one_s_own_is_kept_as_it_is_up_to_64_characters()
    {
        var sink = new TableSink();
        var list = sink.Open(new CodeList());
        var longest = "a.b" + new string('x', 61);

        Assert.True(sink.Add(list, longest, CodeStatus.Billable, 0));
        Assert.False(sink.Add(list, longest + "x", CodeStatus.Billable, 3));
        Assert.Equal([longest], list.Keys());
        Assert.Equal("its code is longer than 64 characters", Assert.Single(sink.Problems).Message);
    }

    [Theory]
    [InlineData("note\nCode , Short-Description\nx,y\n", ',', 5, "code shortdescription")]
    [InlineData("code;name\n", ';', 0, "code name")]
    [InlineData("\"a\nb\tcode\tname\n", '\t', 3, "b code name")]
    public void A_header_is_the_first_row_that_is_one_with_whichever_separator(string text, char separator, int start, string names)
    {
        var header = DelimitedHeader.Find(new TableHead(SourceText.From(text), "a", null), found => found.IndexOf("code") >= 0)!;

        Assert.Equal((separator, start), (header.Separator, header.Start));
        Assert.Equal(names, string.Join(' ', Enumerable.Range(0, names.Split(' ').Length).Select(header.NameAt)));
        Assert.Equal(names.Split(' ').ToList().IndexOf("code"), header.IndexOf("none", "code"));
        Assert.Equal(-1, header.IndexOf("none"));
        Assert.Equal(header.IndexOf("code"), header.IndexOfPrefix("cod"));
        Assert.Equal(-1, header.IndexOfPrefix("none"));
    }

    [Theory]
    [InlineData(39, true)]
    [InlineData(40, false)]
    public void A_header_stands_in_the_first_forty_rows(int before, bool isFound) =>
        Assert.Equal(isFound, DelimitedHeader.Find(new TableHead(SourceText.From(string.Concat(Enumerable.Repeat("x\n", before)) + "code\n1\n"), "a", null), found => found.IndexOf("code") >= 0) is not null);

    [Fact]
    public void A_row_whose_quotes_do_not_fit_is_no_header_whatever_is_asked_of_one()
    {
        var header = DelimitedHeader.Find(new TableHead(SourceText.From("a,\"b\nc,d\n"), "a", null), _ => true)!;

        Assert.Equal((5, 2, "c"), (header.Start, header.Count, header.NameAt(0)));
    }

    [Fact]
    public void Reading_goes_on_after_the_header()
    {
        const string text = "note\ncode,name\n11,Office\n";
        var reader = DelimitedHeader.Find(new TableHead(SourceText.From(text), "a", null), found => found.IndexOf("code") >= 0)!.Open(SourceText.From(text));

        Assert.True(reader.Read());
        Assert.Equal("11", reader[0].ToString());
    }

    [Fact]
    public void Places_in_an_XML_text_are_counted_as_XML_counts_lines()
    {
        const string text = "ab\ncd\r\nef\rgh\u2028ij\r";
        using var reader = new SourceTextReader(SourceText.From(text));

        Assert.Equal('a', reader.Peek());
        Assert.Equal('a', reader.Read());
        Assert.Equal(text[1..], reader.ReadToEnd());
        Assert.Equal((-1, -1), (reader.Peek(), reader.Read()));
        Assert.Equal(text.IndexOf('b'), reader.PositionOf(1, 2));
        Assert.Equal(text.IndexOf('c'), reader.PositionOf(2, 1));
        Assert.Equal(text.IndexOf('f'), reader.PositionOf(3, 2));
        Assert.Equal(text.IndexOf('j'), reader.PositionOf(4, 5));
        Assert.Equal(text.Length, reader.PositionOf(5, 1));
        Assert.Equal(text.Length, reader.PositionOf(99, 99));
        Assert.Equal(0, reader.PositionOf(0, 0));
    }

    [Fact]
    public void Single_characters_keep_the_starts_of_lines_as_blocks_do()
    {
        const string text = "a\r\nb\rc\nd";
        using var reader = new SourceTextReader(SourceText.From(text));
        while (reader.Read() >= 0)
        {
        }

        Assert.Equal("abcd", string.Concat(Enumerable.Range(1, 4).Select(line => text[reader.PositionOf(line, 1)])));
    }

    [Fact]
    public void A_block_is_read_to_its_end_and_no_further()
    {
        const string text = "ab\ncd";
        using var reader = new SourceTextReader(SourceText.From(text));
        var whole = "?????\n\n".ToCharArray();

        Assert.Equal(5, reader.Read(whole, 0, 5));
        Assert.Equal(text + "\n\n", new string(whole));
        Assert.Equal(text.IndexOf('c'), reader.PositionOf(3, 1));
        Assert.Equal(0, reader.Read(whole, 0, 7));

        using var other = new SourceTextReader(SourceText.From(text));
        var exact = new char[5];
        Assert.Equal(2, other.Read(exact, 1, 2));
        Assert.Equal(3, other.Read(exact, 2, 3));
        Assert.Equal("\0a\ncd", new string(exact));
        Assert.Equal(text.IndexOf('c'), other.PositionOf(2, 1));
    }

    [Fact]
    public void An_element_is_read_with_its_places()
    {
        const string text = "<?xml version=\"1.0\"?>\n<!-- note --><a id=\"1\"><b/><c> one &amp;\n <![CDATA[two]]> </c><d><e>x</e></d><f>y</f></a>";
        var sink = new TableSink(text.Length);
        using var xml = new XmlTableReader(SourceText.From(text));

        Assert.True(xml.Read(sink));
        Assert.True(xml.Read(sink));
        Assert.Equal(("a", "1", null, 0, text.IndexOf("a id", StringComparison.Ordinal)), (xml.Name, xml.Attribute("id"), xml.Attribute("x"), xml.Depth, xml.Position));
        Assert.True(xml.Read(sink));
        Assert.True(xml is { IsElement: true, IsEmptyElement: true, IsEndElement: false, Depth: 1 });
        Assert.Equal("", xml.ReadText(sink, out var none));
        Assert.Equal(default, none);
        Assert.True(xml.Skip(sink));
        Assert.Equal("b", xml.Name);
        Assert.True(xml.Read(sink));
        Assert.Equal("one &\n two", xml.ReadText(sink, out var span));
        Assert.Equal(text[(text.IndexOf("<c>", StringComparison.Ordinal) + 3)..text.IndexOf("</c>", StringComparison.Ordinal)], text.Substring(span.Start, span.Length));
        Assert.True(xml is { IsEndElement: true, Name: "c" });
        Assert.True(xml.Read(sink));
        Assert.True(xml.Skip(sink));
        Assert.True(xml is { IsEndElement: true, Name: "d" });
        Assert.True(xml.Read(sink));
        Assert.Equal("y", xml.ReadText(sink, out _));
        Assert.True(xml.Read(sink));
        Assert.False(xml.Read(sink));
        Assert.Empty(sink.Problems);
    }

    [Theory]
    [InlineData("<a>one<i> two</i> three</a>", "one two three")]
    [InlineData("<a>one<i/> two</a>", "one two")]
    [InlineData("<a><i></i>one</a>", "one")]
    [InlineData("<a><![CDATA[]]>one</a>", "one")]
    [InlineData("<a>one<![CDATA[]]><![CDATA[]]> two</a>", "one two")]
    [InlineData("<a><![CDATA[]]></a>", "")]
    [InlineData("<a></a>", "")]
    public void The_text_of_an_element_is_read_to_its_own_end(string text, string expected)
    {
        var sink = new TableSink(text.Length);
        using var xml = new XmlTableReader(SourceText.From(text));

        Assert.True(xml.Read(sink));
        Assert.Equal(expected, xml.ReadText(sink, out _));
        Assert.True(xml is { IsEndElement: true, Name: "a", Depth: 0 });
        Assert.Empty(sink.Problems);
    }

    [Theory]
    [InlineData("<a><b>text</a>", 12)]
    [InlineData("<a><b>text", 10)]
    [InlineData("<a><b>te&nbsp;xt</b></a>", 9)]
    public void Where_it_is_no_XML_any_more_is_a_problem_and_the_end(string text, int place)
    {
        var sink = new TableSink(text.Length);
        using var xml = new XmlTableReader(SourceText.From(text));

        Assert.True(xml.Read(sink));
        Assert.True(xml.Read(sink));
        Assert.Equal("", xml.ReadText(sink, out _));
        Assert.Equal(
            new TableProblem(RuleIds.UnreadableRow, place, Math.Min(1, text.Length - place), "from here on it is no XML; perhaps the file was cut"),
            sink.Problems[0]);
        Assert.False(xml.Skip(sink));
    }

    [Theory]
    [InlineData("a &lt;b&gt;\r\n\t c", "a <b> c")]
    [InlineData(" a ", "a")]
    [InlineData("&lt;5 mg", "<5 mg")]
    [InlineData("Cholera]]>", "Cholera")]
    [InlineData("one <![CDATA[two]]> &amp; <![CDATA[three]]>", "one two & three")]
    public void A_piece_of_XML_is_decoded(string piece, string text) => Assert.Equal(text, XmlTableReader.Decode(piece));
}
