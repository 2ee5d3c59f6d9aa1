namespace MedicalCodes.Tests;

/// <summary>
/// The publishers' own files. They are not part of this repository: tests that need one skip, visibly, where the folder
/// <c>shared/tables</c> beside the checkout is absent.
/// </summary>
internal static partial class RealTables
{
    public const string Icd10Cm2021 = "icd10cm/icd10cm_order_2021.txt";
    public const string Icd10Cm2025 = "icd10cm/icd10cm_order_2025.txt";
    public const string Icd10Cm2026 = "icd10cm/icd10cm_order_2026.txt";
    public const string Icd10CmCodes2026 = "icd10cm/icd10cm_codes_2026.txt";
    public const string Icd10CmAddenda2026 = "icd10cm/icd10cm_order_addenda_2026.txt";
    public const string Icd10CmTabular2021 = "icd10cm/icd10cm_tabular_2021.xml";
    public const string Icd10Pcs2022 = "icd10pcs/icd10pcs_order_2022.txt";
    public const string Icd10Pcs2025 = "icd10pcs/icd10pcs_order_2025.txt";
    public const string Icd10Pcs2026 = "icd10pcs/icd10pcs_order_2026.txt";
    public const string Icd10PcsAddenda2026 = "icd10pcs/icd10pcs_order_addenda_2026.txt";
    public const string Icd10PcsTables2022 = "icd10pcs/icd10pcs_tables_2022.xml";
    public const string Hcpcs2019 = "hcpcs/HCPC2019_CONTR_ANWEB.txt";
    public const string Hcpcs2020 = "hcpcs/HCPC2020_ANWEB_w_disclaimer.txt";
    public const string Hcpcs2025 = "hcpcs/HCPC2025_OCT_ANWEB_reconstructed.txt";
    public const string FhirCodeSystem = "fhir/CodeSystem-icd10cm-sample.json";
    public const string FhirExpansion = "fhir/ValueSet-expansion-sample.json";
    public const string FhirCompose = "fhir/ValueSet-compose-sample.json";

    /// <summary>The path of a table; skips the test if there is none.</summary>
    public static string Path(string table)
    {
        var path = Folder is null ? null : System.IO.Path.Combine(Folder, table);
        Skip.If(path is null || !File.Exists(path), $"The real table {table} is not on this machine (shared/tables beside the checkout).");
        return path;
    }
}
