namespace MedicalCodes;

/// <summary>When a code is in force, and as what.</summary>
partial class PackedTable
{
    /// <summary>Whether the edition in force lists a code as billable.</summary>
    /// <param name="number">The number.</param>
    /// <returns>True if it may be submitted.</returns>
    public bool IsBillable(int number) => number > 0 && StatusOf(number - 1, CurrentEdition) == CodeStatus.Billable;

    /// <summary>Whether the edition in force lists a code as a header.</summary>
    /// <param name="number">The number.</param>
    /// <returns>True if it is a category.</returns>
    public bool IsHeader(int number) => number > 0 && StatusOf(number - 1, CurrentEdition) == CodeStatus.Header;

    /// <summary>Whether a code is listed and in force on a day.</summary>
    /// <param name="number">The number.</param>
    /// <param name="date">The day of the service; for inpatients that of the discharge.</param>
    /// <returns>True if the edition of that day lists it and its own days hold that day. Days before the first edition are false.</returns>
    public bool IsValidOn(int number, DateTime date)
    {
        if (number == 0)
            return false;
        var day = ToDay(date);
        var edition = IndexOfEdition(day);
        var (from, to) = PeriodOf(number - 1);
        return (Editions[edition].From == 0 || Editions[edition].From <= day || from != 0)
            && StatusOf(number - 1, edition) != CodeStatus.Absent
            && (from == 0 || from <= day) && (to == 0 || day <= to);
    }

    /// <summary>The first day on which a code may be used.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Its own first day, or that of the first edition that lists it; null if the tables do not tell.</returns>
    public DateTime? FromOf(int number) => ToDate(number == 0 ? 0 : FirstDayOf(number - 1));

    /// <summary>The last day on which a code may be used.</summary>
    /// <param name="number">The number.</param>
    /// <returns>
    /// Its own last day, or the last of the last edition that lists it unless that is the newest: an edition ends where the next one begins, if not before.
    /// Null if it is open.
    /// </returns>
    public DateTime? ToOf(int number) => ToDate(number == 0 ? 0 : LastDayOf(number - 1));

#if NET
    /// <inheritdoc cref="IsValidOn(int, DateTime)"/>
    public bool IsValidOn(int number, DateOnly date) => IsValidOn(number, date.ToDateTime(default));

    /// <inheritdoc cref="FromOf"/>
    public DateOnly? FromDateOf(int number) => FromOf(number) is { } date ? DateOnly.FromDateTime(date) : null;

    /// <inheritdoc cref="ToOf"/>
    public DateOnly? ToDateOf(int number) => ToOf(number) is { } date ? DateOnly.FromDateTime(date) : null;
#endif

    internal int FirstDayOf(int row)
    {
        if (PeriodOf(row).From is var own and not 0)
            return own;
        var edition = 0;
        while (edition < Editions.Count - 1 && StatusOf(row, edition) == CodeStatus.Absent)
            edition++;
        return Editions[edition].From;
    }

    internal int LastDayOf(int row)
    {
        if (PeriodOf(row).To is var own and not 0)
            return own;
        var edition = LastEditionOf(row);
        if (edition == Editions.Count - 1)
            return 0;
        var last = Editions[edition].To;
        var before = ToDate(Editions[edition + 1].From) is { } next ? ToDay(next.AddDays(-1)) : last;
        return last == 0 ? before : Math.Min(last, before);
    }

    /// <summary>The last edition that lists a row.</summary>
    internal int LastEditionOf(int row)
    {
        var edition = Editions.Count - 1;
        while (edition > 0 && StatusOf(row, edition) == CodeStatus.Absent)
            edition--;
        return edition;
    }

    private static int ToDay(DateTime date) => date.Year * 10000 + date.Month * 100 + date.Day;

    private static DateTime? ToDate(int day) => day == 0 ? null : new DateTime(day / 10000, day / 100 % 100, day % 100);
}
