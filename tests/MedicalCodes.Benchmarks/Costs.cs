namespace MedicalCodes.Benchmarks;

/// <summary>What one run took.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Processor">Seconds of all processors together.</param>
/// <param name="Megabytes">The most memory that it held.</param>
internal sealed record Cost(double Wall, double Processor, double Megabytes);

/// <summary>What the rounds of one command took.</summary>
internal sealed record Costs(IReadOnlyList<Cost> Rounds)
{
    public double Median(Func<Cost, double> of) => Measure.Median(Rounds.Select(of));

    /// <summary>How much more than another command it took in the same round: the median, and the standard error of the mean.</summary>
    /// <remarks>A machine that others use is a tenth faster or slower from one minute to the next, so only runs side by side are compared.</remarks>
    public (double Median, double Error) Over(Costs other, Func<Cost, double> of)
    {
        var differences = Rounds.Zip(other.Rounds, (own, others) => of(own) - of(others)).ToArray();
        var mean = differences.Average();
        var variance = differences.Sum(difference => (difference - mean) * (difference - mean)) / Math.Max(1, differences.Length - 1);
        return (Measure.Median(differences), Math.Sqrt(variance / differences.Length));
    }
}
