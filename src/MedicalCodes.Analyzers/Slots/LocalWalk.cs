using System.Collections;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>Goes through a body as the program does, over all branches at once, and notes which writes of its locals may reach each read.</summary>
/// <remarks>
/// The state is the set of writes that may have been the last; the bit after those of a local stands for all that is written outside of a function.
/// A function within the body may run at any time after it has been made: what it writes stays possible from there on, and what is written later may
/// be what it reads.
/// </remarks>
internal sealed partial class LocalWalk
{
    private readonly Dictionary<ILocalSymbol, Track> _tracks = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, List<(Track Track, int Write)>> _writes = [];
    private readonly Dictionary<IOperation, bool[]> _reaching = [];
    private readonly Dictionary<ILabelSymbol, BitArray> _jumps = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ILabelSymbol> _landed = new(SymbolEqualityComparer.Default);
    private readonly List<BitArray> _handlers = [];
    private readonly List<BitArray> _finals = [];
    private readonly BitArray _always;
    private BitArray _state;
    private IMethodSymbol? _function;
    private bool _again;
    private int _budget = 4_000_000;

    private LocalWalk(IReadOnlyDictionary<ILocalSymbol, List<LocalWrite>> writes)
    {
        var bits = 0;
        // A local that is written once holds that wherever it is read.
        foreach (var local in writes)
        {
            if (local.Value.Count < 2)
                continue;
            var track = new Track(bits, local.Value, FunctionOf(local.Key));
            _tracks.Add(local.Key, track);
            for (var i = 0; i < local.Value.Count; i++)
            {
                if (!_writes.TryGetValue(local.Value[i].Place, out var written))
                    _writes.Add(local.Value[i].Place, written = []);
                written.Add((track, i));
            }

            bits += local.Value.Count + 1;
        }

        _state = new BitArray(bits);
        _always = new BitArray(bits);
    }

    /// <summary>Whether all ways were gone.</summary>
    public bool IsComplete { get; private set; }

    public static LocalWalk Through(IOperation root, IReadOnlyDictionary<ILocalSymbol, List<LocalWrite>> writes)
    {
        var walk = new LocalWalk(writes);
        try
        {
            // A jump back brings what was not known when its target was passed.
            do
            {
                walk._again = false;
                walk._landed.Clear();
                walk._state.SetAll(false);
                walk.Visit(root);
            }
            while (walk._again && walk._budget > 0);
            walk.IsComplete = walk._budget > 0;
        }
        catch (InsufficientExecutionStackException)
        {
            // Expressions may be nested as deep as a machine likes to write them.
        }

        return walk;
    }

    /// <summary>The writes that may reach a read, in the order of the text.</summary>
    public IReadOnlyList<LocalWrite> Reaching(ILocalReferenceOperation read)
    {
        var writes = _tracks[read.Local].Writes;
        // What is never read while the program runs, or cannot be reached, has nothing.
        return _reaching.TryGetValue(read, out var reaching) ? [.. writes.Where((_, i) => reaching[i])] : [];
    }

    /// <summary>Whether one of the writes of a local may reach a read of it.</summary>
    public bool Reaches(int write, ILocalReferenceOperation read) => _reaching.TryGetValue(read, out var reaching) && reaching[write];

