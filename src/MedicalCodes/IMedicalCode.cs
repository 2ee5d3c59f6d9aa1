namespace MedicalCodes;

/// <summary>A code of a code system. The generated types (<c>Icd10Cm</c>, <c>Cpt</c> ...) implement it.</summary>
/// <remarks>What is said of a code is said by the tables that the program was built with, in the edition in force that they were built for.</remarks>
public interface IMedicalCode
{
    /// <summary>The system that the code belongs to.</summary>
    CodeSystem System { get; }

    /// <summary>The code in its system's writing, such as <c>E11.9</c>; empty for the default value.</summary>
    string Value { get; }

    /// <summary>Whether this is the default value, which is no code.</summary>
    bool IsEmpty { get; }

    /// <summary>Whether the code may be submitted in the current edition. This says nothing of coverage.</summary>
    bool IsBillable { get; }

    /// <summary>Whether the code is a category in the current edition, which may not be submitted.</summary>
    bool IsHeader { get; }

    /// <summary>Whether the code is in a selection such as <c>E08-E13; I10; 992*</c>, by the table's order.</summary>
    /// <param name="selection">Codes with all codes under them, prefixes with a star, and ranges; separated by blanks, commas or semicolons.</param>
    /// <returns>True if one of its parts holds the code; the default value is in none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="selection"/> is null.</exception>
    bool IsIn(string selection);

    /// <summary>Whether the code begins with a prefix.</summary>
    /// <param name="prefix">The prefix, in any writing.</param>
    /// <returns>True if it does; the default value begins with none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prefix"/> is null.</exception>
    bool StartsWith(string prefix);

    /// <summary>Whether the code is listed and in force on a day.</summary>
    /// <param name="day">The day of the service, for inpatients that of the discharge; its time does not count.</param>
    /// <returns>True if the supplied edition of that day lists the code and its own days hold that day.</returns>
    bool IsValidOn(DateTime day);
}

/// <summary>A code that says why something was done, such as an ICD-10-CM code.</summary>
public interface IDiagnosisCode : IMedicalCode;

/// <summary>A code that says what was done, such as a CPT, HCPCS Level II or ICD-10-PCS code.</summary>
public interface IProcedureCode : IMedicalCode;
