using System.Runtime.CompilerServices;

namespace MedicalCodes.Tables;

/// <summary>Merges the lists of one system, over files and editions, into its table.</summary>
internal sealed class SystemTableBuilder
{
    private const int MaxTitle = 2_000;
    private const int MaxShown = 300;

    private readonly CodeSystem _system;
    private readonly TableTexts _texts;
    private readonly Action<TableFile, TableProblem> _report;
    private readonly CodeEdition[] _editions;
    private readonly List<TableList>[] _lists;
    private readonly StatusLabels _labels;
    private readonly CodeTrie _trie;

    // By node: where the row of the newest edition stands; and where that is not in the list being read, the last row seen, to tell what a
    // second one contradicts.
    private readonly RowPlaces _sources;
    private readonly RowPlaces _seen;
    private readonly Dictionary<CodeList, TableFile> _files = [];

    // The title that was compared last: a row with a long one may be contradicted by thousands.
    private (CodeList? List, int Row, string Title) _contradicted;

    private SystemTableBuilder(
        CodeSystem system, IReadOnlyList<TableList> lists, TableTexts texts, Action<TableFile, TableProblem> report)
    {
        _system = system;
        _texts = texts;
        _report = report;
        (_editions, _lists) = Editions.Group(lists);
        _labels = new StatusLabels(_editions.Length);
        // The lists of other editions add little to the largest; one without order seems to need more than it does.
        var nodes = lists.Max(list => Math.Min(CodeTrie.NodesOf(list.List), 256 + 3 * list.List.Count));
        _trie = new CodeTrie(nodes + nodes / 16 + 1);
        CodeList[] all = [.. lists.Select(list => list.List)];
        _sources = new RowPlaces(all, nodes);
        _seen = new RowPlaces(all, 0);
        foreach (var list in lists)
            _files[list.List] = list.File;
    }

    public static SystemTable? Build(
        CodeSystem system,
        TypeSettings settings,
        IReadOnlyList<TableList> lists,
        int asOf,
        TableTexts texts,
        Action<TableFile, TableProblem> report)
    {
        var builder = new SystemTableBuilder(system, lists, texts, report);
        return builder.Merge() ? builder.Pack(settings, asOf) : null;
    }

    /// <summary>The newest edition comes first: it decides order and titles.</summary>
    private bool Merge()
    {
        for (var edition = _editions.Length - 1; edition >= 0; edition--)
        {
            var full = _lists[edition].Where(list => list.IsFull).ToArray();
            // An expansion names codes that the publisher's prose excludes; where the plain list is there, it decides.
            var plain = full.Where(list => !list.List.IsDerived).ToArray();
            foreach (var list in plain.Length > 0 ? plain : full)
                Insert(list, edition);
        }

        for (var edition = 0; edition < _editions.Length; edition++)
        {
            foreach (var list in _lists[edition].Where(list => list.List.IsAddenda))
                Apply(list, edition);
        }

        foreach (var list in _lists.SelectMany(lists => lists).Where(list => list.EveryEdition))
        {
            for (var edition = 0; edition < _editions.Length; edition++)
                Insert(list, edition);
        }

        if (_trie.Count > 1)
            return true;
        foreach (var list in _lists.SelectMany(lists => lists).Where(list => list.List.IsConversion))
        {
            _report(list.File, new TableProblem(RuleIds.UnknownTable, 0, 0,
                $"it only tells what replaced what, and no table lists the codes of {_system.Name}; add one"));
        }

        return false;
    }

    [MethodImpl(Hot.Path)]
    private void Insert(TableList source, int edition)
    {
        var list = source.List;
        _trie.BeginList(source.IsFull);
        for (var row = 0; row < list.Count; row++)
        {
            var node = Node(list, row);
            var label = _trie.Label(node);
            var status = list.StatusAt(row);
            var known = _labels.Status(label, edition);
            if (known != CodeStatus.Absent && Contradicts(node, known, list, row, status) is { } reason)
                Report(list, row, reason);
            else
                _trie.SetLabel(node, _labels.With(label, edition, status));
            if (_sources[node].List != list)
                _seen[node] = (list, row);
        }
    }