    private void Visit(IOperation? operation)
    {
        if (operation is null || --_budget <= 0)
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (operation)
        {
            case ILocalReferenceOperation reference:
                Read(reference);
                break;
            case IBlockOperation block:
                // Local functions can be called before they are written.
                foreach (var function in block.Operations)
                {
                    if (function is ILocalFunctionOperation local)
                        VisitFunction(local.Symbol, local.Body);
                }

                VisitAll(block.Operations);
                break;
            case ILocalFunctionOperation:
                break;
            case IAnonymousFunctionOperation lambda:
                VisitFunction(lambda.Symbol, lambda.Body);
                break;
            case IConditionalOperation conditional:
                var otherwise = Test(conditional.Condition);
                Visit(conditional.WhenTrue);
                var chosen = _state;
                _state = otherwise;
                Visit(conditional.WhenFalse);
                Merge(_state, chosen);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }:
                var unmet = Test(operation);
                Merge(_state, unmet);
                break;
            case ICoalesceOperation coalesce:
                Visit(coalesce.Value);
                Fork(coalesce.WhenNull);
                break;
            case IConditionalAccessOperation access:
                Visit(access.Operation);
                Fork(access.WhenNotNull);
                break;
            case ICoalesceAssignmentOperation assignment:
                Visit(assignment.Target);
                var there = Copy(_state);
                Visit(assignment.Value);
                Write(assignment);
                Merge(_state, there);
                break;
            case ISwitchExpressionOperation switched:
                VisitSwitch(switched);
                break;
            case ISwitchOperation switched:
                VisitSwitch(switched);
                break;
            case ILoopOperation loop:
                VisitLoop(loop);
                break;
            case ITryOperation attempt:
                VisitTry(attempt);
                break;
            case ILabeledOperation labeled:
                Land(labeled.Label);
                Visit(labeled.Operation);
                break;
            case IBranchOperation branch:
                Jump(branch.Target);
                break;
            case IReturnOperation or IThrowOperation:
                VisitAll(operation.ChildOperations);
                if (operation.Kind != OperationKind.YieldReturn)
                    _state.SetAll(false);
                break;
            default:
                VisitAll(operation.ChildOperations);
                Write(operation);
                break;
        }
    }

    private void VisitAll(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
            Visit(operation);
    }

    private void VisitFunction(IMethodSymbol function, IOperation? body)
    {
        var (made, outer) = (Copy(_state), _function);
        _function = function;
        var known = Copy(_always);
        Enter(function);
        Visit(body);
        // Another run finds what this one wrote.
        if (!Contains(known, _always))
        {
            _state = Copy(made);
            Merge(_state, _always);
            Enter(function);
            Visit(body);
        }

        _function = outer;
        _state = made;
        Merge(_state, _always);
    }

    private void Enter(IMethodSymbol function)
    {
        foreach (var track in _tracks.Values)
            _state[track.Outside] = !SymbolEqualityComparer.Default.Equals(track.Function, function);
    }

    private void Read(ILocalReferenceOperation read)
    {
        if (!_tracks.TryGetValue(read.Local, out var track))
            return;
        if (!_reaching.TryGetValue(read, out var reaching))
            _reaching.Add(read, reaching = new bool[track.Writes.Count]);

        if (_state[track.Outside])
            track.ReadsOfFunctions.Add(reaching);
        for (var i = 0; i < reaching.Length; i++)
            reaching[i] |= _state[track.Start + i];
    }

    private void Write(IOperation place)
    {
        if (!_writes.TryGetValue(place, out var writes))
            return;
        foreach (var (track, write) in writes)
        {
            for (var i = track.Start; track.Writes[write].Replaces && i <= track.Outside; i++)
                _state[i] = _always[i];
            var bit = track.Start + write;
            _state[bit] = true;
            foreach (var handler in _handlers)
                handler[bit] = true;
            foreach (var read in track.ReadsOfFunctions)
                read[write] = true;
            // What other functions write, or what is written through another name, may be written at any time.
            if (place is IVariableInitializerOperation or IAddressOfOperation || !SymbolEqualityComparer.Default.Equals(track.Function, _function))
                _always[bit] = true;
        }
    }

    private BitArray Nothing() => new(_state.Length);

    private BitArray Copy(BitArray state)
    {
        _budget -= state.Length / 64;
        return new BitArray(state);
    }

    private void Merge(BitArray state, BitArray other)
    {
        _budget -= state.Length / 64;
        state.Or(other);
    }

    private bool Contains(BitArray all, BitArray some)
    {
        _budget -= all.Length / 8;
        for (var i = 0; i < some.Length; i++)
        {
            if (some[i] && !all[i])
                return false;
        }

        return true;
    }

    /// <summary>The lambda or local function that a local belongs to; null if it is the member's own.</summary>
    private static IMethodSymbol? FunctionOf(ILocalSymbol local) =>
        local.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } function ? function : null;

    /// <summary>A local, and where its writes stand in the state.</summary>
    private sealed class Track(int start, List<LocalWrite> writes, IMethodSymbol? function)
    {
        public int Start { get; } = start;

        public List<LocalWrite> Writes { get; } = writes;

        public IMethodSymbol? Function { get; } = function;

        public int Outside { get; } = start + writes.Count;

        /// <summary>What is read in a function that runs later, and may have been written outside of it.</summary>
        public HashSet<bool[]> ReadsOfFunctions { get; } = [];
    }
}
