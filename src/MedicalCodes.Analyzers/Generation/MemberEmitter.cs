namespace MedicalCodes.Generation;

/// <summary>Writes what a code type is and answers. Members without words of their own are documented by the interface.</summary>
internal static class MemberEmitter
{
    private const string Lib = CodeTypeEmitter.Lib;

    public static void Write(CodeWriter writer, string type, TargetFeatures target)
    {
        Facts(writer, type);
        Days(writer, target);
        Comparison(writer, type, target.Nullable ? "?" : "");
    }

    private static void Facts(CodeWriter writer, string type) => writer.Lines($$"""
        // The number of the code in the table; the default value, 0, is no code.
        private readonly int _number;

        private {{type}}(int number)
        {
            _number = number;
        }

        /// <summary>The code system.</summary>
        public static {{Lib}}CodeSystem System => Data.Table.System;

        /// <summary>The edition whose codes count as valid.</summary>
        public static {{Lib}}CodeEdition Edition => Data.Table.Current;

        /// <summary>All codes of all editions, headers included, in the table's order.</summary>
        public static {{Lib}}CodeList<{{type}}> All => Data.Table.All<{{type}}>();

        /// <inheritdoc/>
        public string Value => Data.Table.ToText(_number, null);

        /// <inheritdoc/>
        public bool IsEmpty => _number == 0;

        /// <inheritdoc/>
        public bool IsBillable => Data.Table.IsBillable(_number);

        /// <inheritdoc/>
        public bool IsHeader => Data.Table.IsHeader(_number);

        /// <summary>The code directly above; empty at the top.</summary>
        public {{type}} Parent => new {{type}}(Data.Table.ParentOf(_number));

        /// <summary>The codes above, the nearest first.</summary>
        public global::System.Collections.Generic.IEnumerable<{{type}}> Ancestors => Data.Table.AncestorsOf<{{type}}>(_number);

        /// <summary>The codes directly below, in the table's order.</summary>
        public global::System.Collections.Generic.IEnumerable<{{type}}> Children => Data.Table.ChildrenOf<{{type}}>(_number);

        /// <summary>The topmost code above, or the code itself.</summary>
        public {{type}} Category => new {{type}}(Data.Table.CategoryOf(_number));

        /// <inheritdoc/>
        public bool IsIn(string selection) => Data.Table.IsIn(_number, selection);

        /// <inheritdoc/>
        public bool StartsWith(string prefix) => Data.Table.StartsWith(_number, prefix);

        {{Lib}}CodeSystem {{Lib}}IMedicalCode.System => System;

        {{Lib}}PackedTable {{Lib}}ICodeType<{{type}}>.Table => Data.Table;

        int {{Lib}}ICodeType<{{type}}>.Number => _number;

        {{type}} {{Lib}}ICodeType<{{type}}>.WithNumber(int number) => new {{type}}(number);

        // A class of its own: the table is read when the first code is looked up, and not before.
        private static class Data
        {
            internal static readonly {{Lib}}PackedTable Table = {{Lib}}MedicalCode.Register<{{type}}>(PackedTable);
        }

        """);

    private static void Days(CodeWriter writer, TargetFeatures target)
    {
        var (date, of) = target.Modern ? ("DateOnly", "DateOf") : ("DateTime", "Of");
        writer.Lines($$"""
            /// <summary>The first day on which the code may be used; null if the tables do not tell.</summary>
            public global::System.{{date}}? EffectiveFrom => Data.Table.From{{of}}(_number);

            /// <summary>The last day on which the code may be used; null if it is open.</summary>
            public global::System.{{date}}? EffectiveTo => Data.Table.To{{of}}(_number);

            /// <inheritdoc/>
            public bool IsValidOn(global::System.DateTime day) => Data.Table.IsValidOn(_number, day);

            """);
        if (target.Modern)
        {
            writer.Lines("""
                /// <inheritdoc cref="IsValidOn(global::System.DateTime)"/>
                public bool IsValidOn(global::System.DateOnly day) => Data.Table.IsValidOn(_number, day);

                """);
        }
    }

    private static void Comparison(CodeWriter writer, string type, string optional) => writer.Lines($$"""
        /// <inheritdoc/>
        public bool Equals({{type}} other) => _number == other._number;

        /// <inheritdoc/>
        public override bool Equals(object{{optional}} obj) => obj is {{type}} other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => _number;

        /// <summary>Compares by the table's order.</summary>
        /// <param name="other">The other code.</param>
        /// <returns>Less than, equal to or greater than 0; the default value stands before every code.</returns>
        public int CompareTo({{type}} other) => _number.CompareTo(other._number);

        int global::System.IComparable.CompareTo(object{{optional}} obj) =>
            obj == null ? 1 : obj is {{type}} other ? CompareTo(other) : throw new global::System.ArgumentException("The other value is no {{type}}.", nameof(obj));

        /// <summary>Whether two codes are the same.</summary>
        public static bool operator ==({{type}} left, {{type}} right) => left._number == right._number;

        /// <summary>Whether two codes differ.</summary>
        public static bool operator !=({{type}} left, {{type}} right) => left._number != right._number;

        /// <summary>Whether a code stands before another in the table.</summary>
        public static bool operator <({{type}} left, {{type}} right) => left._number < right._number;

        /// <summary>Whether a code stands after another in the table.</summary>
        public static bool operator >({{type}} left, {{type}} right) => left._number > right._number;

        /// <summary>Whether a code stands before another in the table, or is the same.</summary>
        public static bool operator <=({{type}} left, {{type}} right) => left._number <= right._number;

        /// <summary>Whether a code stands after another in the table, or is the same.</summary>
        public static bool operator >=({{type}} left, {{type}} right) => left._number >= right._number;

        """);
}
