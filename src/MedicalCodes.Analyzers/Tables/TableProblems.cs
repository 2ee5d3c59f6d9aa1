namespace MedicalCodes.Tables;

/// <summary>What is wrong with a file: each problem once, the first hundred of them, and how many there are.</summary>
internal sealed class TableProblems
{
    private const int MaxListed = 100;

    private readonly List<TableProblem> _listed = [];
    private readonly HashSet<TableProblem> _known = [];
    private int _count;
    private TableProblem? _last;

    /// <summary>The problems; past the first hundred only the last, which says how many there are.</summary>
    public IReadOnlyList<TableProblem> All => _count <= MaxListed
        ? _listed
        : [.. _listed, _last! with { Message = $"{_last.Message} (the last of {_count} such rows; the first {MaxListed} are listed)" }];

    public void Add(TableProblem problem)
    {
        if (_count < MaxListed)
        {
            if (!_known.Add(problem))
                return;
            _listed.Add(problem);
        }

        _count++;
        _last = problem;
    }
}
