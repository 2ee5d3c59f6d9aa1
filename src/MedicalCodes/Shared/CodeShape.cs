namespace MedicalCodes;

/// <summary>How the codes of a system look, whatever its table holds.</summary>
internal abstract class CodeShape
{
    /// <summary>A letter, a digit or A, a digit or A or B, then up to four more; a dot stands after the third.</summary>
    /// <remarks>Letters in position 2 and 3 are live: QA0 (FY2026), C4A, C7B. A header is three characters or more.</remarks>
    public static CodeShape Icd10Cm { get; } = new Icd10CmShape();

    /// <summary>Seven letters and digits without I and O; a table, the header, is the first three.</summary>
    public static CodeShape Icd10Pcs { get; } = new Icd10PcsShape();

    /// <summary>Four digits and a digit or letter.</summary>
    public static CodeShape Cpt { get; } = new CptShape();

    /// <summary>Two digits or letters.</summary>
    public static CodeShape CptModifier { get; } = new Pattern("xx");

    /// <summary>A letter and four digits.</summary>
    public static CodeShape Hcpcs { get; } = new Pattern("annnn");

    /// <summary>D and four digits.</summary>
    public static CodeShape Dental { get; } = new Pattern("Dnnnn");

    /// <summary>A letter and a letter or digit.</summary>
    public static CodeShape HcpcsModifier { get; } = new Pattern("ax");

    /// <summary>Any text: the systems that users declare themselves.</summary>
    public static CodeShape Any { get; } = new AnyShape();

    /// <summary>Where the dot of the dotted writing stands, counted in characters; 0 if the system writes none.</summary>
    public virtual int DotAfter => 0;

    /// <summary>How many characters a code has at most, its dot included; 0 if only the table tells.</summary>
    public virtual int MaxLength => 0;

    /// <summary>The shape of the system's writing as a regular expression of ECMA-262, which is OpenAPI's; null if any text fits.</summary>
    public virtual string? Expression => null;

    /// <summary>Whether codes are filled up with X so that their last character stands in the seventh place.</summary>
    public virtual bool PadsWithX => false;

    /// <summary>The class of a code: ranges stay inside one. CPT's are told by the last character.</summary>
    public virtual char ClassOf(ReadOnlySpan<char> key) => '0';

    /// <summary>Whether a key, that is a code in capitals and without its dot, has the shape.</summary>
    public abstract bool Fits(ReadOnlySpan<char> key);

    /// <summary>Whether a code of the shape can begin with a key, or be one.</summary>
    /// <remarks>Each character is judged by where it stands, whatever the others are: <c>PackedCodes.AllFit</c> relies on it.</remarks>
    public abstract bool Begins(ReadOnlySpan<char> key);

    /// <summary>Whether a character can stand somewhere in a code.</summary>
    public virtual bool Allows(char c) => IsDigit(c) || IsLetter(c);

    private bool AllowsAll(ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!Allows(c))
                return false;
        }

        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z';

    private class Pattern(string pattern) : CodeShape
    {
        public override int MaxLength => pattern.Length;

        public override string Expression =>
            "^" + pattern.Replace("n", "[0-9]").Replace("a", "[A-Z]").Replace("x", "[0-9A-Z]") + "$";

        public override bool Fits(ReadOnlySpan<char> key) => key.Length == pattern.Length && Begins(key);

        public override bool Begins(ReadOnlySpan<char> key)
        {
            if (key.Length > pattern.Length)
                return false;
            for (var i = 0; i < key.Length; i++)
            {
                var fits = pattern[i] switch
                {
                    'n' => IsDigit(key[i]),
                    'a' => IsLetter(key[i]),
                    'x' => IsDigit(key[i]) || IsLetter(key[i]),
                    var letter => key[i] == letter,
                };
                if (!fits)
                    return false;
            }

            return true;
        }
    }

    private sealed class CptShape() : Pattern("nnnnx")
    {
        public override char ClassOf(ReadOnlySpan<char> key) => key.Length == 5 && IsLetter(key[4]) ? key[4] : '0';
    }

    private sealed class Icd10CmShape : CodeShape
    {
        public override int DotAfter => 3;

        public override int MaxLength => 8;

        public override string Expression => @"^[A-Z][0-9A][0-9AB](\.[0-9A-Z]{1,4})?$";

        public override bool PadsWithX => true;

        public override bool Fits(ReadOnlySpan<char> key) => key.Length >= 3 && Begins(key);

        public override bool Begins(ReadOnlySpan<char> key)
        {
            if (key.Length > 7)
                return false;
            for (var i = 0; i < key.Length; i++)
            {
                var fits = i switch
                {
                    0 => IsLetter(key[i]),
                    1 => IsDigit(key[i]) || key[i] == 'A',
                    2 => IsDigit(key[i]) || key[i] is 'A' or 'B',
                    _ => IsDigit(key[i]) || IsLetter(key[i]),
                };
                if (!fits)
                    return false;
            }

            return true;
        }
    }

    private sealed class Icd10PcsShape : CodeShape
    {
        public override int MaxLength => 7;

        public override string Expression => "^[0-9A-HJ-NP-Z]{3}([0-9A-HJ-NP-Z]{4})?$";

        public override bool Fits(ReadOnlySpan<char> key) => key.Length is 3 or 7 && Begins(key);

        public override bool Begins(ReadOnlySpan<char> key) => key.Length <= 7 && AllowsAll(key);

        public override bool Allows(char c) => base.Allows(c) && c is not ('I' or 'O');
    }

    private sealed class AnyShape : CodeShape
    {
        public override bool Fits(ReadOnlySpan<char> key) => key.Length > 0;

        public override bool Begins(ReadOnlySpan<char> key) => AllowsAll(key);

        public override bool Allows(char c) => c is > ' ' and < '\x7F';
    }
}