    /// <summary>Why a second row of a code cannot be right beside the first, or null if it says the same.</summary>
    private string? Contradicts(int node, CodeStatus known, CodeList list, int row, CodeStatus status)
    {
        var code = Write(list.KeyAt(row).ToString());
        if (known != status)
            return $"'{code}' is both {Words(known)} and {Words(status)}; the first is used";
        // Files of one edition differ in their titles by design: long, medium and short ones.
        var (first, firstRow) = _sources[node];
        if (first != list && _seen.Has(node))
            (first, firstRow) = _seen[node];
        if (first != list)
            return null;
        if (_contradicted.Row != firstRow || _contradicted.List != list)
            _contradicted = (list, firstRow, Title(list, firstRow));
        var title = _contradicted.Title;
        var other = Title(list, row);
        return title == other ? null : $"'{code}' stands twice, as '{Shortened(title)}' and as '{Shortened(other)}'; the first is used";
    }

    /// <summary>
    /// Changes turn the edition before into their own. Where the table of their own edition is there they tell the one before, and
    /// with it which codes have been retired.
    /// </summary>
    private void Apply(TableList source, int edition)
    {
        var before = edition - 1;
        var hasOwn = _lists[edition].Any(list => list.IsFull);
        var hasBefore = before >= 0 && _lists[before].Any(list => !list.List.IsConversion);
        if (hasOwn == hasBefore)
        {
            if (!hasOwn)
                _report(source.File, new TableProblem(RuleIds.UnknownTable, 0, 0,
                    "it lists only changes, and the edition that they change is not among the tables; add its order file"));
            return;
        }

        var (from, to) = hasOwn ? (edition, before) : (before, edition);
        for (var node = 1; node < _trie.Count; node++)
            _trie.SetLabel(node, _labels.With(_trie.Label(node), to, _labels.Status(_trie.Label(node), from)));

        // A code that became a header is deleted and added again: first all goes that has to go.
        var (goes, comes) = hasOwn ? (AddendaAction.Add, AddendaAction.Delete) : (AddendaAction.Delete, AddendaAction.Add);
        Set(goes, present: false);
        Set(comes, present: true);

        void Set(AddendaAction action, bool present)
        {
            var list = source.List;
            _trie.BeginList(isWhole: false);
            for (var row = 0; row < list.Count; row++)
            {
                if (list.ActionAt(row) != action)
                    continue;
                var node = Node(list, row);
                _trie.SetLabel(node, _labels.With(_trie.Label(node), to, present ? list.StatusAt(row) : CodeStatus.Absent));
            }
        }
    }

    [MethodImpl(Hot.Path)]
    private int Node(CodeList list, int row)
    {
        var node = _trie.Insert(Key(list, row));
        if (!_sources.Has(node))
            _sources[node] = (list, row);
        return node;
    }

    [MethodImpl(Hot.Path)]
    private SystemTable Pack(TypeSettings settings, int asOf)
    {
        var nodes = NodesByRow();
        var sources = new RowPlaces([.. _files.Keys], nodes.Count);
        var names = new Dictionary<int, string>();
        var periods = new PeriodRuns();
        int min = int.MaxValue, max = 0;
        var foldsCase = true;
        for (var row = 0; row < nodes.Count; row++)
        {
            var (list, at) = _sources[nodes[row]];
            sources[row] = (list, at);
            var key = Key(list, at);
            min = Math.Min(min, key.Length);
            max = Math.Max(max, key.Length);
            foreach (var c in key)
                foldsCase &= c is not (>= 'a' and <= 'z');
            if (list.Names is not null && list.Names.TryGetValue(at, out var name))
                names[row] = name;
            periods.Add(row, list.PeriodAt(at));
        }

        var data = PackedTableWriter.Write(new PackedTableContent
        {
            System = _system,
            Trie = _trie,
            Editions = _editions,
            AsOf = asOf != 0 ? asOf : _editions[_editions.Length - 1].From,
            Labels = _labels.All,
            FoldsCase = foldsCase,
            // Codes that a payer adds to the publisher's, without these.
            IsPartial = !_lists.Any(lists => lists.Any(list => list.IsFull)),
            MinLength = min,
            MaxLength = max,
            Periods = periods.Distinct,
            Runs = periods.Runs,
            Replacements = Replacements(nodes),
        });
        return new SystemTable
        {
            System = _system,
            Settings = settings,
            Data = data,
            Packed = new PackedTable(data),
            Files = _lists.SelectMany(lists => lists).Select(list => list.File).Distinct().ToArray(),
            Sources = sources,
            FileOf = _files,
            Names = names.Count > 0 ? names : null,
            Outlined = _lists.SelectMany(lists => lists).Select(list => list.List).LastOrDefault(list => list.Outline is not null),
        };
    }

