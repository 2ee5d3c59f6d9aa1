namespace MedicalCodes.Tables;

/// <summary>Collects the days that rows have of their own as runs: neighbours mostly share them.</summary>
internal sealed class PeriodRuns
{
    private readonly Dictionary<(int, int), int> _numbers = [];

    public List<(int From, int To)> Distinct { get; } = [];

    public List<(int Row, int Period)> Runs { get; } = [];

    public void Add(int row, (int From, int To) period)
    {
        if (Runs.Count > 0 && Distinct[Runs[Runs.Count - 1].Period] == period)
            return;
        if (!_numbers.TryGetValue(period, out var number))
        {
            _numbers[period] = number = Distinct.Count;
            Distinct.Add(period);
        }

        Runs.Add((row, number));
    }
}
