using System.Runtime.CompilerServices;
using System.Text;

namespace MedicalCodes.Tables;

/// <summary>Packs a trie into the text that <see cref="PackedTable"/> reads: equal subtrees become one, edges count codes.</summary>
internal sealed class PackedTableWriter
{
    private readonly CodeTrie _trie;
    private readonly int[] _same;
    private readonly int[] _counts;
    private readonly int[] _childCounts;
    private readonly bool[] _fans;
    private readonly bool[] _wide;
    private readonly StringBuilder _text = new();

    private PackedTableWriter(CodeTrie trie)
    {
        _trie = trie;
        _same = new int[trie.Count];
        _counts = new int[trie.Count];
        _childCounts = new int[trie.Count];
        _fans = new bool[trie.Count];
        _wide = new bool[trie.Count];
    }

    public static string Write(PackedTableContent content)
    {
        var writer = new PackedTableWriter(content.Trie);
        var unique = writer.Merge();
        writer.WriteHead(content, writer._counts[CodeTrie.Root]);
        writer.WriteNodes(unique);
        return writer._text.ToString();
    }

    /// <summary>Finds for each node the one that stands for all its equals, children before parents.</summary>
    [MethodImpl(Hot.Loop)]
    private List<int> Merge()
    {
        var buckets = new int[PowerOfTwo(_trie.Count)];
        var next = new int[_trie.Count];
        var unique = new List<int>();
        for (var node = _trie.Count - 1; node >= 0; node--)
        {
            var hash = (uint)_trie.Label(node) * 0x9E3779B1;
            var count = _trie.Label(node) > 0 ? 1 : 0;
            var children = 0;
            var fan = true;
            for (var child = _trie.FirstChild(node); child != 0; child = _trie.NextSibling(child))
            {
                hash = (hash ^ _trie.Symbol(child) ^ ((uint)_same[child] << 8)) * 0x85EBCA6B;
                hash ^= hash >> 15;
                count += _counts[child];
                children++;
                fan &= _same[child] == _same[_trie.FirstChild(node)];
            }

            _counts[node] = count;
            _childCounts[node] = children;
            _fans[node] = fan && children > 0;
            var bucket = (int)(hash & (uint)(buckets.Length - 1));
            var found = buckets[bucket];
            while (found != 0 && !Equal(found, node))
                found = next[found];
            if (found == 0)
            {
                found = node;
                next[node] = buckets[bucket];
                buckets[bucket] = node;
                unique.Add(node);
            }

            _same[node] = found;
        }

        return unique;
    }

    [MethodImpl(Hot.Loop)]
    private bool Equal(int left, int right)
    {
        if (_trie.Label(left) != _trie.Label(right) || _counts[left] != _counts[right] || _childCounts[left] != _childCounts[right])
            return false;
        var a = _trie.FirstChild(left);
        var b = _trie.FirstChild(right);
        while (a != 0)
        {
            if (_trie.Symbol(a) != _trie.Symbol(b) || _same[a] != _same[b])
                return false;
            a = _trie.NextSibling(a);
            b = _trie.NextSibling(b);
        }

        return true;
    }

    private void WriteHead(PackedTableContent content, int count)
    {
        Int(PackedTable.Format);
        Text(content.System.Id);
        Text(content.System.Name);
        Int((int)content.System.Kind);
        Int(content.FoldsCase ? 1 : 0);
        Int(content.IsPartial ? 1 : 0);
        Int(content.MinLength);
        Int(content.MaxLength);
        Int(count);
        Int(content.AsOf);
        Int(content.Editions.Count);
        foreach (var edition in content.Editions)
        {
            Text(edition.Name);
            Int(edition.From);
            Int(edition.To);
        }

        Int(content.Labels.Count);
        foreach (var label in content.Labels)
        {
            foreach (var status in label)
                Int(status);
        }

        Int(content.Periods.Count);
        var (from, to) = (new List<int>(), new List<int>());
        foreach (var period in content.Periods)
        {
            PlaceOf(period.From, from);
            PlaceOf(period.To, to);
        }

        Days(from);
        Days(to);
        foreach (var period in content.Periods)
            PackedText.Number(_text, PlaceOf(period.From, from) * to.Count + PlaceOf(period.To, to));
        Int(content.Runs.Count);
        WritePeriods(content, count);
        Int(content.Replacements.Count);
        foreach (var (row, keys) in content.Replacements)
        {
            PackedText.Number(_text, row);
            Text(keys);
        }
    }

    /// <summary>For <see cref="PackedPeriods"/>, which needs no word of it where all rows have one period.</summary>
    private void WritePeriods(PackedTableContent content, int rows)
    {
        if (content.Periods.Count < 2)
            return;
        var run = 0;
        for (var block = 0; block < rows; block += PackedPeriods.BlockRows)
        {
            Int(run);
            var begins = 0L;
            for (; run < content.Runs.Count && content.Runs[run].Row < block + PackedPeriods.BlockRows; run++)
                begins |= 1L << (content.Runs[run].Row - block);
            for (var bits = PackedPeriods.BlockRows - PackedText.Bits; bits >= 0; bits -= PackedText.Bits)
                Small((int)(begins >> bits) & PackedText.Mask);
        }

        var width = PackedPeriods.Width(content.Periods.Count);
        var (pending, length) = (0L, 0);
        foreach (var (_, period) in content.Runs)
        {
            pending |= (long)period << length;
            for (length += width; length >= PackedText.Bits; length -= PackedText.Bits)
            {
                Small((int)pending & PackedText.Mask);
                pending >>= PackedText.Bits;
            }
        }

        if (length > 0)
            Small((int)pending);
    }