    /// <summary>What cross references and conversion tables give for codes that may no longer be used.</summary>
    private List<(int Row, string Keys)> Replacements(List<int> nodes)
    {
        var keysOf = new Dictionary<int, string>();
        foreach (var list in _lists.SelectMany(lists => lists).Select(source => source.List).Where(list => list.Replacements is not null))
        {
            foreach (var replacement in list.Replacements!)
            {
                if (_trie.Find(Key(list, replacement.Key)) is var node && node > 0)
                    keysOf[node] = replacement.Value;
            }
        }

        var replacements = new List<(int, string)>();
        for (var row = 0; keysOf.Count > 0 && row < nodes.Count; row++)
        {
            var (list, at) = _sources[nodes[row]];
            var gone = _labels.Status(_trie.Label(nodes[row]), _editions.Length - 1) != CodeStatus.Billable || list.PeriodAt(at).To != 0;
            if (gone && keysOf.TryGetValue(nodes[row], out var keys))
                replacements.Add((row, keys));
        }

        return replacements;
    }

    [MethodImpl(Hot.Path)]
    private List<int> NodesByRow()
    {
        var nodes = new List<int>(_trie.Count);
        var stack = new Stack<int>();
        stack.Push(CodeTrie.Root);
        while (stack.Count > 0)
        {
            var node = stack.Pop();
            if (_trie.NextSibling(node) != 0)
                stack.Push(_trie.NextSibling(node));
            if (_trie.Label(node) > 0)
                nodes.Add(node);
            if (_trie.FirstChild(node) != 0)
                stack.Push(_trie.FirstChild(node));
        }

        return nodes;
    }

    private void Report(CodeList list, int row, string reason) =>
        _report(_files[list], new TableProblem(RuleIds.ContradictoryRow, list.StartAt(row), list.KeyAt(row).Length, reason));

    /// <summary>A file that did not know its system, such as a payer's own codes, may write keys as the system writes codes.</summary>
    private ReadOnlySpan<char> Key(CodeList list, int row)
    {
        var key = list.KeyAt(row);
        if (list.System is not null || ReferenceEquals(_system.Shape, CodeShape.Any))
            return key;
        var text = key.ToString().ToUpperInvariant();
        var dot = _system.Shape.DotAfter;
        return (dot > 0 && text.Length > dot && text[dot] == '.' ? text.Remove(dot, 1) : text).AsSpan();
    }

    /// <summary>A title as far as it is compared: a row that repeats a code may stand beside one whose title is the rest of the file.</summary>
    private string Title(CodeList list, int row)
    {
        var file = _files[list];
        return _texts.Find(file.Path) is { } text ? file.Parsed.TitleOf(text, list, row, MaxTitle) : "";
    }

    private static string Shortened(string title) => title.Length <= MaxShown ? title : title.Substring(0, MaxShown) + "...";

    private string Write(string key)
    {
        var dot = _system.Shape.DotAfter;
        return dot > 0 && key.Length > dot ? key.Insert(dot, ".") : key;
    }

    private static string Words(CodeStatus status) => status == CodeStatus.Header ? "a header" : "billable";
}
