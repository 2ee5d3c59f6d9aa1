namespace MedicalCodes;

/// <summary>A code of a code system. The generated types (<c>Icd10Cm</c>, <c>Cpt</c> ...) implement it.</summary>
public interface IMedicalCode
{
    /// <summary>The system that the code belongs to.</summary>
    CodeSystem System { get; }

    /// <summary>The code in its system's writing, such as <c>E11.9</c>; empty for the default value.</summary>
    string Value { get; }

    /// <summary>Whether this is the default value, which is no code.</summary>
    bool IsEmpty { get; }
}

/// <summary>A code that says why something was done, such as an ICD-10-CM code.</summary>
public interface IDiagnosisCode : IMedicalCode;

/// <summary>A code that says what was done, such as a CPT, HCPCS Level II or ICD-10-PCS code.</summary>
public interface IProcedureCode : IMedicalCode;
