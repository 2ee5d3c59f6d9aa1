using System.Collections;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>Where there is more than one way: conditions, switches, loops, exceptions and jumps.</summary>
partial class LocalWalk
{
    /// <summary>Goes a way, or not.</summary>
    private void Fork(IOperation way)
    {
        var before = Copy(_state);
        Visit(way);
        Merge(_state, before);
    }

    /// <summary>Goes through a condition as far as it holds.</summary>
    /// <returns>What is left where it does not: nothing if it always does.</returns>
    private BitArray Test(IOperation? condition)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                return Test(parenthesized.Operand);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                var isNot = Test(not.Operand);
                (isNot, _state) = (_state, isNot);
                return isNot;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and:
                var left = Test(and.LeftOperand);
                Merge(left, Test(and.RightOperand));
                return left;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or:
                var unmet = Test(or.LeftOperand);
                (unmet, _state) = (_state, unmet);
                var neither = Test(or.RightOperand);
                Merge(_state, unmet);
                return neither;
            default:
                Visit(condition);
                return condition is null or { ConstantValue: { HasValue: true, Value: true } } ? Nothing() : Copy(_state);
        }
    }

    private void VisitSwitch(ISwitchExpressionOperation switched)
    {
        Visit(switched.Value);
        var result = Nothing();
        foreach (var arm in switched.Arms)
        {
            Visit(arm.Pattern);
            // What does not match is not asked the guard.
            var next = Copy(_state);
            Visit(arm.Guard);
            Merge(next, _state);
            Visit(arm.Value);
            Merge(result, _state);
            _state = next;
        }

        _state = result;
    }

    private void VisitSwitch(ISwitchOperation switched)
    {
        Visit(switched.Value);
        var result = Nothing();
        var next = _state;
        var isComplete = false;
        foreach (var section in switched.Cases)
        {
            var entry = Nothing();
            foreach (var clause in section.Clauses)
            {
                _state = next;
                next = Copy(_state);
                VisitAll(clause.ChildOperations);
                Merge(next, _state);
                if (clause.Label is { } label)
                    Land(label);
                Merge(entry, _state);
                isComplete |= clause.CaseKind == CaseKind.Default;
            }

            _state = entry;
            VisitAll(section.Body);
            Merge(result, _state);
        }

        if (!isComplete)
            Merge(result, next);
        _state = result;
        Land(switched.ExitLabel);
    }

    private void VisitLoop(ILoopOperation loop)
    {
        if (loop is IForEachLoopOperation { Collection: var collection })
            Visit(collection);
        if (loop is IForLoopOperation { Before: var before })
            VisitAll(before);
        var entry = Copy(_state);
        var exit = VisitRound(loop);
        // What one round leaves the next one may find; a third would find no more.
        if (!Contains(entry, _state))
        {
            Merge(_state, entry);
            exit = VisitRound(loop);
        }

        _state = exit;
        Land(loop.ExitLabel);
    }

    /// <summary>Goes once through a loop.</summary>
    /// <returns>What is left where the loop ends by itself.</returns>
    private BitArray VisitRound(ILoopOperation loop)
    {
        BitArray exit;
        switch (loop)
        {
            case IForLoopOperation { Condition: var condition, AtLoopBottom: var bottom }:
                exit = Test(condition);
                Visit(loop.Body);
                Land(loop.ContinueLabel);
                VisitAll(bottom);
                return exit;
            case IWhileLoopOperation { ConditionIsTop: false, Condition: var condition }:
                Visit(loop.Body);
                Land(loop.ContinueLabel);
                return Test(condition);
            case IWhileLoopOperation { Condition: var condition }:
                exit = Test(condition);
                break;
            default:
                exit = Copy(_state);
                Write(loop);
                break;
        }

        Visit(loop.Body);
        Land(loop.ContinueLabel);
        return exit;
    }

    private void VisitTry(ITryOperation attempt)
    {
        // An exception may come after any of the writes.
        var thrown = Copy(_state);
        if (attempt.Finally is { } final)
            _finals.Add(WrittenIn(final));
        _handlers.Add(thrown);
        Visit(attempt.Body);
        _handlers.Remove(thrown);
        var end = _state;
        var unhandled = Copy(thrown);
        _handlers.Add(unhandled);
        foreach (var handler in attempt.Catches)
        {
            _state = Copy(thrown);
            Merge(_state, _always);
            Visit(handler.ExceptionDeclarationOrExpression);
            Visit(handler.Filter);
            Visit(handler.Handler);
            Merge(end, _state);
        }

        _handlers.Remove(unhandled);
        if (attempt.Finally is not null)
        {
            _finals.RemoveAt(_finals.Count - 1);
            // On the way of an exception or a return, after which nothing of the body is done.
            _state = unhandled;
            Merge(_state, end);
            Visit(attempt.Finally);
            _state = end;
            Visit(attempt.Finally);
        }
        else
        {
            _state = end;
        }
    }

    private void Jump(ILabelSymbol target)
    {
        var arriving = _state;
        _state = Nothing();
        foreach (var final in _finals)
            Merge(arriving, final);
        if (!_jumps.TryGetValue(target, out var known))
            _jumps.Add(target, known = Nothing());
        _again |= _landed.Contains(target) && !Contains(known, arriving);
        Merge(known, arriving);
    }

    private void Land(ILabelSymbol label)
    {
        _landed.Add(label);
        if (_jumps.TryGetValue(label, out var arriving))
            Merge(_state, arriving);
    }

    private BitArray WrittenIn(IOperation operation)
    {
        var written = Nothing();
        foreach (var inner in operation.DescendantsAndSelf())
        {
            foreach (var (track, write) in _writes.TryGetValue(inner, out var writes) ? writes : [])
                written[track.Start + write] = true;
        }

        return written;
    }
}
