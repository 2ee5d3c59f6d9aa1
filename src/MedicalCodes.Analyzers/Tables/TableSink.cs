using System.Runtime.CompilerServices;

namespace MedicalCodes.Tables;

/// <summary>Takes what a format reads: rows by system, and problems by place.</summary>
internal sealed class TableSink(int textLength = 0)
{
    private const int MaxKeyLength = 64;

    private readonly List<CodeList> _lists = [];
    private readonly TableProblems _problems = new();
    private readonly char[] _key = new char[MaxKeyLength];

    public IReadOnlyList<CodeList> Lists => _lists;

    public IReadOnlyList<TableProblem> Problems => _problems.All;

    public CodeList Open(CodeList list)
    {
        list.TextLength = textLength;
        _lists.Add(list);
        return list;
    }

    /// <summary>Adds a row, its code in any writing, or reports why it cannot be one.</summary>
    /// <returns>Whether the row was added.</returns>
    [MethodImpl(Hot.Path)]
    public bool Add(
        CodeList list, ReadOnlySpan<char> code, CodeStatus status, int start, AddendaAction action = AddendaAction.Add)
    {
        if (code.Length is 0 or > MaxKeyLength)
            return Unreadable(start, code.Length, code.Length == 0 ? "it has no code" : $"its code is longer than {MaxKeyLength} characters");

        var shape = list.System?.Shape ?? CodeShape.Any;
        var length = 0;
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (c == '.' && shape.DotAfter == i && i > 0 && i < code.Length - 1)
                continue;
            _key[length++] = list.System is null ? c : char.ToUpperInvariant(c);
        }

        var key = _key.AsSpan(0, length);
        foreach (var c in key)
        {
            if (c is < ' ' or > '~')
                return Unreadable(start, code.Length, "its code has a character outside printable ASCII");
        }

        if (!shape.Fits(key))
            return Unreadable(start, code.Length, $"'{code.ToString()}' does not look like a code of {list.System}");

        list.Add(key, status, start, action);
        return true;
    }

    /// <summary>Reports a row that cannot be read (MED0002).</summary>
    public bool Unreadable(int start, int length, string reason)
    {
        Report(new TableProblem(RuleIds.UnreadableRow, start, length, reason));
        return false;
    }

    public void Report(TableProblem problem) => _problems.Add(problem);
}
