using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The descriptors of CPT as the AMA delivers them by column, after a copyright notice.</summary>
/// <remarks>
/// Medium and short descriptors: code 1-5, text from 7. Long ones: code 1-5, sequence number 6-7, text from 9; a text that is
/// longer goes on in a record of the same code and the next number.
/// </remarks>
internal sealed class CptFixed : TableFormat
{
    public const int CodeLength = 5;
    private const int SequenceLength = 2;

    public override string Name => "CPT file";

    public override bool Recognises(TableHead head) =>
        head.MayBe(CodeSystem.Cpt)
        && (head.IsMostly(line => TextColumn(line.AsSpan()) == CodeLength + 1)
            || ((head.System is not null || IsLong(head)) && head.IsMostly(line => TextColumn(line.AsSpan()) > 0)));

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        var list = sink.Open(new CodeList { System = CodeSystem.Cpt, Edition = PublisherNames.CalendarYear(head.FileName) });
        var code = "";
        var sequence = 0;
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            var column = TextColumn(line);
            if (line.IsWhiteSpace() || (code.Length == 0 && column == 0))
                continue;
            if (column == 0)
            {
                sink.Unreadable(reader.Start, line.Length, "it is no line of a CPT file (code and text by column)");
                continue;
            }

            var number = column == CodeLength + 1 ? 1 : Sequence(line);
            var isNext = number == sequence + 1 && line.Slice(0, CodeLength).SequenceEqual(code.AsSpan());
            sequence = number;
            if (number == 1)
            {
                code = line.Slice(0, CodeLength).ToString();
                if (!sink.Add(list, line.Slice(0, CodeLength), CodeStatus.Billable, reader.Start))
                    continue;
            }
            else if (!isNext)
            {
                sink.Unreadable(reader.Start, line.Length, "it goes on with a text whose record before is missing");
                sequence = 0;
                continue;
            }

            list.AddTitle(reader.Start + column, line.Length - column);
        }
    }

    /// <summary>Whether a line begins with four digits and a digit or letter, and has more.</summary>
    public static bool StartsWithCode(ReadOnlySpan<char> line) =>
        line.Length > CodeLength + 1 && CodeShape.Cpt.Fits(line.Slice(0, CodeLength));

    /// <summary>Procedures of ICD-10-PCS may look like a code with its number; a file of those does not count each from 1.</summary>
    private static bool IsLong(TableHead head)
    {
        var code = "";
        var sequence = 0;
        foreach (var line in head.Lines.Where(line => TextColumn(line.AsSpan()) > CodeLength + 1))
        {
            var number = Sequence(line.AsSpan());
            if (number != 1 && (number != sequence + 1 || !line.StartsWith(code, StringComparison.Ordinal)))
                return false;
            code = line.Substring(0, CodeLength);
            sequence = number;
        }

        return sequence > 0;
    }

    /// <summary>Where the text of a record begins; 0 if the line is none.</summary>
    private static int TextColumn(ReadOnlySpan<char> line)
    {
        if (!StartsWithCode(line))
            return 0;
        if (line[CodeLength] == ' ')
            return line[CodeLength + 1] != ' ' ? CodeLength + 1 : 0;
        const int column = CodeLength + SequenceLength + 1;
        return line.Length > column && line[column - 1] == ' ' && Sequence(line) > 0 ? column : 0;
    }

    private static int Sequence(ReadOnlySpan<char> line) =>
        line[CodeLength] is >= '0' and <= '9' && line[CodeLength + 1] is >= '0' and <= '9'
            ? (line[CodeLength] - '0') * 10 + line[CodeLength + 1] - '0'
            : 0;
}
