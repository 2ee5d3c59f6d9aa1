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
    private readonly StringBuilder _text = new();

    private PackedTableWriter(CodeTrie trie)
    {
        _trie = trie;
        _same = new int[trie.Count];
        _counts = new int[trie.Count];
        _childCounts = new int[trie.Count];
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
            for (var child = _trie.FirstChild(node); child != 0; child = _trie.NextSibling(child))
            {
                hash = (hash ^ _trie.Symbol(child) ^ ((uint)_same[child] << 8)) * 0x85EBCA6B;
                hash ^= hash >> 15;
                count += _counts[child];
                children++;
            }

            _counts[node] = count;
            _childCounts[node] = children;
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
        foreach (var (from, to) in content.Periods)
        {
            Int(from);
            Int(to);
        }

        Int(content.Runs.Count);
        foreach (var (row, period) in content.Runs)
        {
            Int(row);
            Small(period);
        }

        Int(content.Replacements.Count);
        foreach (var (row, keys) in content.Replacements)
        {
            Int(row);
            Text(keys);
        }
    }

    [MethodImpl(Hot.Loop)]
    private void WriteNodes(List<int> unique)
    {
        // Parents before children: the nodes of the first steps of every lookup lie together.
        unique.Reverse();
        var addresses = new int[_trie.Count];
        var end = 0;
        foreach (var node in unique)
        {
            addresses[node] = end;
            end += 1 + (_trie.Label(node) >= PackedTable.LongLabel ? 1 : 0) + _childCounts[node] * (IsWide(node) ? 4 : 3);
        }

        Int(addresses[_same[CodeTrie.Root]]);
        foreach (var node in unique)
        {
            var label = _trie.Label(node);
            var isLong = label >= PackedTable.LongLabel;
            var wide = IsWide(node);
            Small(((isLong ? PackedTable.LongLabel : label) << PackedTable.LabelShift) | (wide ? PackedTable.WideNode : 0) | _childCounts[node]);
            if (isLong)
                Small(label);
            var before = label > 0 ? 1 : 0;
            for (var child = _trie.FirstChild(node); child != 0; child = _trie.NextSibling(child))
            {
                var target = addresses[_same[child]];
                Small((_trie.Symbol(child) << 8) | (target >> PackedText.Bits));
                Small(target & PackedText.Mask);
                if (wide)
                    Int(before);
                else
                    Small(before);
                before += _counts[child];
            }
        }
    }

    private bool IsWide(int node) => _counts[node] > PackedText.Mask;

    private void Small(int value) => _text.Append((char)(PackedText.Zero + value));

    private void Int(int value)
    {
        Small(value >> PackedText.Bits);
        Small(value & PackedText.Mask);
    }

    private void Text(string text)
    {
        Int(text.Length);
        foreach (var c in text)
            Int(c);
    }

    private static int PowerOfTwo(int atLeast)
    {
        var power = 16;
        while (power < atLeast)
            power *= 2;
        return power;
    }
}
