namespace MedicalCodes.Tables;

/// <summary>What a row of an addenda file does to the edition before. Rows of a full list add.</summary>
internal enum AddendaAction
{
    Add,
    Delete,
    ReviseFrom,
    ReviseTo,
}
