using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>In which order the codes of some lists stand, and how they are found again.</summary>
public class CodeTrieTests
{
    [Theory]
    [InlineData("C43 C4A C44", "C43 C4A C44")]
    [InlineData("B A2 A1 A", "B A A2 A1")]
    [InlineData("A1 B1 A2", "A1 A2 B1")]
    [InlineData("A B A1 C", "A A1 B C")]
    [InlineData("A1 B1 C1 A2 D1 B2 E1", "A1 A2 B1 B2 C1 D1 E1")]
    public void The_first_list_gives_the_order_and_a_beginning_keeps_its_codes_together(string list, string order) =>
        Assert.Equal(order, Order(Trie((list, true))));

    [Theory]
    [InlineData("C43 C4A C44", "C43 C4A C44 C45")]
    [InlineData("C45 C4A", "C43 C44 C45 C4A")]
    [InlineData("C4A C44", "C43 C44 C45 C4A")]
    [InlineData("C40 C43", "C40 C43 C44 C45")]
    [InlineData("B1 C43", "B1 C43 C44 C45")]
    [InlineData("C43 C47 C46", "C43 C47 C46 C44 C45")]
    [InlineData("C44 C4A C43 C4B", "C43 C4B C44 C4A C45")]
    public void What_only_an_older_list_has_stands_behind_what_that_names_before_it(string older, string order) =>
        Assert.Equal(order, Order(Trie(("C43 C44 C45", true), (older, true))));

    [Theory]
    [InlineData("9 5 1", "7", "9 5 7 1")]
    [InlineData("1 5 9", "7", "1 5 7 9")]
    [InlineData("5 1 9", "7", "5 7 1 9")]
    [InlineData("9 5 1", "9 7", "9 5 7 1")]
    [InlineData("9 5 3", "1", "1 9 5 3")]
    [InlineData("Y93K Y93L Y938", "Y93K Y93M", "Y93K Y93L Y93M Y938")]
    public void What_is_new_among_changes_stands_behind_the_character_before_it(string list, string changes, string order) =>
        Assert.Equal(order, Order(Trie((list, true), (changes, false))));

    [Fact]
    public void What_the_list_before_named_last_says_nothing_to_the_next()
    {
        Assert.Equal("A D B C", Order(Trie(("A C", true), ("B", true), ("A D C", true))));
        Assert.Equal("A0 A1 A2 A3 B", Order(Trie(("A1 A3 B", true), ("A1 A2", true), ("A0", true))));
    }

    [Fact]
    public void A_key_has_one_node_however_often_and_in_whatever_list_it_comes()
    {
        var trie = new CodeTrie(1);
        var nodes = new Dictionary<string, int>();
        string[] keys = [.. Enumerable.Range(0, 500).Select(i => $"{(char)('A' + i % 7)}{i * 37 % 500}")];
        foreach (var whole in new[] { true, true, false })
        {
            trie.BeginList(whole);
            foreach (var key in keys.Concat(keys.Reverse()))
            {
                var node = trie.Insert(key);
                Assert.Equal(nodes.TryGetValue(key, out var known) ? known : node, node);
                nodes[key] = node;
            }
        }

        Assert.Equal(500, nodes.Values.Distinct().Count());
        Assert.All(nodes, node => Assert.Equal(node.Value, trie.Find(node.Key)));
        Assert.Equal(1 + keys.SelectMany(key => Enumerable.Range(1, key.Length).Select(length => key[..length])).Distinct().Count(), trie.Count);
    }

    [Fact]
    public void Only_what_a_key_begins_with_is_found()
    {
        var trie = Trie(("A12 B", true));

        Assert.Equal(CodeTrie.Root, trie.Find(""));
        Assert.Equal((0, 1), (trie.Label(trie.Find("A1")), trie.Label(trie.Find("A12"))));
        Assert.All(["C", "A2", "A123", "BA", "1"], key => Assert.Equal(-1, trie.Find(key)));
    }

    [Fact]
    public void A_key_may_be_of_any_length()
    {
        string[] keys = [new string('A', 64) + "1", new string('A', 64) + "2", "B", new string('B', 200), new string('B', 199) + "C", new string('A', 64) + "3"];

        Assert.Equal(string.Join(' ', keys.Take(2).Append(keys[5]).Concat(keys[2..5])), Order(Trie((string.Join(' ', keys), true))));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("A", 2)]
    [InlineData("A A0 A00 A001 B", 6)]
    [InlineData("ABCD ABCE ABX", 7)]
    [InlineData("A12 A12 A12", 4)]
    public void A_list_comes_to_as_many_nodes_as_its_keys_go_on_with_new_characters(string keys, int nodes)
    {
        var list = new CodeList();
        foreach (var key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            list.Add(key, CodeStatus.Billable, 0);

        Assert.Equal(nodes, CodeTrie.NodesOf(list));
        Assert.Equal(nodes, Trie((keys, true)).Count);
    }

    private static CodeTrie Trie(params (string Keys, bool IsWhole)[] lists)
    {
        var trie = new CodeTrie(2);
        foreach (var (keys, isWhole) in lists)
        {
            trie.BeginList(isWhole);
            foreach (var key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                trie.SetLabel(trie.Insert(key), 1);
        }

        return trie;
    }

    /// <summary>The codes as a table would have them.</summary>
    private static string Order(CodeTrie trie)
    {
        var keys = new List<string>();
        Add(CodeTrie.Root, "");
        return string.Join(' ', keys);

        void Add(int node, string key)
        {
            if (trie.Label(node) > 0)
                keys.Add(key);
            for (var child = trie.FirstChild(node); child != 0; child = trie.NextSibling(child))
                Add(child, key + (char)trie.Symbol(child));
        }
    }
}
