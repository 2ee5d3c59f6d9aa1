using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Tables;

/// <summary>How the constants of a table are called.</summary>
/// <remarks>
/// Codes of letters and digits give their name by themselves, so a name is turned back into a code by reading it. Only tables with
/// a name column, or with other characters in their codes, need an index; they are small.
/// </remarks>
internal sealed class ConstantNames
{
    private readonly SystemTable _table;
    private readonly Dictionary<string, int>? _index;

    private ConstantNames(SystemTable table)
    {
        _table = table;
        if (table.Names is null && IsPlain(table))
            return;
        _index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, row) in ByRow(table))
        {
            if (!_index.ContainsKey(name))
                _index[name] = row;
        }
    }

    public static ConstantNames Of(SystemTable table) => new(table);

    /// <summary>The row of a constant's name, or -1.</summary>
    public int Find(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out var named) ? named : -1;
        var key = name.StartsWith("_", StringComparison.Ordinal) ? name.Substring(1) : name;
        var dot = _table.System.Shape.DotAfter;
        if (dot > 0 && key.Length > dot && key[dot] == '_')
            key = key.Remove(dot, 1);
        var row = _table.Packed.Find(key.AsSpan());
        return row >= 0 && NameOf(_table, row) == name ? row : -1;
    }

    /// <summary>The name of a row's constant.</summary>
    public static string NameOf(SystemTable table, int row) =>
        Escape(table.Names is not null && table.Names.TryGetValue(row, out var name) && name.Any(char.IsLetterOrDigit)
            ? Words(name)
            : Plain(table.CodeOf(row)), table.Settings.TypeName);

    /// <summary>What a constant is called whose code has a text in the name column.</summary>
    public static string NameFor(SystemTable table, string text) => text.Any(char.IsLetterOrDigit) ? Escape(Words(text), table.Settings.TypeName) : "";

    /// <summary>Reports codes that need the same name (MED0004); the first keeps it.</summary>
    public static void ReportClashes(SystemTable table, Action<TableFile, TableProblem> report)
    {
        if (table.Names is null && IsPlain(table))
            return;
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, row) in ByRow(table))
        {
            if (!first.TryGetValue(name, out var other))
            {
                first[name] = row;
                continue;
            }

            var (list, at) = table.Sources![row];
            report(table.FileOf[list], new TableProblem(RuleIds.ConstantNameClash, list.StartAt(at), list.KeyAt(at).Length,
                $"'{table.CodeOf(other)}' and '{table.CodeOf(row)}' both need the constant {name}; give one of them another name in a name column"));
        }
    }

    private static IEnumerable<(string Name, int Row)> ByRow(SystemTable table) =>
        Enumerable.Range(0, table.Count).Select(row => (NameOf(table, row), row));

    private static bool IsPlain(SystemTable table) => !ReferenceEquals(table.System.Shape, CodeShape.Any) && table.Files.All(file => file.Metadata.Extends.Length == 0);

    /// <summary>A code as a name: what cannot stand in one becomes an underscore, and so does a leading digit's want of a letter.</summary>
    private static string Plain(string code)
    {
        var name = new StringBuilder(code.Length + 1);
        foreach (var c in code)
            name.Append(c is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' ? c : '_');
        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>The words of a name column in Pascal case: "Emergency room - hospital" becomes EmergencyRoomHospital.</summary>
    private static string Words(string text)
    {
        var name = new StringBuilder(text.Length);
        var capital = true;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                capital = c != '\'';
                continue;
            }

            name.Append(capital ? char.ToUpperInvariant(c) : c);
            capital = false;
        }

        return char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>A constant may not be called like its type, like one of the type's own members or like a keyword.</summary>
    private static string Escape(string name, string typeName) =>
        name == typeName || CodeTypeMembers.Names.Contains(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? name + "_" : name;
}
