namespace MedicalCodes.Tables;

/// <summary>Collects the days that rows have of their own as runs: neighbours mostly share them.</summary>
internal sealed class PeriodRuns
{
    // Keyed by one number, for which the framework has its code compiled already.
    private readonly Dictionary<long, int> _numbers = [];

    public List<(int From, int To)> Distinct { get; } = [];

    public List<(int Row, int Period)> Runs { get; } = [];

    public void Add(int row, (int From, int To) period)
    {
        if (Runs.Count > 0 && Distinct[Runs[Runs.Count - 1].Period] is var last && last.From == period.From && last.To == period.To)
            return;
        var key = ((long)period.From << 32) | (uint)period.To;
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = Distinct.Count;
            Distinct.Add(period);
        }

        Runs.Add((row, number));
    }
}
