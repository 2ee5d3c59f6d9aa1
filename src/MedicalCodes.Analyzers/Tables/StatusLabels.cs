namespace MedicalCodes.Tables;

/// <summary>Numbers the combinations of what the editions say of a code: 0 is absent from all.</summary>
internal sealed class StatusLabels
{
    private readonly int _editions;
    private readonly List<byte[]> _labels = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    // By label, edition and status: the label that it leads to, plus one.
    private readonly List<int[]> _transitions = [];

    public StatusLabels(int editions)
    {
        _editions = editions;
        Number(new byte[editions]);
    }

    public IReadOnlyList<byte[]> All => _labels;

    public CodeStatus Status(int label, int edition) => (CodeStatus)_labels[label][edition];

    /// <summary>The label that says the same but for one edition.</summary>
    public int With(int label, int edition, CodeStatus status)
    {
        var to = edition * 3 + (int)status;
        if (_transitions[label][to] is var known and not 0)
            return known - 1;
        var statuses = (byte[])_labels[label].Clone();
        statuses[edition] = (byte)status;
        var number = Number(statuses);
        _transitions[label][to] = number + 1;
        return number;
    }

    private int Number(byte[] statuses)
    {
        var key = new string(Array.ConvertAll(statuses, status => (char)('0' + status)));
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = _labels.Count;
            _labels.Add(statuses);
            _transitions.Add(new int[_editions * 3]);
        }

        return number;
    }
}
