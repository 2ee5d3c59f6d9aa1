namespace MedicalCodes;

/// <summary>The ids of all rules. An id is never used again for another reason.</summary>
internal static class RuleIds
{
    public const string UnknownTable = "MED0001";
    public const string UnreadableRow = "MED0002";
    public const string ContradictoryRow = "MED0003";
    public const string ConstantNameClash = "MED0004";
    public const string BadMetadata = "MED0005";
    public const string NoTable = "MED0006";
    public const string NotACode = "MED1001";
    public const string WrongShape = "MED1002";
    public const string Header = "MED1003";
    public const string Retired = "MED1004";
    public const string NotYetEffective = "MED1005";
    public const string WrongWriting = "MED1006";
    public const string LookAlike = "MED1007";
    public const string Incomplete = "MED1008";
    public const string MatchesNoCode = "MED1009";
    public const string NotConstant = "MED1010";
    public const string WrongDescription = "MED1011";
    public const string OtherSystem = "MED2001";
    public const string OtherValue = "MED2002";
    public const string OtherComparison = "MED2003";
    public const string OtherInPair = "MED2004";
    public const string OtherElement = "MED2005";
    public const string OtherWriting = "MED2006";

    public const string LiteralForConstant = "MED4001";
    public const string Title = "MED4002";
}