    [MethodImpl(Hot.Loop)]
    private void WriteNodes(List<int> unique)
    {
        var addresses = new int[_trie.Count];
        // A far target makes a node wide, and a wide node makes others far: until none is left.
        while (Place(unique, addresses))
        {
        }

        Int(addresses[_same[CodeTrie.Root]]);
        foreach (var node in unique)
            WriteNode(node, addresses);
    }

    /// <summary>Gives the nodes their addresses, children before parents: what most edges lead to is near.</summary>
    /// <returns>Whether a node has become wide by that.</returns>
    [MethodImpl(Hot.Loop)]
    private bool Place(List<int> unique, int[] addresses)
    {
        var end = 0;
        foreach (var node in unique)
        {
            addresses[node] = end;
            end += 1 + Symbols(node) + Edges(node) * (_wide[node] ? 4 : 2) + (_trie.Label(node) >= PackedTable.LongLabel ? 1 : 0);
        }

        var changed = false;
        foreach (var node in unique)
        {
            if (_wide[node])
                continue;
            _wide[node] = _counts[node] > PackedText.Mask;
            for (var child = _trie.FirstChild(node); child != 0; child = _trie.NextSibling(child))
                _wide[node] |= addresses[_same[child]] > PackedText.Mask;
            changed |= _wide[node];
        }

        return changed;
    }

    [MethodImpl(Hot.Loop)]
    private void WriteNode(int node, int[] addresses)
    {
        var label = _trie.Label(node);
        Small((Math.Min(label, PackedTable.LongLabel) << PackedTable.LabelShift)
            | (IsRun(node) ? PackedTable.RunNode : 0) | (_fans[node] ? PackedTable.FanNode : 0) | (_wide[node] ? PackedTable.WideNode : 0) | _childCounts[node]);
        var symbols = Symbols(node);
        for (var child = _trie.FirstChild(node); symbols > 0; symbols--)
        {
            var second = _trie.NextSibling(child);
            Small((_trie.Symbol(child) << PackedText.PartBits) | (second == 0 ? 0 : _trie.Symbol(second)));
            child = second == 0 ? 0 : _trie.NextSibling(second);
        }

        var before = 0;
        var edges = Edges(node);
        for (var child = _trie.FirstChild(node); edges > 0; child = _trie.NextSibling(child), edges--)
        {
            Number(node, addresses[_same[child]]);
            Number(node, _fans[node] ? _counts[child] : before);
            before += _counts[child];
        }

        if (label >= PackedTable.LongLabel)
            Small(label);
    }

    /// <summary>How many characters tell a node's symbols: of a run the first does.</summary>
    private int Symbols(int node) => IsRun(node) ? 1 : (_childCounts[node] + 1) / 2;

    private bool IsRun(int node)
    {
        var first = _trie.FirstChild(node);
        var symbol = first == 0 ? 0 : _trie.Symbol(first);
        for (var child = first; child != 0; child = _trie.NextSibling(child))
        {
            if (_trie.Symbol(child) != symbol++)
                return false;
        }

        return first != 0;
    }

    private int Edges(int node) => _fans[node] ? 1 : _childCounts[node];

    private void Number(int node, int value)
    {
        if (_wide[node])
            Int(value);
        else
            Small(value);
    }

    private void Small(int value) => PackedText.Small(_text, value);

    private void Int(int value) => PackedText.Int(_text, value);

    /// <summary>Where a day stands among the known ones, to which it is added if it is new.</summary>
    private static int PlaceOf(int day, List<int> days)
    {
        var place = days.IndexOf(day);
        if (place >= 0)
            return place;
        days.Add(day);
        return days.Count - 1;
    }

    private void Days(List<int> days)
    {
        PackedText.Number(_text, days.Count);
        foreach (var day in days)
            Int(day);
    }

    /// <summary>Two characters in one, as far as they are ASCII; another one in three more parts.</summary>
    private void Text(string text)
    {
        var parts = new List<int>(text.Length);
        foreach (var c in text)
        {
            if (c >= PackedText.LongPart)
            {
                parts.Add(PackedText.LongPart);
                parts.Add(c >> (2 * PackedText.PartBits));
                parts.Add((c >> PackedText.PartBits) & PackedText.LongPart);
            }

            parts.Add(c & PackedText.LongPart);
        }

        PackedText.Number(_text, parts.Count);
        for (var i = 0; i < parts.Count; i += 2)
            Small((parts[i] << PackedText.PartBits) | (i + 1 < parts.Count ? parts[i + 1] : 0));
    }

    private static int PowerOfTwo(int atLeast)
    {
        var power = 16;
        while (power < atLeast)
            power *= 2;
        return power;
    }
}
