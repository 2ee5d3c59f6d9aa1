namespace MedicalCodes.Tables;

/// <summary>Numbers the combinations of what the editions say of a code: 0 is absent from all.</summary>
internal sealed class StatusLabels
{
    private readonly int _editions;
    private readonly List<byte[]> _labels = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Label, int Edition, CodeStatus Status), int> _transitions = [];

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
        if (_transitions.TryGetValue((label, edition, status), out var number))
            return number;
        var statuses = (byte[])_labels[label].Clone();
        statuses[edition] = (byte)status;
        return _transitions[(label, edition, status)] = Number(statuses);
    }

    private int Number(byte[] statuses)
    {
        var key = new string(Array.ConvertAll(statuses, status => (char)('0' + status)));
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = _labels.Count;
            _labels.Add(statuses);
        }

        return number;
    }
}
